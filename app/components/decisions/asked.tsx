import { actAddress, type Asked as AskedView, type DecisionView } from '../../document-view/decision-acts.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { useActName } from './halves.tsx'

/** What nobody waits for: the chairs take it when the group is ready. */
const STEPS: ReadonlySet<AskedView['asked']> = new Set<AskedView['asked']>([
  'chairsText',
  'silence',
  'transmit'
])

/** The one thing that the page offers first, with what will happen said beside it. */
export function Asked({ asked, page }: { asked: AskedView | null; page: DecisionView }) {
  const { next } = useDecisionWords()
  const name = useActName()
  const { code } = page.document
  const said = ((): { action: string | null; link: string; what: string } | null => {
    if (asked === null) return null
    switch (asked.asked) {
      case 'second':
        return {
          action: asked.half.action,
          link: next.second(name(asked.half.action)),
          what: next.secondWhat(asked.half.by.name)
        }
      case 'again':
        return { action: asked.half.action, link: next.again(name(asked.half.action)), what: next.againWhat }
      case 'waits':
        return { action: null, link: '', what: next.waits(asked.half.waitsFor.map(one => one.name)) }
      default:
        return { action: asked.action, link: next[asked.asked], what: next[`${asked.asked}What`] }
    }
  })()
  return (
    <section className={said === null ? '' : 'decision-asked'} aria-labelledby="asked">
      <h2 id="asked">{asked !== null && STEPS.has(asked.asked) ? next.step : next.title}</h2>
      <p id="asked-what" className={said === null ? 'muted' : ''}>
        {said?.what ?? next.nothing}
      </p>
      {said !== null && said.action !== null && (
        <p>
          <a
            className="button button-primary"
            href={actAddress(code, said.action)}
            aria-describedby="asked-what"
          >
            {said.link}
          </a>
        </p>
      )}
    </section>
  )
}
