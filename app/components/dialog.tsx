import type { ReactNode, RefObject } from 'react'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'

export function Dialog({
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
