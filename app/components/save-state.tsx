import type { SaveView } from '../document-view/live-view.ts'
import { useWords } from '../i18n/words.ts'
import { Icon, type IconName } from './icons.tsx'

/** Whether the words are stored: always in words, never by colour alone, and never hidden on a phone. */
export function SaveState({ save, onRetry }: { save: SaveView; onRetry: () => void }) {
  const words = useWords()
  const { icon, say, more } = said(save, words)
  return (
    <p className={`save save-${save.kind}`} data-save={save.kind}>
      <span className="hidden-visually">{words.save.label}: </span>
      <Icon name={icon} />
      <span className="save-words">
        {say}
        {more && <span className="save-more">{more.charAt(0).toUpperCase() + more.slice(1)}</span>}
      </span>
      {save.kind === 'offline' && save.retryIn !== null && (
        <button type="button" className="button button-small" onClick={onRetry}>
          {words.save.retry}
        </button>
      )}
    </p>
  )
}

type Words = ReturnType<typeof useWords>

function said(save: SaveView, words: Words): { icon: IconName; say: string; more: string | null } {
  switch (save.kind) {
    case 'connecting':
      return { icon: 'clock', say: words.save.connecting, more: null }
    case 'saved':
      return { icon: 'check', say: words.save.saved, more: null }
    case 'saving':
      return { icon: 'clock', say: words.save.saving, more: null }
    case 'offline':
      return saidOffline(save, words)
    case 'read_only': {
      const reason = save.reason && words.readOnly[save.reason]
      return { icon: save.reason === 'locked' ? 'lock' : 'eye', say: words.save.readOnly, more: reason }
    }
  }
}

function saidOffline(save: SaveView & { kind: 'offline' }, { save: words }: Words) {
  const retry = save.retryIn === 0 ? words.reconnectingNow : words.reconnecting(save.retryIn ?? 0)
  const more = [save.unsent > 0 && words.unsent(save.unsent), save.retryIn !== null && retry]
  return {
    icon: save.kept ? ('cloudOff' as const) : ('alert' as const),
    say: save.kept ? words.offline : words.failed,
    more: more.filter(Boolean).join(' · ') || null
  }
}
