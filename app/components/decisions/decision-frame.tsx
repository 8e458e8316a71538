import type { ReactNode } from 'react'
import { decisionsAddress } from '../../document-view/decision-acts.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { textAddress, listAddress } from '../revision/addresses.ts'
import { RoomMain } from '../room/form-parts.tsx'

interface FrameProps {
  code: string
  title: string
  lead?: string
  /** The page of one act, which leads back to that of all decisions. */
  one?: boolean
  children: ReactNode
}

/** Around every page about the decisions on one text. */
export function DecisionFrame({ code, title, lead, one = false, children }: FrameProps) {
  const words = useDecisionWords()
  const text = textAddress(code)
  return (
    <RoomMain
      title={title}
      narrow={one}
      {...(lead === undefined ? {} : { lead })}
      aside={
        <nav className="act-links" aria-label={words.places}>
          {one && <a href={decisionsAddress(code)}>{words.back}</a>}
          <a href={text}>{words.toText}</a>
          {!one && (
            <>
              <a href={listAddress(code)}>{words.toVersions}</a>
              <a href={`${text}/priorities`}>{words.toPriorities}</a>
              <a href={`${text}/languages`}>{words.toLanguages}</a>
            </>
          )}
        </nav>
      }
    >
      {children}
    </RoomMain>
  )
}
