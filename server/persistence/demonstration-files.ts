import type {
  BracketKind,
  BracketState,
  EventSettings,
  Language,
  Part,
  RemarkType,
  Role
} from '@acuerdo/domain'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Localised } from '../context.ts'

/** An event as a set of JSON files describes it, before it has rows. */
export interface DemonstrationEvent {
  disclaimer: string
  event: {
    id: string
    name: Localised
    symbol: string
    place: string
    timeZone: string
    dates: { from: string; to: string }
    languages: { original: Language; all: Language[]; requiredForTransmission: Language[] }
    sessions: { date: string; from: string; to: string }[]
    settings: EventSettings
  }
  bodies: { id: string; name: string; decides: string; coordinator?: string }[]
  themes: { id: string; code: string; name: Localised }[]
  participants: Participants
  texts: ThemeText[]
  /** Texts in other languages than their own. */
  translations: TranslatedText[]
  commitments: CommitmentEntry[]
}

/** Where the paragraph was written from other words than those of the text, its hash is another one. */
export interface TranslatedText {
  theme: string
  language: Language
  document: { translator: string }
  paragraphs: {
    id: string
    content: ({ text: string } | { bracket: string })[]
    translation: { state: 'translated' | 'stale'; ofParagraphHash: string }
  }[]
}

export interface CommitmentEntry {
  id: string
  statement: string
  amount: { value: number; currency: string } | null
  owner: string
  source: string
  citedIn: string[]
}

export interface Participants {
  delegations: { code: string; name: string; kind: string; group: string; canBlockConsensus: boolean }[]
  people: {
    id: string
    name: string
    delegation: string | null
    role: Role
    workingGroup: string | null
    language: Language
  }[]
  draftingLists: Record<string, string[]>
  mandates: { person: string; givenBy: string; from: string; until: string | null }[]
  openToObservers: Record<string, boolean>
  boundByEU: string[]
}

/** The text of one theme. `theme` is the id of the theme. */
export interface ThemeText {
  theme: string
  code: string
  language: Language
  document: { title: string; coChairs: string[] }
  paragraphs: { id: string; part: Part; level?: 1 | 2; content: ({ text: string } | { bracket: string })[] }[]
  brackets: {
    id: string
    kind: BracketKind
    state: BracketState
    paragraph: string
    note?: string
    alternatives: {
      key: string
      text: string
      proposedBy: string[]
      supportedBy: string[]
      opposedBy: string[]
      originatedBy?: string
    }[]
  }[]
  priorityAreas?: { id: string; title: string; paragraph: string; supportedBy: string[] }[]
  actions?: { id: string; title: string; paragraph: string; due: string }[]
  comments?: ThemeComment[]
}

/** What somebody said of words of a paragraph, or of a wording in it, and what others answered. */
export interface ThemeComment {
  id: string
  author: string
  paragraph: string
  type: RemarkType
  quote: string
  text: string
  at: string
  replies: { author: string; text: string; at: string }[]
  visibility: 'all_delegations' | 'secretariat_and_chairs'
}

const FORMAT = 'eulac-sample/1'

/** Reads `event.json`, `participants.json`, `commitments.json` and every `<theme>.<language>.json` of a folder. */
export function readDemonstration(folder: string): DemonstrationEvent {
  const read = (name: string): unknown => readChecked(path.join(folder, name))
  const { disclaimer, event, bodies, themes } = read('event.json') as Pick<
    DemonstrationEvent,
    'disclaimer' | 'event' | 'bodies' | 'themes'
  >
  const participants = read('participants.json') as Participants
  const { commitments } = read('commitments.json') as Pick<DemonstrationEvent, 'commitments'>
  const all = readdirSync(folder)
    .filter(name => /\.[a-z]{2}\.json$/.test(name))
    .sort()
    .map(name => read(name) as ThemeText | TranslatedText)
  const texts = all.filter((text): text is ThemeText => text.language === event.languages.original)
  const translations = all.filter(
    (text): text is TranslatedText => text.language !== event.languages.original
  )
  return { disclaimer, event, bodies, themes, participants, texts, translations, commitments }
}

function readChecked(file: string): unknown {
  const content = JSON.parse(readFileSync(file, 'utf8')) as { schema?: unknown }
  if (content.schema !== FORMAT) throw new Error(`readDemonstration: ${file} is not of the format ${FORMAT}`)
  return content
}
