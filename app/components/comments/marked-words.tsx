import type { MarkedBlock, MarkedWords as Words } from '@acuerdo/domain'

/** A remark as it is shown: a tree of the domain, never HTML that somebody wrote. */
export function MarkedBlocks({ blocks }: { blocks: readonly MarkedBlock[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} />)
}

function Block({ block }: { block: MarkedBlock }) {
  switch (block.block) {
    case 'paragraph':
      return (
        <p>
          <Inline words={block.words} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <MarkedBlocks blocks={block.blocks} />
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Inline words={item} />
            </li>
          ))}
        </List>
      )
    }
  }
}

function Inline({ words }: { words: readonly Words[] }) {
  return words.map((one, index) => <Piece key={index} words={one} />)
}

function Piece({ words }: { words: Words }) {
  switch (words.words) {
    case 'text':
      return words.text
    case 'break':
      return <br />
    case 'emphasis':
      return (
        <em>
          <Inline words={words.inside} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Inline words={words.inside} />
        </strong>
      )
    case 'link':
      return (
        <a href={words.href} rel="noopener noreferrer nofollow">
          <Inline words={words.inside} />
        </a>
      )
    case 'mention':
      return <span className="mention">@{words.mention.label}</span>
  }
}
