import { Icon } from '../icons.tsx'
import { takeFocus } from '../take-focus.ts'

/** A refusal in the language of the reader: why, the way out, and where the trouble is. */
export interface Said {
  why: string
  way: string
  /** Places to go to, for example the paragraph that is empty. */
  places?: { address: string; label: string }[]
}

/** Why a form was refused, before its fields. */
export function Problem({ id, title, said }: { id: string; title: string; said: Said }) {
  return (
    <div className="problem" role="alert" id={id} tabIndex={-1} ref={takeFocus}>
      <p>
        <strong>{title}.</strong> {said.why} {said.way}
      </p>
      <Places places={said.places} />
    </div>
  )
}

/** Why something is not offered, where one would look for it. */
export function NotOffered({ title, said }: { title: string; said: Said }) {
  return (
    <div className="why-not">
      <Icon name="lock" />
      <div>
        <p>
          <strong>{title}.</strong> {said.why} {said.way}
        </p>
        <Places places={said.places} />
      </div>
    </div>
  )
}

function Places({ places = [] }: { places: Said['places'] | undefined }) {
  if (places.length === 0) return null
  return (
    <ul role="list" className="said-places">
      {places.map(({ address, label }) => (
        <li key={address}>
          <a href={address}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

/** What came of the last act on this page. */
export function Done({ children }: { children: React.ReactNode }) {
  return (
    <div className="notice notice-good version-done" role="status" tabIndex={-1} ref={takeFocus}>
      <Icon name="check" />
      <div>{children}</div>
    </div>
  )
}
