import { Link } from '@remix-run/react'
import type { BracketPage } from '../../../server/context.ts'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import { ActForm, Fold, useActing } from './acts.tsx'
import { problemAt } from './answer.ts'
import { OneButton, type Not } from './own-stand.tsx'

interface PackageProps {
  bracket: Omit<BracketPage, 'may' | 'closings'>
  mayNot: { hold_package: Not | null }
  others: { id: string; number: string; words: string; package: string | null }[]
  page: string
}

/** What a bracket is settled together with, and for the co-chairs binding and releasing. */
export function PackageForms({ bracket, mayNot, others, page }: PackageProps) {
  const words = useNegotiationWords()
  const { answer } = useActing()
  const { item } = bracket
  const { package: own } = item.bracket
  const members = own === undefined ? [] : others.filter(one => one.package === own)
  const free = others.filter(one => own === undefined || one.package !== own)
  const mayHold = mayNot.hold_package === null
  const problem = problemAt(answer, 'hold')
  if (own === undefined && !mayHold && item.heldWith.length === 0) return null
  return (
    <section aria-labelledby="package">
      <h4 id="package">{words.hold.title}</h4>
      {item.heldWith.length > 0 && <p>{words.heldWith(item.heldWith)}</p>}
      {own !== undefined && (
        <>
          <p className="muted">
            {words.hold.lead} {words.hold.members}:
          </p>
          <ul role="list" className="package-members">
            {members.map(one => (
              <li key={one.id}>
                <Link to={`${page}/brackets/${encodeURIComponent(one.id)}#panel`} preventScrollReset>
                  {words.title(one.number)}
                </Link>
              </li>
            ))}
          </ul>
          {mayHold && <OneButton form="release" label={words.hold.release} />}
        </>
      )}
      {mayHold && free.length > 0 && (
        <Fold title={words.hold.hold} open={problem !== null}>
          <HoldForm free={free} ticked={problem?.from ?? []} />
        </Fold>
      )}
    </section>
  )
}

function HoldForm({ free, ticked }: { free: PackageProps['others']; ticked: readonly string[] }) {
  const { hold: words, paragraph } = useNegotiationWords()
  return (
    <ActForm form="hold">
      <p className="muted">{words.lead}</p>
      <fieldset className="ticks">
        <legend>{words.with}</legend>
        {free.map(({ id, number, words: beside }) => (
          <label key={id}>
            <input type="checkbox" name="with" value={id} defaultChecked={ticked.includes(id)} />
            <span>
              {paragraph(number)} <span className="muted">{beside}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <button className="button button-small">{words.hold}</button>
    </ActForm>
  )
}
