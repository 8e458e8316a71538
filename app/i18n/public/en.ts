import { plural } from '../format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })

/** The words of the pages that are open to everybody. The other languages must satisfy this type. */
export const en = {
  open: 'Open to everybody',
  places: 'Public pages',
  languages: 'Language of this page',
  signIn: 'Sign in',

  texts: {
    title: 'Adopted texts',
    lead: 'What the working groups have adopted by consensus, to the letter, and what each text carries.',
    none: 'No text has been adopted yet.',
    noneNext: 'A text appears here with the gavel of both co-chairs; until then only its group reads it.',
    adopted: 'Adopted',
    transmitted: 'Transmitted to the Summit',
    read: (title: string) => `Read the adopted text: ${title}`,
    paragraphs: (n: number) => count(n, '# paragraph', '# paragraphs'),
    corrigenda: (n: number) => count(n, '# corrigendum', '# corrigenda')
  },

  text: {
    adoptedAs: 'Adopted text',
    facts: 'About this text',
    symbol: 'Symbol',
    hash: 'Fingerprint (SHA-256)',
    verify: 'Whoever runs this server recomputes the fingerprint from what is stored:',
    adopted: 'Adopted',
    transmitted: 'Transmitted to the Summit',
    in: 'Language of the text',
    original: (language: string) => `${language} (as adopted)`,
    certified: (language: string) => `${language} (certified)`,
    translation: 'Certified paragraph by paragraph against the adopted text, which alone was adopted.',
    paragraph: (number: string) => `Paragraph ${number}`,
    heading: 'Heading',
    footnotes: 'Footnotes',
    carried: 'What this text carries for disassociations',
    corrigenda: 'Corrigenda',
    corrigendaLead: 'Each is a document beside the adopted text, which stays as it was adopted.',
    forWords: 'For',
    readWords: 'read',
    areas: 'Priority areas and actions for the Summit',
    areasLead: 'Handed over with this text.',
    decisions: {
      accepted: 'On the agenda',
      merged: 'Merged into an agenda item',
      deferred: 'Deferred',
      returned: 'Returned to the group'
    },
    unanswered: 'Waiting for the Summit’s answer',
    item: (title: string) => `Agenda item: ${title}`,
    owner: (who: string) => `By ${who}`,
    due: (when: string) => `Until: ${when}`
  },

  agenda: {
    title: 'Agenda of the Summit',
    lead: 'What comes from the adopted texts, down to the paragraph.',
    none: 'Nothing is on the agenda yet.',
    noneNext: 'The coordinator of the Summit places here what adopted texts hand over.',
    from: (theme: string, number: string) => `${theme}, paragraph ${number}`,
    hash: 'Fingerprint of the paragraph',
    state: 'Fingerprint of this agenda',
    corrected: 'A paragraph behind this item was corrected; the corrigendum stands with its text.',
    reopened: 'The text behind this item is open again.'
  }
}

export type PublicWords = typeof en
