import type { Paragraph, Run } from '@acuerdo/domain'
import type { LanguagePage } from '../../../server/context.ts'
import type { SentForm } from '../../form/form-answer.server.ts'

/** What a form of a language version asks for, as an act; null for a form that the page does not have. */
export function languageAct(sent: SentForm, page: LanguagePage) {
  const { language, document, version } = page
  const target = `${document.code}/${version.name}/${language}`
  const { paragraph = '', words = '', reason = '', hash = '' } = sent.values
  if (sent.form === 'certify')
    return {
      act: { action: 'certify_concordance', target, language, hash, paragraphs: sent.all('paragraphs') },
      done: 'certified'
    }
  if (sent.form.startsWith('contest-'))
    return {
      act: { action: 'challenge_concordance', target, language, paragraphs: [paragraph], reason },
      done: 'contested'
    }
  const source = page.paragraphs.find(one => one.source.id === paragraph)?.source
  if (!sent.form.startsWith('translate-') || source === undefined) return null
  const runs = runsOf(words, source)
  return {
    act: { action: 'translate', target, language, paragraphs: { [paragraph]: runs } },
    done: 'translated'
  }
}

/** Each […] stands for a bracket of the original, in their order; one too many stays as it was written. */
function runsOf(words: string, source: Paragraph): Run[] {
  const brackets = source.runs.flatMap(run => ('bracket' in run ? [run.bracket] : []))
  return words.split(/\[(?:…|\.\.\.)\]/).flatMap((text, index): Run[] => {
    const bracket = index === 0 ? undefined : brackets[index - 1]
    const place: Run[] = index === 0 ? [] : bracket === undefined ? [{ text: '[…]' }] : [{ bracket }]
    return [...place, ...(text === '' ? [] : [{ text }])]
  })
}
