import { LANGUAGES, type Actor, type Language, type Paragraph, type Stage } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CorrespondencePage } from '../../app/components/revision/correspondence-page.tsx'
import { IssueForm } from '../../app/components/revision/issue-form.tsx'
import { LastAct } from '../../app/components/revision/last-act.tsx'
import { RestoreForm } from '../../app/components/revision/restore-form.tsx'
import { VerifyPage } from '../../app/components/revision/verify-page.tsx'
import { say, sayOfRestoring, speechOf } from '../../app/form/said.server.ts'
import { loadCatalogue } from '../../app/i18n/catalogue.ts'
import { revisionWords } from '../../app/i18n/revision-words.ts'
import { WordsProvider } from '../../app/i18n/words.ts'
import { Clock } from '../../app/room-clock.ts'
import {
  chosenIn,
  emptyPlaces,
  issueOf
} from '../../app/routes/documents.$code.versions/versions-reading.server.ts'
import {
  afterAct,
  formIn,
  lastActIn,
  restoreAct
} from '../../app/routes/documents_.$code.versions.$name/restoring.server.ts'
import { fileAnswer } from '../../app/routes/documents_.$code.versions.$name_.verify/verifying.server.ts'
import type { DocumentView, RevisionList, RevisionPage } from '../../server/context.ts'

await Promise.all(LANGUAGES.map(revisionWords.load))
const CATALOGUES = new Map(
  await Promise.all(LANGUAGES.map(async one => [one, await loadCatalogue(one)] as const))
)
const catalogue = CATALOGUES.get('en')
if (!catalogue) throw new Error('no catalogue')
const speech = await speechOf({ language: 'en', words: catalogue })

/** The page as the server writes it, at noon in Cartagena, read from Madrid. */
function written(page: ReactNode, language: Language = 'en'): string {
  const clock = { zone: 'America/Bogota', place: 'Cartagena', viewerZone: 'Europe/Madrid' }
  return renderToString(
    <WordsProvider value={CATALOGUES.get(language) ?? null}>
      <Clock.Provider value={clock}>
        <revisionWords.Provider>{page}</revisionWords.Provider>
      </Clock.Provider>
    </WordsProvider>
  ).replaceAll('<!-- -->', '')
}

const para = (id: string, text: string): Paragraph => ({ id, part: 'op', runs: text ? [{ text }] : [] })
const document = { id: 'd1', code: 'QX', title: 'Quiet things', language: 'en' } as const
const card = (name: string) => ({
  ...{ name, symbol: `EV/QX/${name}`, hash: 'a'.repeat(64), sequence: 4, note: null, words: null },
  issuedAt: '2023-11-27T14:00:00.000Z',
  issuedBy: { id: 'p', name: 'Ana', delegation: null },
  opened: { count: 0, of: 3 }
})
const list = (...names: string[]) =>
  ({ document, revisions: names.map(card), next: 'Rev.9', changedSince: true }) as unknown as RevisionList
const page = (...paragraphs: Paragraph[]) =>
  ({ document, revision: card('Z0'), text: { paragraphs } }) as unknown as RevisionPage
const view = (sequence: number, ...paragraphs: Paragraph[]) =>
  ({
    ...{ id: 'd1', theme: { code: 'QX' }, text: { paragraphs }, brackets: [], sequence },
    headHash: 'f'.repeat(64)
  }) as unknown as DocumentView
const asking = (query: string) => new Request(`http://here/documents/QX/versions?${query}`)

describe('two texts that are ticked', () => {
  it('lead to their comparison, the older first, also without a script', () => {
    const thrown = (query: string): string => {
      try {
        return JSON.stringify(chosenIn(asking(query), list('Rev.1', 'Z0')))
      } catch (answer) {
        return (answer as Response).headers.get('Location') ?? ''
      }
    }
    expect(thrown('compare=Rev.1&compare=Z0')).toBe('/documents/QX/compare?from=Z0&to=Rev.1')
    expect(thrown('compare=Z0&compare=working')).toBe('/documents/QX/compare?from=Z0&to=working')
    expect(thrown('compare=Z0')).toBe('["Z0"]')
    expect(thrown('compare=Z0&compare=Rev.77')).toBe('["Z0"]')
    expect(thrown('compare=Z0&compare=Rev.1&compare=working')).toBe('["working","Rev.1","Z0"]')
    expect(thrown('')).toBe('null')
  })
})

