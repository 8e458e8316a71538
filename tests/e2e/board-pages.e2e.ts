import { randomUUID } from 'node:crypto'
import { Window } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../server/accounts/password.ts'
import expected from '../fixtures/expected-metrics.z0.json' with { type: 'json' }
import { demonstrationEvent, freshDatabase } from '../fixtures/database.ts'
import { randomEvent } from '../fixtures/random-event.ts'
import { stageHand } from '../http/cells.ts'
import { running, type Json, type Running } from '../http/running.ts'

/*
 * The boards of a negotiation as people without scripts get them, in an event with six themes, none of whose ids any
 * file holds.
 */

let server: Running
/** Codes of two themes in negotiation: one for what is read, one for what is entered. */
let sixth = ''
let fifth = ''
const people = new Map<string, string>()
const windows: Window[] = []

beforeAll(async () => {
  const database = await freshDatabase()
  const event = randomEvent(demonstrationEvent(), { newId: () => `x${randomUUID()}`, extraThemes: 1 })
  await database.load({ event, hash: hashPassword })
  await database.prisma.$disconnect()
  server = await running({ file: database.file, pages: true })
  const [before, last] = event.themes.slice(-2)
  ;[fifth, sixth] = [before?.code ?? '', last?.code ?? '']
  const person = (name: string, is: (one: Json) => boolean) =>
    people.set(name, event.participants.people.find(is)?.id ?? '')
  person('chair', one => one.role === 'co_chair' && one.workingGroup === last?.id)
  person('scribe', one => one.role === 'co_chair' && one.workingGroup === before?.id)
  person('mexico', one => one.role === 'head_of_delegation' && one.delegation === 'MEX')
  person('brazil', one => one.role === 'head_of_delegation' && one.delegation === 'BRA')
  person('observer', one => one.role === 'observer')
  const hand = stageHand(server.file)
  hand.stand(sixth, 'negotiation')
  hand.stand(fifth, 'negotiation')
  hand.close()
})
afterAll(async () => {
  await Promise.all(windows.map(window => window.happyDOM.close()))
  await server?.remove()
})

const page = (code: string, path: string): string => `/documents/${code}/${path}`

async function read(path: string, name: string): Promise<{ status: number; document: Json }> {
  const answer = await server.ask(`${path}${path.includes('?') ? '&' : '?'}lang=en`, {
    person: people.get(name) ?? ''
  })
  return { status: answer.status, document: parsed(await answer.text()) }
}

function parsed(html: string): Json {
  const window = new Window()
  windows.push(window)
  window.document.body.innerHTML = html.slice(html.indexOf('<body'))
  return window.document
}

/** A form as a browser without scripts sends it. */
async function send(path: string, name: string, fields: Record<string, string>) {
  const answer = await server.ask(`${path}?lang=en`, {
    ...{ method: 'POST', person: people.get(name) ?? '' },
    body: new URLSearchParams(fields)
  })
  const html = answer.status === 303 ? '' : await answer.text()
  return { status: answer.status, to: answer.headers.get('location') ?? '', document: parsed(html) }
}

