import type { RevisedDocument } from '../../../server/context.ts'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { Chooser, type Asked } from './chooser.tsx'
import { TextHead } from './compare-head.tsx'
import { MarkSeen } from './compare-page.tsx'
import { compareAddress, sideName } from './side-names.ts'

/** In place of a comparison with a text that nobody marked as seen: why, and what to do. */
export function NeverSeen({
  document,
  asked,
  names
}: {
  document: RevisedDocument
  asked: Asked
  names: string[]
}) {
  const words = useCompareWords()
  const { since } = words
  const latest = names.find(name => !['working', 'seen', 'seen-delegation'].includes(name))
  const ofDelegation = [asked.from, asked.to].includes('seen-delegation')
  return (
    <main className="site-main compare" id="content" tabIndex={-1}>
      <TextHead
        document={document}
        title={words.compare.heading(sideName(asked.from, words), sideName(asked.to, words))}
      />
      <Chooser code={document.code} asked={asked} names={names} />
      <section className="never-seen" aria-labelledby="never-seen">
        <h2 id="never-seen">{ofDelegation ? since.neverDelegation : since.neverTitle}</h2>
        <p>{since.never}</p>
        <MarkSeen code={document.code} sequence={null} />
        {latest && (
          <p>
            <a href={compareAddress(document.code, { from: latest, to: 'working' })}>{since.neverOr}</a>
          </p>
        )}
      </section>
    </main>
  )
}
