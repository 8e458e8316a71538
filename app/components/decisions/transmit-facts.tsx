import type { Language } from '@acuerdo/domain'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { languageName } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { textAddress } from '../revision/addresses.ts'
import type { FieldsProps } from './place-name.ts'
import { Sources } from './sources.tsx'

/** What travels with the text, and how far the languages are that have to. */
export function TransmitFacts({ page, areas, languages }: FieldsProps) {
  const { form } = useDecisionWords()
  return (
    <>
      <h3>{form.areas}</h3>
      <Sources areas={areas} />
      <ul role="list" className="decision-list">
        {languages.map(line => (
          <LanguageState key={line.language} line={line} code={page.document.code} />
        ))}
      </ul>
    </>
  )
}

function LanguageState({ line, code }: { line: FieldsProps['languages'][number]; code: string }) {
  const { form } = useDecisionWords()
  const { language } = useWords()
  const name = languageName(language, line.language as Language)
  const ready = line.waiting.length === 0
  return (
    <li>
      <Icon name={ready || line.waived ? 'check' : 'lock'} />
      <span>
        {ready ? form.ready(name) : line.waived ? form.waivedLanguage(name) : form.notReady(name)}
        {!ready && (
          <>
            {' '}
            <a href={`${textAddress(code)}/languages/${line.language}`}>
              {form.paragraphsWaiting(line.waiting)}
            </a>
          </>
        )}
      </span>
    </li>
  )
}
