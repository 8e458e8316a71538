/** How long a name stays beside a caret that arrived or moved, in milliseconds. */
const LABEL_MS = 2_000

interface Named {
  client: number
  name: string
  colour: number
}
type Placed = Named & { anchor: number; head: number }

export interface CaretLabels {
  /** The element of somebody's caret. */
  dom(caret: Named): HTMLElement
  /** Shows for a moment the names of those who arrived or moved. */
  moved(now: readonly Placed[], before: readonly Placed[]): void
  clear(): void
}

/** The names at the carets: seen for two seconds on arrival, then only while their owner moves, or on hover. */
export function createLabels(): CaretLabels {
  const carets = new Map<number, HTMLElement>()
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  const flash = (client: number) => {
    clearTimeout(timers.get(client))
    carets.get(client)?.classList.add('caret-named')
    const hide = () => {
      timers.delete(client)
      carets.get(client)?.classList.remove('caret-named')
    }
    timers.set(client, setTimeout(hide, LABEL_MS))
  }
  return {
    dom(caret) {
      const element = document.createElement('span')
      element.className = `caret caret-colour-${caret.colour}`
      element.setAttribute('aria-hidden', 'true')
      const label = document.createElement('span')
      label.className = 'caret-label'
      label.textContent = caret.name
      element.append(label)
      carets.set(caret.client, element)
      if (timers.has(caret.client)) element.classList.add('caret-named')
      return element
    },
    moved(now, before) {
      for (const caret of now) {
        const old = before.find(one => one.client === caret.client)
        if (!old || old.head !== caret.head || old.anchor !== caret.anchor) flash(caret.client)
      }
    },
    clear() {
      timers.forEach(timer => clearTimeout(timer))
      timers.clear()
      carets.clear()
    }
  }
}
