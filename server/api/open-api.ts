import { ACTS } from '@acuerdo/domain/acts'
import { z } from 'zod'
import { concernsDocument, OFFERED } from '../acts/offered.ts'

/** The interface for programs in the words of OpenAPI 3.1, made from the very schemas that acts are parsed with. */
export function openApi(version: string): object {
  const schemas = Object.fromEntries(
    OFFERED.map(name => [name, z.toJSONSchema(ACTS[name], { io: 'input', target: 'draft-2020-12' })])
  )
  const acts = (toDocument: boolean) => OFFERED.filter(name => concernsDocument(name) === toDocument)
  return {
    openapi: '3.1.0',
    info: { title: 'Acuerdo', version },
    security: [{ session: [] }, { key: [] }],
    paths: {
      ...PATHS,
      '/api/v1/documents/{key}/acts': { post: perform('Does something on the record', ['key'], acts(true)) },
      '/api/v1/acts': { post: perform('Does something that concerns no document', [], acts(false)) }
    },
    components: {
      schemas: { ...schemas, refusal: REFUSAL },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'acuerdo' },
        key: { type: 'http', scheme: 'bearer' }
      }
    }
  }
}

const text = { type: 'string' }
const REFUSAL = {
  type: 'object',
  properties: {
    ok: { const: false },
    refusal: { type: 'object', properties: { code: text, message: text, hint: text } }
  }
}

const read = (summary: string, params: string[]) => ({ get: operation(summary, params) })

const operation = (summary: string, params: string[]) => ({
  summary,
  parameters: params.map(name => ({ name, in: 'path', required: true, schema: text })),
  responses: {
    200: { description: 'Done', content: { 'application/json': { schema: { type: 'object' } } } },
    default: {
      description: 'Refused, with a code, a sentence and a way out',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/refusal' } } }
    }
  }
})

const perform = (summary: string, params: string[], names: string[]) => ({
  ...operation(summary, params),
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          oneOf: names.map(name => ({ $ref: `#/components/schemas/${name}` })),
          discriminator: { propertyName: 'action' }
        }
      }
    }
  }
})

