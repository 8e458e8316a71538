import type { ChangeEvent } from 'react'
import type { ParagraphKind, TypingCommands, TypingState } from '../document-view/live-view.ts'
import { toolWords, useToolWords } from '../i18n/tool-words.ts'
import { useWords } from '../i18n/words.ts'
import { Icon, type IconName } from './icons.tsx'
import { LINK_DIALOG, openDialog, SHORTCUTS_DIALOG } from './open-dialog.ts'

interface ToolbarProps {
  state: TypingState
  commands: TypingCommands
}

const KINDS: ParagraphKind[] = ['heading', 'pp', 'op', 'sub1', 'sub2']

/** The tools of typing; shown to those who may type. */
export function Toolbar(props: ToolbarProps) {
  return (
    <toolWords.Provider>
      <Tools {...props} />
    </toolWords.Provider>
  )
}

function Tools({ state, commands }: ToolbarProps) {
  const { toolbar } = useToolWords()
  return (
    <div className="toolbar" role="group" aria-label={toolbar.label} aria-controls="editor">
      <Marks state={state} commands={commands} />
      <KindSelect state={state} commands={commands} />
      <Tool
        icon="undo"
        label={toolbar.undo}
        keys="Control+Z"
        disabled={!state.canUndo}
        onPress={commands.undo}
      />
      <Tool
        icon="redo"
        label={toolbar.redo}
        keys="Control+Shift+Z"
        disabled={!state.canRedo}
        onPress={commands.redo}
      />
      <Tool icon="up" label={toolbar.up} keys="Alt+Shift+ArrowUp" onPress={() => commands.move('up')} />
      <Tool
        icon="down"
        label={toolbar.down}
        keys="Alt+Shift+ArrowDown"
        onPress={() => commands.move('down')}
      />
      <Tool icon="keyboard" label={toolbar.shortcuts} keys="?" onPress={() => openDialog(SHORTCUTS_DIALOG)} />
    </div>
  )
}

function Marks({ state, commands }: ToolbarProps) {
  const { toolbar } = useToolWords()
  return (
    <>
      <Tool
        icon="bold"
        label={toolbar.bold}
        keys="Control+B"
        pressed={state.bold}
        onPress={() => commands.toggle('bold')}
      />
      <Tool
        icon="italic"
        label={toolbar.italic}
        keys="Control+I"
        pressed={state.italic}
        onPress={() => commands.toggle('italic')}
      />
      <Tool
        icon="underline"
        label={toolbar.underline}
        keys="Control+U"
        pressed={state.underline}
        onPress={() => commands.toggle('underline')}
      />
      <Tool
        icon="link"
        label={toolbar.link}
        keys="Control+K"
        pressed={state.link !== null}
        onPress={() => openDialog(LINK_DIALOG)}
      />
    </>
  )
}

function KindSelect({ state, commands }: ToolbarProps) {
  const { toolbar } = useToolWords()
  const { parts } = useWords()
  const choose = (event: ChangeEvent<HTMLSelectElement>) => {
    const kind = KINDS.find(one => one === event.currentTarget.value)
    if (kind) commands.setKind(kind)
    commands.focus()
  }
  return (
    <select
      className="tool-select"
      aria-label={toolbar.part}
      title={toolbar.part}
      value={state.kind ?? ''}
      disabled={state.kind === null}
      onChange={choose}
    >
      {state.kind === null && <option value="">{toolbar.part}</option>}
      {KINDS.map(kind => (
        <option key={kind} value={kind}>
          {parts[kind]}
        </option>
      ))}
    </select>
  )
}

interface ToolProps {
  icon: IconName
  label: string
  /** As `aria-keyshortcuts` writes them. */
  keys: string
  onPress: () => void
  pressed?: boolean
  disabled?: boolean
}

function Tool({ icon, label, keys, onPress, pressed, disabled }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      disabled={disabled}
      // The text keeps the caret while a tool is pressed with the mouse.
      onMouseDown={event => event.preventDefault()}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
