import { plain } from '@acuerdo/domain'
import type { Json, Running } from './running.ts'

/** How people at one text propose and decide, as a page or a program would. */
export function proposingAt(server: Running, key: string, reader: string) {
  const read = async (person = reader): Promise<Json> =>
    (await server.json(`/api/v1/documents/${key}`, { person })).body
  const paragraph = async (id: string, person = reader): Promise<Json> =>
    (await read(person)).paragraphs.find((one: Json) => one.id === id)
  const wordsOf = async (id: string): Promise<string> => plain((await paragraph(id)).runs)
  const act = (body: object, person: string) => server.act(key, body, person)
  return {
    read,
    paragraph,
    wordsOf,
    act,
    /** The same paragraph with some words replaced by others. */
    propose: async (
      person: string,
      wish: { target: string; from: string; to: string },
      more: object = {}
    ) => {
      const { target, from, to } = wish
      const baseText = await wordsOf(target)
      const runs = baseText.replace(from, to)
      return act({ action: 'propose_change', target, kind: 'replace', baseText, runs, ...more }, person)
    },
    decide: async (
      person: string,
      action: string,
      { target, paragraph: id }: { target: string; paragraph: string }
    ) => act({ action, target, baseText: await wordsOf(id) }, person),
    list: async (person: string, query = ''): Promise<Json> =>
      (await server.json(`/api/v1/documents/${key}/proposals${query}`, { person })).body,
    one: async (person: string, id: string): Promise<Json> =>
      (await server.json(`/api/v1/documents/${key}/proposals/${id}`, { person })).body.proposal
  }
}
