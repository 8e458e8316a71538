import { useRef, useState, type FormEvent, type ReactNode, type RefObject } from 'react'
import type { TypingCommands } from '../document-view/live-view.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'

export const LINK_DIALOG = 'link-dialog'
export const SHORTCUTS_DIALOG = 'shortcuts-dialog'

/** Opens a dialog of this page; the browser gives the focus back when it closes. */
export function openDialog(id: string): void {
  const dialog = document.getElementById(id)
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}

function Dialog({
  id,
  title,
  reference,
  children
}: {
  id: string
  title: string
  reference?: RefObject<HTMLDialogElement>
  children: ReactNode
}) {
  const { site } = useWords()
  return (
    <dialog id={id} ref={reference} className="dialog" aria-labelledby={`${id}-title`}>
      <header className="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <form method="dialog">
          <button className="tool" aria-label={site.close} title={site.close}>
            <Icon name="close" />
          </button>
        </form>
      </header>
      {children}
    </dialog>
  )
}

/** The address of a link. `link` is the one around the caret. */
export function LinkDialog({ link, commands }: { link: string | null; commands: TypingCommands }) {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [wrong, setWrong] = useState(false)
  const set = (address: string | null) => {
    const taken = commands.setLink(address)
    setWrong(!taken)
    if (taken) dialog.current?.close()
    if (taken) commands.focus()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const address = new FormData(event.currentTarget).get('address')
    if (typeof address === 'string') set(address.trim())
  }
  return (
    <Dialog id={LINK_DIALOG} title={words.link.title} reference={dialog}>
      {/* A new key for another link, so that the field begins with its address. */}
      <form key={link ?? ''} onSubmit={submit} className="dialog-form">
        <LinkField address={link ?? ''} wrong={wrong} />
        <div className="dialog-buttons">
          {link && (
            <button type="button" className="button" onClick={() => set(null)}>
              {words.link.remove}
            </button>
          )}
          <button className="button button-primary">{words.link.set}</button>
        </div>
      </form>
    </Dialog>
  )
}

function LinkField({ address, wrong }: { address: string; wrong: boolean }) {
  const { link, editorRefusals } = useWords()
  return (
    <div className={wrong ? 'field field-wrong' : 'field'}>
      <label htmlFor="link-address">{link.address}</label>
      <input
        id="link-address"
        name="address"
        inputMode="url"
        defaultValue={address}
        required
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong || undefined}
        aria-describedby="link-hint"
      />
      <p id="link-hint" className="muted" role={wrong ? 'alert' : undefined}>
        {wrong ? editorRefusals.link : link.hint}
      </p>
    </div>
  )
}

/** Every key that does something on the document page. */
export function ShortcutsDialog() {
  const { shortcuts, toolbar } = useWords()
  const { ctrl, shift, alt } = shortcuts
  const rows: [keys: string[], does: string][] = [
    [[ctrl, 'B'], toolbar.bold],
    [[ctrl, 'I'], toolbar.italic],
    [[ctrl, 'U'], toolbar.underline],
    [[ctrl, 'K'], toolbar.link],
    [[ctrl, 'Z'], toolbar.undo],
    [[ctrl, shift, 'Z'], toolbar.redo],
    [[alt, shift, '↑'], shortcuts.moveUp],
    [[alt, shift, '↓'], shortcuts.moveDown],
    [[ctrl, 'S'], shortcuts.save],
    [['Esc'], shortcuts.leave],
    [['?'], shortcuts.show]
  ]
  return (
    <Dialog id={SHORTCUTS_DIALOG} title={shortcuts.title}>
      <table className="keys">
        <caption className="hidden-visually">{shortcuts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{shortcuts.keys}</th>
            <th scope="col">{shortcuts.does}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([keys, does]) => (
            <tr key={does}>
              <td>
                {keys.map((key, index) => (
                  <span key={key}>
                    {index > 0 && ' + '}
                    <kbd>{key}</kbd>
                  </span>
                ))}
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
