import { Link } from '@remix-run/react'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { compareAddress, sideName } from './side-names.ts'

export const VIEWS = ['inline', 'side', 'clean'] as const
export type View = (typeof VIEWS)[number]

/** What the address of a comparison says. */
export interface Asked {
  from: string
  to: string
  view: View
  marks: boolean
  fold: boolean
  /** Which comments are shown. */
  remarks: Remarks
}

export const REMARKS = ['open', 'all', 'off'] as const
export type Remarks = (typeof REMARKS)[number]

export const queryOf = (
  { from, to, view, marks, fold, remarks }: Asked,
  folds: boolean
): Record<string, string> => ({
  from,
  to,
  ...(view === 'inline' ? {} : { view }),
  ...(marks ? {} : { marks: 'off' }),
  ...(fold === folds ? {} : { fold: fold ? 'on' : 'off' }),
  ...(remarks === 'open' ? {} : { comments: remarks })
})

interface ChooserProps {
  code: string
  asked: Asked
  /** Names of the texts that can be chosen. */
  names: string[]
}

/** Which two texts: a plain form, so that the address says what is compared. */
export function Chooser({ code, asked, names }: ChooserProps) {
  const words = useCompareWords()
  const { compare } = words
  return (
    <form
      method="get"
      className="filter chooser screen-only"
      aria-label={compare.chooser}
      key={`${asked.from} ${asked.to}`}
    >
      {(['from', 'to'] as const).map(side => (
        <div className="field" key={side}>
          <label htmlFor={`side-${side}`}>{side === 'from' ? compare.before : compare.after}</label>
          <select id={`side-${side}`} name={side} defaultValue={asked[side]}>
            {[...new Set([...names, asked[side]])].map(name => (
              <option key={name} value={name}>
                {sideName(name, words)}
              </option>
            ))}
          </select>
        </div>
      ))}
      {asked.view !== 'inline' && <input type="hidden" name="view" value={asked.view} />}
      {!asked.marks && <input type="hidden" name="marks" value="off" />}
      {asked.remarks !== 'open' && <input type="hidden" name="comments" value={asked.remarks} />}
      <button className="button button-primary">{compare.submit}</button>
      <a
        className="button"
        href={compareAddress(code, queryOf({ ...asked, from: asked.to, to: asked.from }, false))}
      >
        {compare.swap}
      </a>
    </form>
  )
}

/** How the comparison is shown: addresses too, so that each of them can be sent to somebody. */
export function ViewChoice({
  code,
  asked,
  folds,
  foldable
}: {
  code: string
  asked: Asked
  folds: boolean
  foldable: boolean
}) {
  const { compare } = useCompareWords()
  const to = (other: Partial<Asked>) => compareAddress(code, queryOf({ ...asked, ...other }, folds))
  return (
    <nav className="views screen-only" aria-label={compare.views}>
      <ul role="list" className="views-modes">
        {VIEWS.map(view => (
          <li key={view}>
            <Link
              className="button button-small"
              to={to({ view })}
              preventScrollReset
              replace
              aria-current={view === asked.view ? 'true' : undefined}
            >
              {compare.view[view]}
            </Link>
          </li>
        ))}
      </ul>
      {asked.view !== 'clean' && (
        <Link className="views-switch" to={to({ marks: !asked.marks })} preventScrollReset replace>
          {asked.marks ? compare.hideMarks : compare.showMarks}
        </Link>
      )}
      {asked.view !== 'clean' && foldable && (
        <Link className="views-switch" to={to({ fold: !asked.fold })} preventScrollReset replace>
          {asked.fold ? compare.unfold : compare.fold}
        </Link>
      )}
    </nav>
  )
}

interface RemarkChoiceProps {
  code: string
  asked: Asked
  folds: boolean
  counts: { open: number; resolved: number; elsewhere: number }
}

/** How many comments there are about the two texts, and which are shown. */
export function RemarkChoice({
  code,
  asked,
  folds,
  counts: { open, resolved, elsewhere }
}: RemarkChoiceProps) {
  const { remarks } = useCompareWords()
  const to = (shown: Remarks) => compareAddress(code, queryOf({ ...asked, remarks: shown }, folds))
  if (open + resolved + elsewhere === 0) return null
  const choices = REMARKS.filter(one => one !== asked.remarks && (one !== 'all' || resolved > 0))
  return (
    <div className="compare-remarks screen-only">
      <p>
        {remarks.counts(open, resolved)}{' '}
        {open + resolved > 0 && <span className="muted script-only">{remarks.keys}</span>}
      </p>
      {choices.map(one => (
        <Link key={one} className="views-switch" to={to(one)} preventScrollReset replace>
          {remarks.show[one]}
        </Link>
      ))}
      {elsewhere > 0 && (
        <a className="views-switch" href={`/documents/${encodeURIComponent(code)}/comments?show=all`}>
          {remarks.elsewhere(elsewhere)}
        </a>
      )}
    </div>
  )
}
