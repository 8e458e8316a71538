import { SCHEMA } from '@acuerdo/editor/protocol'
import { createSession } from '../../packages/editor/src/browser/session.ts'
import { webSurroundings } from '../../packages/editor/src/browser/web-surroundings.ts'
import { plain } from './plain.ts'

/** A page with a session and no editor: whoever drives the browser types into the shared text. */
const DOCUMENT = 'd1'
const person = /person=(\w+)/.exec(document.cookie)?.[1] ?? 'nobody'
const session = createSession({
  url: `${location.origin.replace('http', 'ws')}/collab/${DOCUMENT}?schema=${SCHEMA}`,
  documentId: DOCUMENT,
  lineage: 'l1',
  personId: person,
  rights: { mayType: true, reason: null },
  surroundings: webSurroundings(DOCUMENT)
})

export const live = {
  session,
  words: () => plain(session.text),
  state: () => {
    const { save, kept, unsentFrames, drafts, people } = session.getSnapshot()
    return { save, kept, unsentFrames, drafts, people: people.map(({ id }) => id) }
  }
}

Object.assign(window, { live })