describe('the form that issues a version', () => {
  const actor = (role: string) => ({ assignments: [{ role, theme: null }] }) as unknown as Actor
  const context = {
    people: {
      workingGroup: async () => ({
        ok: true,
        value: {
          instructions: [
            { action: 'issue_revision', givenBy: 'c1' },
            { action: 'lock_text', givenBy: 'c2' }
          ]
        }
      }),
      list: async () => [{ id: 'c1', name: 'Lucía' }]
    }
  } as unknown as AppLoadContext
  const issue = (role: string, refusal: object | null = null, stage: Stage = 'negotiation') =>
    issueOf({
      ...{ context, actor: actor(role), speech, view: { ...view(4), stage } },
      list: { ...list('Z0'), may: { issue_revision: refusal, restore_text: null } } as RevisionList
    })

  it('names to the secretariat who has instructed it, and to nobody else', async () => {
    expect((await issue('secretariat')).givers).toEqual([{ id: 'c1', name: 'Lucía' }])
    expect((await issue('co_chair')).givers).toEqual([])
  })

  it('says why not while a version may still come, and is not there once the text has come to its end', async () => {
    const shown = async (stage: Stage) => {
      const refusal = { code: 'PM2', message: 'Not at this stage.', hint: 'Wait.' }
      return written(<IssueForm issue={await issue('co_chair', refusal, stage)} problem={null} address="/" />)
    }
    expect(await shown('silence')).toContain('why-not')
    for (const stage of ['adopted', 'transmitted', 'closed_without_agreement'] as const)
      expect(await shown(stage)).not.toMatch(/why-not|form/)
  })

  it('says in words why it is not offered', async () => {
    const why = { code: 'PM5', message: 'english', hint: 'english' }
    expect((await issue('secretariat', why)).why?.why).toContain('No co-chair has instructed')
  })

  it('leads to every empty paragraph', () => {
    const text = {
      paragraphs: [para('a', 'Words.'), para('b', ' '), { ...para('c', ''), part: 'heading' as const }]
    }
    expect(emptyPlaces(text, 'QX', speech.revisions)).toEqual([
      { address: '/documents/QX#p-b', label: 'Go to the empty paragraph: Paragraph 2' },
      { address: '/documents/QX#p-c', label: 'Go to the empty paragraph: Heading' }
    ])
  })
})

describe('restoring', () => {
  const then = page(para('a', 'One.'), para('b', 'Two.'))
  const sent = (form: string, values: Record<string, string>) => ({
    ...{ form, values, path: '', all: () => [] }
  })

  it('opens a form for a paragraph of this version, with what stands there now, and for nothing else', () => {
    const both = { page: then, view: view(7, para('a', 'Other.')) }
    expect(formIn(asking('restore=a'), both)).toMatchObject({ target: 'a', now: [{ text: 'Other.' }] })
    expect(formIn(asking('restore=b'), both)).toEqual({ target: 'b', now: null, seen: null })
    expect(formIn(asking('restore=all'), both)).toMatchObject({ target: 'all', seen: 'f'.repeat(64) })
    expect(formIn(asking('restore=x'), both)).toBeNull()
    expect(formIn(asking(''), both)).toBeNull()
  })

  it('asks for the act of a paragraph, of the whole, and of its undoing', () => {
    const both = { page: then, view: view(7, para('a', 'Other.')) }
    const values = { reason: 'why', seen: 's'.repeat(64) }
    expect(restoreAct(sent('restore', { ...values, target: 'a' }), both)).toEqual({
      ...{ action: 'restore_text', target: 'a', from: 'QX/Z0', ...values }
    })
    expect(restoreAct(sent('restore', { reason: 'why', target: 'all' }), both)).toMatchObject({
      target: 'QX/Z0',
      from: 'QX/Z0'
    })
    expect(restoreAct(sent('undo', { target: 'all', before: '7', reason: 'why' }), both)).toMatchObject({
      target: 'QX',
      from: 'QX/at.7'
    })
  })

  it('takes a paragraph that came back away with the whole text only, while nothing else has changed', () => {
    const gone = view(7, para('a', 'One.'))
    expect(afterAct(sent('restore', { target: 'b' }), 8, gone)).toEqual({
      ...{ done: 'restored', before: '7', undo: 'all' }
    })
    expect(afterAct(sent('restore', { target: 'a' }), 8, gone)).toMatchObject({ undo: 'a' })
    const now = (sequence: number) => ({
      page: then,
      view: view(sequence, para('a', 'One.'), para('b', 'Two.'))
    })
    const query = 'done=restored&before=7&undo=all'
    expect(lastActIn(asking(query), now(8))).toMatchObject({ undo: { target: 'all', seen: 'f'.repeat(64) } })
    expect(lastActIn(asking(query), now(9))).toEqual({ done: 'restored', before: 7, undo: null })
  })

  it('offers to take a paragraph back while it reads as restored', () => {
    const query = 'done=restored&before=7&undo=a'
    const read = (words: string) => lastActIn(asking(query), { page: then, view: view(9, para('a', words)) })
    expect(read('One.')).toMatchObject({ before: 7, undo: { target: 'a' } })
    expect(read('One, again.')).toMatchObject({ undo: null })
    expect(lastActIn(asking('done=restored&before=x&undo=a'), { page: then, view: view(9) })).toBeNull()
  })

  it('[RS1] names the stage in the language of the reader', () => {
    const refusal = (code: string) => ({ code, message: 'english', hint: 'english' })
    expect(sayOfRestoring(refusal('RS1'), 'negotiation', speech).why).toContain('Negotiation')
    expect(sayOfRestoring(refusal('PM2'), 'adopted', speech).why).toContain('Adopted')
    expect(say(refusal('RS7'), speech).why).toContain('stands elsewhere')
    expect(say(refusal('new'), speech)).toEqual({ why: 'english', way: 'english' })
  })

  it('keeps the reason that was typed, and says what will happen beside the button', () => {
    const html = written(
      <RestoreForm
        form={{ target: 'a', seen: null, now: null }}
        why={null}
        problem={{ said: { why: 'No.', way: 'Way.' }, reason: 'As in the <room>' }}
        title="Title"
        language="en"
        back="/back"
      />
    )
    expect(html).toContain('As in the &lt;room&gt;')
    expect(html).toMatch(/It can be taken back.*Comments keep their places/)
    expect(html).toContain('no longer in the text')
  })

  it('offers no undoing where there is none', () => {
    const last = { done: 'restored', before: 7, undo: null } as const
    const shown = { document: { ...document, stage: 'zero_draft' }, revision: card('Z0') } as const
    const html = written(<LastAct last={last} view={shown} problem={null} />)
    expect(html).not.toContain('<form')
    expect(html).toContain('compare?from=at.7&amp;to=working')
  })
})