const said = (document: Json, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((one: Json) => one.textContent.replace(/\s+/g, ' ').trim())

describe('the page of measures', () => {
  const figures = async (): Promise<string> =>
    said((await read(page(sixth, 'measures'), 'mexico')).document, '.measure-figures > div').join(' | ')

  it('[CV1] [CV8] says what the text is, and something else after one act', async () => {
    const { ai } = expected.z0
    const { document } = await read(page(sixth, 'measures'), 'mexico')
    expect(await figures()).toContain(`Open brackets${ai.openBrackets}in ${ai.paragraphsWithBrackets} of 12`)
    expect(await figures()).toContain(`${ai.bracketWords} words, beside ${ai.baseWords} outside brackets`)
    expect(said(document, '.measure-cells a')).toHaveLength(12)
    expect(said(document, 'svg title')).toHaveLength(3)
    expect(said(document, 'svg desc').join()).toContain('begins at 6 and stands at 6')
    expect(said(document, '#reading + p')[0]).toContain('shown to the co-chairs only')

    const list = await read(page(sixth, 'open'), 'chair')
    const id = list.document.querySelector('.board-card').id
    const close = { action: 'resolve_bracket', target: id, outcome: 'alternative', alternative: 'Alt 1' }
    expect((await server.act(sixth, close, people.get('chair') ?? '')).status).toBe(200)
    expect(await figures()).toContain(`Open brackets${ai.openBrackets - 1}in 5 of 12`)
    const after = await read(page(sixth, 'measures'), 'chair')
    expect(said(after.document, 'svg desc').join()).toContain('begins at 6 and stands at 5')
    expect(said(after.document, 'tbody tr').join(' | ')).toContain('now')
    expect(said(after.document, '#reading ~ dl dd').join()).toContain('MEX')
  })
})

describe('the list of what is open', () => {
  it('[CV7] has the wordings, whose they are, stars and differences, and is narrowed by its address', async () => {
    const { document } = await read(page(fifth, 'open'), 'mexico')
    const words = said(document, '.board-card').join(' | ')
    expect(words).toMatch(/wordings differ by \d+ words?/)
    expect(words).toContain('Nobody opposes')
    const paragraph = document.querySelector('#open-paragraph option:nth-child(2)').value
    const narrowed = await read(`${page(fifth, 'open')}?paragraph=${paragraph}&age=`, 'mexico')
    expect(said(narrowed.document, '.board-card').length).toBeLessThan(said(document, '.board-card').length)
    expect(narrowed.document.querySelector('#open-paragraph').value).toBe(paragraph)
    expect(said(narrowed.document, '.filter-found')[0]).toMatch(/^\d of \d open brackets$/)
    const none = await read(`${page(fifth, 'open')}?delegation=nobody`, 'mexico')
    expect(said(none.document, '.empty')[0]).toContain('No open bracket fits these filters.')
    expect((await read(page('NONE', 'open'), 'mexico')).status).toBe(404)
  })
})

describe('who stands where', () => {
  it('[PO7] is shown to the co-chairs, its own row to a delegation, and refused with a way out to others', async () => {
    const chairs = await read(page(sixth, 'grid'), 'chair')
    expect(said(chairs.document, 'tbody th[scope=row]')).toHaveLength(21)
    expect(said(chairs.document, 'tbody th[scope=rowgroup]')).toHaveLength(2)
    const own = await read(page(sixth, 'grid'), 'mexico')
    expect(said(own.document, 'tbody th[scope=row]')).toEqual(['MEX'])
    const refused = await read(page(sixth, 'grid'), 'observer')
    expect(refused.status).toBe(403)
    expect(said(refused.document, '[role=alert]')[0]).toContain('for the co-chairs')
    expect(
      refused.document.querySelector(`main a[href="${page(sixth, 'open')}"].button-primary`)
    ).not.toBeNull()
    const nobody = await server.ask(page(sixth, 'grid'))
    expect([nobody.status, nobody.headers.get('location')]).toEqual([
      302,
      `/sign-in?redirectTo=${encodeURIComponent(page(sixth, 'grid'))}`
    ])
  })
})

describe('the scribe without scripts', () => {
  const desk = (): string => page(fifth, 'scribe')
  const first = async (): Promise<{ id: string; words: string }> => {
    const { body } = await server.json(`/api/v1/documents/${fifth}`, { person: people.get('scribe') ?? '' })
    const paragraph = body.paragraphs.find(({ runs }: Json) => runs.length === 1)
    return { id: paragraph.id, words: paragraph.runs[0].text }
  }
  const enter = async (fields: Record<string, string>) =>
    send(desk(), 'scribe', { form: 'enter', kind: 'add', paragraph: (await first()).id, ...fields })

  it('[SC1] enters for a delegation that is named by two letters, and the delegation confirms with words', async () => {
    const sent = await enter({ delegation: 'me', words: 'with due care' })
    expect([sent.status, sent.to]).toEqual([303, `${desk()}?done=sent&paragraph=${(await first()).id}`])
    const waiting = await read(desk(), 'mexico')
    expect(said(waiting.document, '.scribe-entry')[0]).toMatch(/MEX proposes a change .*with due care/)
    const id = waiting.document.querySelector('.scribe-entry input[name=id]').value
    const foreign = await send(desk(), 'brazil', { form: `confirm-${id}`, id, do: 'confirm' })
    expect(foreign.status).toBe(404)
    const confirmed = await send(desk(), 'mexico', {
      form: `confirm-${id}`,
      id,
      do: 'confirm',
      words: 'So it is.'
    })
    expect(confirmed.to).toBe(`${desk()}?done=confirmed`)
    const after = await read(desk(), 'brazil')
    expect(said(after.document, '.scribe-entry')[0]).toMatch(/confirmed.*So it is\./)
    expect(after.document.querySelector('.scribe-entry textarea')).toBeNull()
  })

  it('says in place what is wrong, and keeps what was typed', async () => {
    const nobody = await enter({ delegation: 'zz', words: 'with due care' })
    expect([nobody.status, said(nobody.document, '[role=alert]')[0]]).toEqual([
      422,
      expect.stringContaining('No delegation that decides has this code.')
    ])
    expect(nobody.document.querySelector('#enter-words').value).toBe('with due care')
    const { words } = await first()
    const twice = words.split(' ').find((word, index, all) => all.indexOf(word) !== index) ?? ''
    const unclear = await enter({ kind: 'replace', delegation: 'MEX', concerned: twice, words: 'x' })
    expect(said(unclear.document, '[role=alert]')[0]).toContain('more than once')
    expect(said((await enter({ delegation: 'MEX' })).document, '[role=alert]')[0]).toContain(
      'no words to enter'
    )
    const refused = await send(desk(), 'mexico', {
      ...{ form: 'enter', kind: 'add', paragraph: (await first()).id, delegation: 'MEX', words: 'x' }
    })
    expect(refused.status).toBe(403)
  })

  it('[SC2] [SC4] keeps an entry on the server for its scribe alone, until it is sent or dropped', async () => {
    const words = `kept ${randomUUID()}`
    expect((await enter({ delegation: 'BRA', words, keep: 'yes' })).to).toContain('done=kept')
    const mine = await read(desk(), 'scribe')
    expect(said(mine.document, '.scribe-entry').some(text => text.includes(words))).toBe(true)
    expect(said((await read(desk(), 'brazil')).document, 'main')[0]).not.toContain(words)
    const id = mine.document.querySelector('.scribe-entry input[name=id]').value
    const sent = await send(desk(), 'scribe', { form: 'kept', id, do: 'send' })
    expect(sent.to).toContain('done=sent')
    expect(said((await read(desk(), 'brazil')).document, 'main')[0]).toContain(words)
    await enter({ delegation: 'BRA', words: 'dropped words', keep: 'yes' })
    const again = await read(desk(), 'scribe')
    const other = again.document.querySelector('.scribe-entry input[name=id]').value
    expect((await send(desk(), 'scribe', { form: 'kept', id: other, do: 'drop' })).to).toContain(
      'done=dropped'
    )
    expect((await send(desk(), 'scribe', { form: 'kept', id: other, do: 'send' })).status).toBe(404)
  })

  it('takes positions and adds wordings in the brackets of a paragraph', async () => {
    const list = await read(page(fifth, 'open'), 'scribe')
    const id = list.document.querySelector('.board-card').id
    const { body } = await server.json(`/api/v1/documents/${fifth}`, { person: people.get('scribe') ?? '' })
    const bracket = body.brackets.find((one: Json) => one.id === id)
    const form = await read(`${desk()}?paragraph=${bracket.paragraph}&entry=position`, 'scribe')
    expect(said(form.document, '#enter-place option').length).toBeGreaterThanOrEqual(
      bracket.alternatives.length
    )
    const position = {
      kind: 'position',
      paragraph: bracket.paragraph,
      place: `${id}/Alt 1`,
      position: 'reserve'
    }
    expect((await enter({ ...position, delegation: 'PER' })).to).toContain('done=sent')
    const wording = { kind: 'wording', paragraph: bracket.paragraph, place: id, words: 'something else' }
    expect((await enter({ ...wording, delegation: 'PER' })).to).toContain('done=sent')
    const same = await enter({ ...wording, delegation: 'COL' })
    expect(said(same.document, '[role=alert]')[0]).toContain('stands there already')
    const entered = said((await read(desk(), 'chair')).document, '.scribe-entry')
    expect((await read(desk(), 'chair')).status).toBe(404)
    expect(entered).toEqual([])
  })
})

describe('phrases', () => {
  it('[CV13] are marked where they stand, with the way to the paragraph', async () => {
    const { document } = await read(page(sixth, 'phrases'), 'mexico')
    expect(said(document, 'mark').length).toBeGreaterThan(0)
    expect(document.querySelector('.phrase-rows a').getAttribute('href')).toMatch(/#p-x/)
    expect(said(document, 'main details summary')).toHaveLength(3)
  })
})
