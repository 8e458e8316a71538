import { toolWords, useToolWords } from '../i18n/tool-words.ts'
import { Dialog } from './dialog.tsx'
import { SHORTCUTS_DIALOG } from './open-dialog.ts'

/** Every key that does something on the document page. */
export function ShortcutsDialog() {
  return (
    <toolWords.Provider>
      <Keys />
    </toolWords.Provider>
  )
}

function Keys() {
  const { toolbar, shortcuts } = useToolWords()
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
    [[ctrl, alt, 'M'], shortcuts.comment],
    [[ctrl, alt, '↵'], shortcuts.openComment],
    [[ctrl, shift, 'E'], shortcuts.propose],
    [['Esc'], shortcuts.closeComment],
    [['['], shortcuts.bracket],
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
