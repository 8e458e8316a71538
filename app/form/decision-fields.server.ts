import { LANGUAGES, type Run } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { DecisionPage, DocumentView } from '../../server/context.ts'
import type { PagedAction } from '../document-view/decision-acts.ts'
import { chosenRuns, OWN_WORDS } from '../document-view/chairs-proposals.ts'
import type { SentForm } from './form-answer.server.ts'
import { instantOf } from './zoned-time.ts'

export type DecisionAct = { action: string; target: string } & Record<string, unknown>

export interface Sent {
  sent: SentForm
  page: DecisionPage
  view: DocumentView
}

type Fields = (asked: Sent) => Record<string, unknown>

/** The act that a form of the page of one act sends. Whatever its author saw of the text comes with the form. */
export function actOfForm(action: PagedAction, asked: Sent): DecisionAct {
  const { target, ...fields } = FIELDS[action](asked)
  return { action, target: String(target), ...fields }
}

/** Corrections that one form has room for. */
const CORRECTIONS = [0, 1, 2] as const

const FIELDS: Record<PagedAction, Fields> = {
  issue_chairs_text: asked => ({ ...onVersion(asked), proposes: proposed(asked) }),
  declare_agreed: onVersion,
  start_silence: asked => {
    const { inSession, objectorNames } = asked.sent.values
    return {
      ...onVersion(asked),
      deadline: deadlineIn(asked),
      ...(inSession === 'on' ? { inSession: true } : {}),
      ...(objectorNames ? { objectorNames } : {})
    }
  },
  extend_silence: asked => ({ ...onVersion(asked), deadline: deadlineIn(asked) }),
  object: asked => {
    const paragraphs = asked.sent.all('paragraphs')
    const whole = asked.sent.values['whole'] === 'on'
    return {
      ...onVersion(asked),
      ...(paragraphs.length > 0 ? { paragraphs } : {}),
      ...(whole ? { whole } : {}),
      reason: asked.sent.values['reason'] ?? ''
    }
  },
  place_reservation: ({ sent, page }) => {
    const [place = '', seen] = (sent.values['place'] ?? '').split(' ')
    const { kind, reason } = sent.values
    return {
      target: place === '' ? wholeOf(page) : place,
      kind,
      ...(seen ? { seen } : {}),
      ...given({ reason })
    }
  },
  confirm_capital: asked => ({ ...onVersion(asked), ...given({ reason: asked.sent.values['reason'] }) }),
  approve_version: onVersion,
  adopt: asked => ({
    ...onVersion(asked),
    ...given({ disassociationAs: asked.sent.values['disassociationAs'] })
  }),
  disassociate: ({ sent, page }) => {
    const { place = '', hash, kind, words = '' } = sent.values
    return { target: place === '' ? wholeOf(page) : place, hash, kind, words }
  },
  reopen_text: asked => ({ ...onVersion(asked), reason: asked.sent.values['reason'] ?? '' }),
  close_without_agreement: asked => ({
    ...onDocument(asked),
    ...given({ reason: asked.sent.values['reason'] })
  }),
  record_waiver: asked => {
    const { requirement = '', reason = '' } = asked.sent.values
    return { ...onDocument(asked), requirement, reason }
  },
  issue_corrigendum: asked => ({
    ...onVersion(asked),
    language: languageIn(asked),
    corrections: correctionsIn(asked.sent)
  }),
  transmit: onVersion
}

function onVersion({ sent, page }: Sent) {
  const { version = '', hash } = sent.values
  return { target: `${page.document.code}/${version}`, hash }
}

const onDocument = ({ sent, page }: Sent) => ({ target: page.document.id, hash: sent.values['hash'] })

/** The whole of a text: its latest version, or the text where there is none. */
const wholeOf = ({ document, latest }: DecisionPage): string =>
  latest === null ? document.id : `${document.code}/${latest.name}`

const given = (fields: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => Boolean(pair[1])))

const deadlineIn = ({ sent, page }: Sent): string =>
  instantOf(sent.values['deadline'] ?? '', page.limits.timeZone)

const languageIn = ({ sent, page }: Sent): string =>
  LANGUAGES.find(one => one === sent.values['language']) ?? page.document.language

/** What the form of the chairs' text proposes: a wording that stands in the bracket, or words of its own. */
function proposed({ sent, page, view }: Sent): Record<string, Run[] | string> {
  const brackets = new Map(view.brackets.map(bracket => [bracket.id, bracket]))
  return Object.fromEntries(
    page.brackets.flatMap(({ id }): [string, Run[] | string][] => {
      const choice = sent.values[`choice.${id}`]
      const bracket = brackets.get(id)
      if (choice === undefined || bracket === undefined) return []
      if (choice === OWN_WORDS) return [[id, sent.values[`words.${id}`] ?? '']]
      const runs = chosenRuns(bracket, choice)
      return runs === null ? [] : [[id, runs]]
    })
  )
}

/** The corrections of the form; rows in which nothing is written are none. */
export const correctionsIn = ({ values }: SentForm) =>
  CORRECTIONS.flatMap(index => {
    const [paragraph = '', from = '', to = ''] = ['paragraph', 'from', 'to'].map(
      name => values[`${name}.${index}`]
    )
    return from === '' && to === '' && index > 0 ? [] : [{ paragraph, from, to }]
  })

/** The text that the page of an act shows beside the decisions. */
export async function viewHere(
  context: AppLoadContext,
  ...asked: Parameters<AppLoadContext['reading']['document']>
): Promise<DocumentView> {
  const view = await context.reading.document(...asked)
  if (!view.ok) throw new Response(null, { status: 404 })
  return view.value
}
