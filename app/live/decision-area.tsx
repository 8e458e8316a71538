import type { ReactNode } from 'react'
import { decisionWords } from '../i18n/decision-words.ts'
import { SummitPage } from './summit-page.tsx'

/** Around every page about the decisions on a text; what travels to the Summit is named in the words of the Summit. */
export const DecisionArea = ({ children }: { children: ReactNode }) => (
  <SummitPage>
    <decisionWords.Provider>{children}</decisionWords.Provider>
  </SummitPage>
)