/** Everything that is read, and what is done beside the record. */
const PATHS = {
  '/api/v1/server': read('Version, limits and the time of the rules', []),
  '/api/v1/documents': read('The texts that you may read', []),
  '/api/v1/documents/{key}': read('One text as it stands, by id or by the code of its theme', ['key']),
  '/api/v1/documents/{key}/revisions': read('Its issued versions', ['key']),
  '/api/v1/documents/{key}/revisions/{name}': read('One version', ['key', 'name']),
  '/api/v1/documents/{key}/revisions/{name}/export': read('One version as a file', ['key', 'name']),
  '/api/v1/documents/{key}/revisions/{name}/verify': {
    ...read('Whether what is stored still has the hash that was issued', ['key', 'name']),
    post: operation('The same for a file that was downloaded', ['key', 'name'])
  },
  '/api/v1/documents/{key}/compare': read(
    'What changed: from and to are Z0, Rev.n, working, seen, seen-delegation or at.<sequence>',
    ['key']
  ),
  '/api/v1/documents/{key}/correspondence': read('Which paragraph is which, from and to as above', ['key']),
  '/api/v1/documents/{key}/history': read('Points of the history; paragraph names one', ['key']),
  '/api/v1/documents/{key}/moment': read('The text at a sequence, or at a time', ['key']),
  '/api/v1/documents/{key}/who': read('Who wrote the letter at paragraph and offset', ['key']),
  '/api/v1/documents/{key}/seen': {
    ...read('What changed since you last looked', ['key']),
    post: operation('Marks the text as seen', ['key'])
  },
  '/api/v1/documents/{key}/brackets': read(
    'What is open, the smallest difference first; filters: delegation, paragraph, package, ageHours',
    ['key']
  ),
  '/api/v1/documents/{key}/brackets/{bracket}': read('One bracket with its wordings and positions', [
    'key',
    'bracket'
  ]),
  '/api/v1/documents/{key}/brackets/{bracket}/preview': read(
    'The sentence that a closing would leave: outcome, alternative, wording, from',
    ['key', 'bracket']
  ),
  '/api/v1/documents/{key}/grid': read('Who stands where, for the co-chairs; your own row for a delegation', [
    'key'
  ]),
  '/api/v1/documents/{key}/measures': read('The measures of convergence', ['key']),
  '/api/v1/documents/{key}/paragraphs/{paragraph}': read('Every bracket and agreement of a paragraph', [
    'key',
    'paragraph'
  ]),
  '/api/v1/documents/{key}/decisions': read('Silence, halves, approvals, reservations and all else decided', [
    'key'
  ]),
  '/api/v1/documents/{key}/gate': read(
    'What stands between the text and each next step, or the one named as: to',
    ['key']
  ),
  '/api/v1/documents/{key}/certificates/{id}': read('The certificate of a decision', ['key', 'id']),
  '/api/v1/documents/{key}/certificates/{id}/export': read('The same as a file', ['key', 'id']),
  '/api/v1/waiting': read('What waits for you, the most urgent first', []),
  '/api/v1/deadlines': read('Stage and deadline of every theme', []),
  '/api/v1/outbox': read('Letters that have not left, for the secretariat', []),
  '/api/v1/outbox/{id}/again': { post: operation('Tries a letter again', ['id']) },
  '/api/v1/agenda': read('The agenda of the Summit, and what waits for its coordinator', []),
  '/api/v1/adopted': read('Texts that were adopted, open to everybody', []),
  '/api/v1/adopted/{code}': read('An adopted text to the letter, with what it carries', ['code']),
  '/api/v1/commitments': read('All commitments, with what the texts say of them', []),
  '/api/v1/documents/{key}/priorities': read('Priority areas and actions of a text', ['key']),
  '/api/v1/documents/{key}/languages/{language}': read(
    'A version beside its rendering in a language; version names one',
    ['key', 'language']
  ),
  '/api/v1/documents/{key}/threads': read(
    'What is said beside the text: filter, delegation, paragraph, substantive, unsent, order, search, version',
    ['key']
  ),
  '/api/v1/documents/{key}/threads/{thread}': read('One thread', ['key', 'thread']),
  '/api/v1/documents/{key}/threads/{thread}/reactions': {
    post: operation('Puts a sign under a comment, or takes it back', ['key', 'thread'])
  },
  '/api/v1/documents/{key}/threads/read': { post: operation('Takes unread marks off', ['key']) },
  '/api/v1/documents/{key}/answers-due': read('Open substantive threads, for the chairs', ['key']),
  '/api/v1/documents/{key}/own-remarks': read('What was done with your remarks; revision names one', ['key']),
  '/api/v1/documents/{key}/mentionable': read('Whom a comment may name', ['key']),
  '/api/v1/documents/{key}/proposals': read(
    'Proposals, groups of those that overlap, suggestions and entries; filters: paragraph, delegation, state',
    ['key']
  ),
  '/api/v1/documents/{key}/proposals/{id}': read('One proposal and what became of it', ['key', 'id']),
  '/api/v1/documents/{key}/paragraphs/{id}/proposals': read('Every proposal that was made on a paragraph', [
    'key',
    'id'
  ]),
  '/api/v1/documents/{key}/proposals/drafts': {
    post: operation('Keeps a draft of your delegation: the fields of propose_change', ['key'])
  },
  '/api/v1/documents/{key}/proposals/drafts/{id}/discard': {
    post: operation('Deletes a draft of your delegation', ['key', 'id'])
  },
  '/api/v1/documents/{key}/drafts/carried': read('Your private drafts against the words that stand now', [
    'key'
  ]),
  '/api/v1/documents/{key}/counter-text': {
    post: operation('What a whole counter-draft would propose, paragraph by paragraph', ['key'])
  },
  '/api/v1/documents/{key}/counter-text/drafts': {
    post: operation('Keeps a draft for each chosen change of a counter-draft', ['key'])
  },
  '/api/v1/documents/{key}/entries/drafts': {
    post: operation('Keeps an entry of the scribe: the fields of enter_for_delegation', ['key'])
  },
  '/api/v1/documents/{key}/entries/drafts/{id}/discard': {
    post: operation('Drops an entry that was not sent', ['key', 'id'])
  },
  '/api/v1/documents/{key}/drafts': {
    ...read('Your private drafts', ['key']),
    post: operation('Keeps a private draft', ['key'])
  },
  '/api/v1/documents/{key}/notes': read('The internal notes of your delegation', ['key']),
  '/api/v1/documents/{key}/notes/{id}': read('One of them', ['key', 'id']),
  '/api/v1/drafts/{id}/discard': { post: operation('Discards a private draft', ['id']) },
  '/api/v1/people': read('Who takes part', []),
  '/api/v1/people/{id}/link': { post: operation('A new link to choose a password', ['id']) },
  '/api/v1/delegations': read('The delegations', []),
  '/api/v1/delegations/{code}': read('One delegation and its people', ['code']),
  '/api/v1/groups/{code}': read('A working group, by the code of its theme', ['code']),
  '/api/v1/audit': read('The record, the newest first', []),
  '/api/v1/audit/export': read('The record as JSON Lines', []),
  '/api/v1/sessions': read('Your sessions', []),
  '/api/v1/sessions/{id}/end': { post: operation('Ends one of your sessions', ['id']) },
  '/api/v1/sessions/end-all': { post: operation('Signs you out everywhere', []) },
  '/api/v1/tokens': { ...read('Your keys for programs', []), post: operation('Makes a key', []) },
  '/api/v1/tokens/{id}/revoke': { post: operation('Revokes a key', ['id']) },
  '/api/v1/invitations/look': { post: operation('Whom a link is for', []) },
  '/api/v1/invitations/accept': { post: operation('Uses a link up: chooses a password', []) },
  '/api/v1/set-up/look': { post: operation('The form of the first start, filled in as a template', []) },
  '/api/v1/set-up': { post: operation('Sets an event up, at the first start', []) },
  '/api/v1/openapi.json': read('This description', [])
}
