import type { PersonalLink } from '../../../server/context.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { Moment } from './form-parts.tsx'

/** A secret that stands on this page once. Without scripts it is selected and copied by hand. */
export function OnceShown({
  title,
  value,
  children
}: {
  title: string
  value: string
  children: React.ReactNode
}) {
  const { form, link } = useRoomWords()
  return (
    <section className="once" role="status" aria-label={title}>
      <h2>{title}</h2>
      {children}
      <p>
        <strong>{form.copyOnce}</strong>
      </p>
      <div className="once-value">
        <input
          readOnly
          value={value}
          aria-label={link.address}
          onFocus={event => event.currentTarget.select()}
        />
        <button
          type="button"
          className="button script-only"
          onClick={event => {
            const button = event.currentTarget
            void navigator.clipboard.writeText(value).then(() => (button.textContent = link.copied))
          }}
        >
          {link.copy}
        </button>
      </div>
    </section>
  )
}

export function PersonalLinkShown({ link }: { link: PersonalLink }) {
  const words = useRoomWords()
  return (
    <OnceShown title={words.link.title(link.name)} value={link.url}>
      <p>{words.link[link.purpose]}</p>
      {link.mailed && <p>{words.link.mailed(link.email)}</p>}
      <p className="muted">
        {words.link.until} <Moment at={link.expiresAt} />
      </p>
    </OnceShown>
  )
}
