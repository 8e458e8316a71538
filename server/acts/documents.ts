import {
  decideChairReplaced,
  decideCreation,
  decideDraftingList,
  decideHandPen,
  decideInstruction,
  decideNote,
  decideOpenReading,
  grant,
  refuse,
  type DocumentState
} from '@acuerdo/domain'
import { textOf, type Performer, type Performers, type Situation } from './act.ts'

const creating: Performer<'create_document'> = {
  decide: async ({ parts, act, circle }) => {
    const themes = await parts.store.documents.themes()
    const entry = themes.find(({ theme }) => [theme.id, theme.code, theme.slug].includes(act.target))
    if (entry === undefined)
      return refuse('not_found', `There is no theme ${act.target}.`, 'Name a theme of the event.')
    const theme = { id: entry.theme.id, hasDocument: entry.document !== null }
    return decideCreation(await circle(), theme, act)
  }
}

const openingReading: Performer<'open_reading'> = {
  decide: async situation => decideOpenReading(await stateOf(situation), situation.act.target)
}

const admittingObservers: Performer<'admit_observers'> = {
  whole: true,
  decide: async ({ act }) => grant([{ change: 'observers_admitted', open: act.open }])
}

const handingPen: Performer<'hand_pen'> = {
  whole: true,
  decide: async situation =>
    decideHandPen(await situation.circle(), await stateOf(situation), situation.act.to)
}

const draftingList: Performer<'set_drafting_list'> = {
  whole: true,
  decide: async situation =>
    decideDraftingList(await situation.circle(), await stateOf(situation), situation.act.people)
}

const instructing: Performer<'instruct'> = {
  whole: true,
  decide: async situation => decideInstruction(await stateOf(situation), situation.act)
}

const locking: Performer<'lock_text'> = {
  whole: true,
  decide: async ({ act }) => grant([{ change: 'text_locked', locked: act.locked }])
}

const replacingChair: Performer<'replace_co_chair'> = {
  whole: true,
  decide: async situation =>
    decideChairReplaced(await situation.circle(), await stateOf(situation), situation.act)
}

/** Words of a private sphere: the record says that there was a note, to its own delegation only. */
const noting: Performer<'internal_note'> = {
  about: async ({ actor }) => ({ owner: actor.delegation, author: actor.personId }),
  decide: async situation => {
    const { actor, act } = situation
    if (actor.delegation === null)
      return refuse('PM6', 'internal_note was not done: you sit in no delegation.', 'Ask the secretariat.')
    const text = await textOf(situation)
    return decideNote(await stateOf(situation), text, { ...act, delegation: actor.delegation })
  },
  recorded: () => ({}),
  sphere: ({ delegation }) => delegation
}

export const DOCUMENT_PERFORMERS = {
  create_document: creating,
  open_reading: openingReading,
  admit_observers: admittingObservers,
  hand_pen: handingPen,
  set_drafting_list: draftingList,
  instruct: instructing,
  lock_text: locking,
  replace_co_chair: replacingChair,
  internal_note: noting
} satisfies Performers

async function stateOf({ parts, document, subject }: Situation): Promise<DocumentState> {
  if (document === null) throw new Error('stateOf: the act concerns no document')
  const latest = await parts.store.revisions.latest(document.id)
  return {
    id: document.id,
    theme: document.theme.id,
    themeCode: document.theme.code,
    stage: document.stage,
    latestVersion: latest?.name ?? null,
    inSession: subject.inSession === true
  }
}
