import type { AdoptedArea } from '../../../server/context.ts'
import { usePublicWords } from '../../i18n/public-words.ts'
import { useWords } from '../../i18n/words.ts'
import { inLanguage } from './public-main.tsx'

/** Priority areas and actions that travelled with the text, and the Summit's answer to each. */
export function AdoptedAreas({ areas }: { areas: AdoptedArea[] }) {
  const { text: words } = usePublicWords()
  return (
    <section aria-labelledby="areas">
      <h2 id="areas">{words.areas}</h2>
      <p className="muted">{words.areasLead}</p>
      <ul role="list" className="public-areas">
        {areas.map(area => (
          <Area key={area.id} area={area} />
        ))}
      </ul>
    </section>
  )
}

function Area({ area }: { area: AdoptedArea }) {
  const { text: words } = usePublicWords()
  const { language } = useWords()
  const { number, paragraph, item, decision } = area
  const answer = decision === null ? words.unanswered : words.decisions[decision]
  return (
    <li id={area.id}>
      <strong>{area.title}</strong>
      <span className="muted">
        <a href={`#p-${paragraph}`}>{number === null ? words.heading : words.paragraph(number)}</a>
        {area.owner !== null && ` · ${words.owner(area.owner)}`}
        {area.due !== null && ` · ${words.due(area.due)}`}
        {area.kind === 'priority' && ` · ${answer}`}
        {item !== null && (
          <>
            {' · '}
            <a href={`${inLanguage('/adopted/agenda', language)}#item-${item.id}`}>
              {words.item(item.title)}
            </a>
          </>
        )}
      </span>
    </li>
  )
}
