import { typingAction, type Action, type Actor } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { DocumentView } from '../../../server/context.ts'
import type { StandingView } from '../../components/standing.tsx'
import type { Catalogue } from '../../i18n/catalogue.ts'
import type { RoomWords } from '../../i18n/room-words.ts'
import { boardWords } from '../../i18n/board-words.ts'
import { decisionsAddress } from '../../document-view/decision-acts.ts'
import { decisionWords } from '../../i18n/decision-words.ts'
import { summitWords } from '../../i18n/summit-words.ts'

interface Asked {
  context: AppLoadContext
  actor: Actor
  view: DocumentView
  words: Catalogue
  room: RoomWords
}

/** What somebody is told of in any case; the others only where they are allowed. */
const ALWAYS: readonly Action[] = ['move_paragraph', 'internal_note']
const WHERE_ALLOWED: readonly Action[] = [
  'set_drafting_list',
  'admit_observers',
  'open_reading',
  'instruct',
  'lock_text',
  'hand_pen'
]

/** Pages about the negotiation of this text. */
const BOARDS = ['open', 'measures', 'grid', 'scribe', 'phrases'] as const

/** What the viewer may do in this text, and what not and why, in the words of the viewer's language. */
export async function standingOf(asked: Asked): Promise<StandingView> {
  const { context, actor, view, words, room } = asked
  const [summit, { nav }, decisions] = await Promise.all([
    summitWords.load(words.language),
    boardWords.load(words.language),
    decisionWords.load(words.language)
  ])
  const page = `/documents/${view.theme.code}`
  const ask = async (action: Action) => ({
    action,
    refusal: await context.may(actor, action, view.id)
  })
  const [typing, always, others] = await Promise.all([
    typingOf(asked),
    Promise.all(ALWAYS.map(ask)),
    Promise.all(WHERE_ALLOWED.map(ask))
  ])
  const named = (action: Action): string => room.actions[action] ?? action
  const answers = [...always, ...others.filter(({ refusal }) => refusal === null)]
  const may = answers.filter(({ refusal }) => refusal === null).map(({ action }) => named(action))
  const mayNot = answers.flatMap(({ action, refusal }) =>
    refusal === null ? [] : [room.standing.why(named(action), sentenceOf(room, refusal))]
  )
  return {
    title: room.standing.title,
    mayTitle: room.standing.may,
    mayNotTitle: room.standing.mayNot,
    may: [...(typing.why === null ? [typing.what] : []), ...may],
    mayNot: [...(typing.why === null ? [] : [room.standing.why(typing.what, typing.why)]), ...mayNot],
    places: [
      { name: room.standing.group, address: `/groups/${view.theme.code}` },
      { name: decisions.onText.see, address: decisionsAddress(view.theme.code) },
      ...BOARDS.map(board => ({ name: nav[board], address: `${page}/${board}` })),
      { name: summit.priorities.title, address: `${page}/priorities` },
      { name: summit.languages.all, address: `${page}/languages` }
    ]
  }
}

/** Typing is decided by the stage, the lock and the rights together; who is asked for it depends on which it was. */
async function typingOf({ context, actor, view, words, room }: Asked) {
  const { mayType, reason } = view.rights
  const action = typingAction(view.stage) ?? 'edit_text_direct'
  const what = room.actions[action] ?? action
  if (mayType) return { what, why: null }
  const refusal = await context.may(actor, action, view.id)
  if (reason === 'role' && refusal) return { what, why: sentenceOf(room, refusal) }
  const said = words.readOnly[reason ?? 'role']
  const why = `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  return { what, why: refusal ? `${why} ${room.refusals[refusal.code]?.way ?? refusal.hint}` : why }
}

function sentenceOf(room: RoomWords, refusal: { code: string; message: string; hint: string }): string {
  const { why, way } = room.refusals[refusal.code] ?? { why: refusal.message, way: refusal.hint }
  return `${why} ${way}`
}
