import {
  anchorAt,
  fieldsOf,
  mentionsIn,
  nameableIn,
  voiceOf,
  wholeNamed,
  type Anchor,
  type AnchoredText,
  type Nameable,
  type Speaker,
  type ThemeId
} from '@acuerdo/domain'
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { DemonstrationEvent, ThemeComment, ThemeText } from './demonstration-files.ts'
import { bracketOf, named, textOf, type IdSource } from './demonstration-texts.ts'

export interface ThreadRows {
  threads: Prisma.ThreadCreateManyInput[]
  threadAnchors: Prisma.ThreadAnchorCreateManyInput[]
  remarks: Prisma.RemarkCreateManyInput[]
}

export interface ThreadContext {
  demonstration: DemonstrationEvent
  themeIds: ReadonlyMap<string, ThemeId>
  /** Of the document of each theme, by its id in the files. */
  documentIds: ReadonlyMap<string, string>
  at: Date
  ids: IdSource
}

const DAY_MS = 86_400_000

/**
 * The rows of what was said beside the texts. The files date some of it later than the clock begins: all of it is dated
 * back by whole days, so that nothing was said in the future.
 */
export function threadRows(context: ThreadContext): ThreadRows {
  const { demonstration, at } = context
  const said = demonstration.texts.flatMap(({ comments = [] }) => comments.flatMap(timesOf))
  const latest = Math.max(at.getTime(), ...said)
  const backMs = Math.ceil((latest - at.getTime()) / DAY_MS) * DAY_MS
  const rows: ThreadRows = { threads: [], threadAnchors: [], remarks: [] }
  for (const text of demonstration.texts)
    for (const comment of text.comments ?? []) addThread(rows, { comment, text, backMs }, context)
  return rows
}

const timesOf = ({ at, replies }: ThemeComment): number[] =>
  [at, ...replies.map(reply => reply.at)].map(Date.parse)

interface Said {
  comment: ThemeComment
  text: ThemeText
  backMs: number
}

function addThread(rows: ThreadRows, { comment, text, backMs }: Said, context: ThreadContext): void {
  const { ids, themeIds, documentIds } = context
  const theme = named(themeIds, text.theme)
  const threadId = ids.newId()
  const when = (at: string): Date => new Date(Date.parse(at) - backMs)
  const nameable = nameableOf(context, theme)
  const voice = (author: string): string => voiceOf(speakerNamed(context, author), theme) ?? ''
  rows.threads.push({
    id: threadId,
    documentId: named(documentIds, text.theme),
    type: comment.type,
    visibility: comment.visibility === 'all_delegations' ? 'group' : 'chairs',
    voice: voice(comment.author),
    personId: comment.author,
    openedAt: when(comment.at)
  })
  rows.threadAnchors.push({
    threadId,
    ordinal: 1,
    anchorJson: JSON.stringify(anchorOf(text, comment)),
    sequence: 1,
    personId: comment.author,
    at: when(comment.at)
  })
  ;[comment, ...comment.replies].forEach(({ author, text: words, at }, index) =>
    rows.remarks.push({
      id: ids.newId(),
      threadId,
      ordinal: index + 1,
      voice: voice(author),
      personId: author,
      text: words,
      mentionsJson: JSON.stringify(mentionsIn(words, nameable)),
      at: when(at)
    })
  )
}

/** The quoted words in the paragraph, else in a wording that competes there, else the whole paragraph. */
function anchorOf(source: ThemeText, { paragraph, quote }: ThemeComment): Anchor {
  const content: AnchoredText = { text: textOf(source), brackets: source.brackets.map(bracketOf) }
  const fields = fieldsOf(content).filter(field => field.paragraphId === paragraph)
  const field = fields.find(({ text }) => text.includes(quote))
  const whole = wholeNamed(paragraph, content)
  if (!whole.ok) throw new Error(`demonstration: a comment names ${paragraph}, which is in no text`)
  if (field === undefined) return whole.value
  const start = field.text.indexOf(quote)
  const words: Anchor = { on: 'words', paragraphId: paragraph, start: 0, end: 0, quote, text: '' }
  const place = { ...field, start, end: start + quote.length }
  return anchorAt(words, place, new Map([[field.key, field]])) ?? whole.value
}

function speakerNamed(context: ThreadContext, id: string): Speaker {
  const speaker = speakersOf(context).find(({ personId }) => personId === id)
  if (speaker === undefined) throw new Error(`demonstration: the files name ${id}, whom they do not describe`)
  return speaker
}

/** The secretariat is an office, and no delegation. */
const speakersOf = ({ demonstration, themeIds }: ThreadContext): Speaker[] =>
  demonstration.participants.people.map(({ id, delegation, role, workingGroup }) => ({
    personId: id,
    delegation: demonstration.participants.delegations.some(({ code }) => code === delegation)
      ? delegation
      : null,
    assignments: [{ role, theme: workingGroup === null ? null : named(themeIds, workingGroup) }]
  }))

function nameableOf(context: ThreadContext, theme: ThemeId): Nameable {
  const { people, delegations } = context.demonstration.participants
  const speakers = new Map(speakersOf(context).map(speaker => [speaker.personId, speaker]))
  const facts = { language: 'en', email: '', suspended: false, mandated: false } as const
  return nameableIn(
    {
      people: people.map(({ id, name }) => {
        const { delegation = null, assignments: roles = [] } = speakers.get(id) ?? {}
        return { ...facts, id, name, delegation, roles }
      }),
      delegations: delegations.map(({ code, name, group }) => ({
        code,
        name,
        group,
        kind: 'state',
        suspended: false
      }))
    },
    theme
  )
}