describe('verifying', () => {
  const [issued, found] = ['1'.repeat(64), '2'.repeat(64)]
  const asked = (outcome: object) => ({
    ...{ code: 'QX', name: 'Z0', actor: {} as Actor },
    context: { revisions: { verify: async () => outcome } } as unknown as AppLoadContext
  })
  const file = (words: string) => new File([words], 'Z0.json')

  it('[RV11] shows both hashes of a file that holds another text', async () => {
    const message = `Not verified: the file holds another text: its hash is ${found}, issued was ${issued}.`
    const refused = asked({ ok: false, refusal: { code: 'RV11', message, hint: '' } })
    const answer = await fileAnswer(refused, file('{"content":{}}'), speech)
    expect(answer).toEqual({ name: 'Z0.json', pair: { issued, found } })
    const stored = { issued, found: issued }
    const html = written(
      <VerifyPage {...{ document, name: 'Z0', symbol: 'EV/QX/Z0', stored, answer, megabytesMax: 2 }} />
    )
    expect(html).toContain('Refused')
    expect(html.match(/hash-differs/g)).toHaveLength(16)
  })

  it('says of what is no file of a version that it is none', async () => {
    const malformed = asked({ ok: false, refusal: { code: 'malformed', message: '', hint: '' } })
    const { fileMissing, fileUnread } = speech.revisions.verify
    expect(await fileAnswer(malformed, null, speech)).toEqual({ refused: fileMissing })
    expect(await fileAnswer(malformed, file('no JSON'), speech)).toEqual({ refused: fileUnread })
    expect(await fileAnswer(malformed, file('null'), speech)).toEqual({ refused: fileUnread })
    expect(await fileAnswer(malformed, file('{}'), speech)).toEqual({ refused: fileUnread })
  })
})

describe('the table of correspondence', () => {
  const place = (id: string, number: string | null) => ({ id, number, part: 'op' as const, index: 0 })
  const side = (name: string) => ({ name, symbol: null, sequence: 1, hash: 'a'.repeat(64), at: null })
  const lines = [
    { before: place('a', '1'), after: place('a', '2'), relation: 'changed', moved: true },
    { before: place('b', '2'), after: null, relation: 'removed', moved: false },
    { before: place('h', null), after: place('h', null), relation: 'same', moved: false }
  ] as const
  const table = (from: string, to: string, language: Language) =>
    written(
      <CorrespondencePage
        document={document}
        names={['Z0', 'working']}
        page={{ from: side(from), to: side(to), lines: [...lines], beginnings: { a: 'We begin' } }}
      />,
      language
    )

  it.each(LANGUAGES)('says in %s what happened, and leads to each paragraph by its id', language => {
    const html = table('Z0', 'working', language)
    expect(html).toContain('/documents/QX/versions/Z0/p/a')
    expect(html).toContain('/documents/QX#p-a')
    expect(html).toContain('We begin')
    const { correspondence } = revisionWordsIn(language)
    expect(html).toContain(`${correspondence.relations.changed} · ${correspondence.moved}`)
  })

  it('links no text that has no page of its own', () => {
    expect(table('at.4', 'seen', 'en')).not.toMatch(/href="[^"]*(at\.4|seen)\/p\//)
  })
})

const WORDS = new Map(
  await Promise.all(LANGUAGES.map(async one => [one, await revisionWords.load(one)] as const))
)
function revisionWordsIn(language: Language) {
  const words = WORDS.get(language)
  if (!words) throw new Error('no words')
  return words
}
