import { useRef, useState, type FormEvent } from 'react'
import type { TypingCommands } from '../document-view/live-view.ts'
import { toolWords, useToolWords } from '../i18n/tool-words.ts'
import { Dialog } from './dialog.tsx'
import { LINK_DIALOG } from './open-dialog.ts'

interface LinkDialogProps {
  /** The address around the caret. */
  link: string | null
  commands: TypingCommands
}

/** The address of a link. */
export function LinkDialog(props: LinkDialogProps) {
  return (
    <toolWords.Provider>
      <Address {...props} />
    </toolWords.Provider>
  )
}

function Address({ link, commands }: LinkDialogProps) {
  const words = useToolWords()
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
  const { link, editorRefusals } = useToolWords()
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
