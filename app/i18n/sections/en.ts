/** The parts of the site; they reach each page through the root's loader. */
export const en = {
  title: 'Sections of the site',
  names: {
    texts: 'Texts',
    people: 'People',
    delegations: 'Delegations',
    agenda: 'Summit',
    commitments: 'Commitments',
    letters: 'Letters',
    record: 'Record',
    account: 'Account'
  }
}

export type SectionWords = typeof en
export type SectionName = keyof SectionWords['names']
