import type { ReactNode } from 'react'
import { decisionWords } from '../i18n/decision-words.ts'
import { LeftUntil, type LeftUntilProps } from '../left-until.ts'
import { Countdown } from './countdown.tsx'
import { SummitPage } from './summit-page.tsx'

const leftUntil = (deadline: LeftUntilProps) => <Countdown {...deadline} />

/** Around every page about the decisions on a text; what travels to the Summit is named in the words of the Summit. */
export const DecisionArea = ({ children }: { children: ReactNode }) => (
  <SummitPage>
    <LeftUntil.Provider value={leftUntil}>
      <decisionWords.Provider>{children}</decisionWords.Provider>
    </LeftUntil.Provider>
  </SummitPage>
)
