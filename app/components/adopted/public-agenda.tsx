import type { AgendaItemView, AgendaSource, Published } from '../../../server/context.ts'
import { usePublicWords } from '../../i18n/public-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { Empty } from '../room/form-parts.tsx'
import { OpenMark, PublicMain, textAddress, type PublicFrame } from './public-main.tsx'

/** The agenda of the Summit as everybody may read it, each item down to the paragraphs that it comes from. */
export function PublicAgenda({ agenda, frame }: { agenda: Published['agenda']; frame: PublicFrame }) {
  const { agenda: words, texts } = usePublicWords()
  return (
    <PublicMain frame={frame} className="public-sheet">
      <OpenMark name={texts.transmitted} />
      <h1 className="page-title">{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      {agenda.items.length === 0 && <Empty says={words.none} next={words.noneNext} />}
      <ol role="list" className="public-agenda">
        {agenda.items.map((item, index) => (
          <Item
            key={item.id}
            item={item}
            number={index + 1}
            former={agenda.items[index - 1]?.group ?? null}
          />
        ))}
      </ol>
      {agenda.items.length > 0 && (
        <p className="muted">
          {words.state}: <code className="public-hash">{agenda.hash}</code>
        </p>
      )}
    </PublicMain>
  )
}

function Item({ item, number, former }: { item: AgendaItemView; number: number; former: string | null }) {
  const { agenda: words } = usePublicWords()
  const { group, attention } = item
  const Title = group === null ? 'h2' : 'h3'
  return (
    <>
      {group !== null && group !== former && (
        <li className="public-group">
          <h2>{group}</h2>
        </li>
      )}
      <li className="public-item" id={`item-${item.id}`}>
        <Title>
          {number}. {item.title}
        </Title>
        {attention !== null && (
          <p className="public-note">
            <Icon name="alert" />
            {words[attention]}
          </p>
        )}
        <ul role="list">
          {item.sources.map(source => (
            <Source key={source.id} source={source} />
          ))}
        </ul>
      </li>
    </>
  )
}

function Source({ source }: { source: AgendaSource }) {
  const { agenda: words } = usePublicWords()
  const { language } = useWords()
  const { theme, number, paragraph } = source
  return (
    <li className="public-source" id={source.id}>
      <p>
        <strong>{source.title}</strong>
      </p>
      <p className="public-words" lang={source.language}>
        {source.words}
      </p>
      <p className="muted">
        <a href={`${textAddress(theme.code, language)}#p-${paragraph}`}>
          {words.from(theme.name[language], number ?? '')}
        </a>{' '}
        · {source.symbol}
      </p>
      <p className="muted">
        {words.hash}: <code className="public-hash">{source.paragraphHash}</code>
      </p>
    </li>
  )
}
