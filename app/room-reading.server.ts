import type { Actor, Language } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { DelegationCard, ThemeCard } from '../server/context.ts'
import type { Offers } from './components/room/accredit-form.tsx'
import { loadRoomWords } from './i18n/room-words.ts'
import { viewerOf } from './viewer.ts'

/** Who asks for a page about people and rights, with the words of these pages. */
export async function roomViewerOf(request: Request, context: AppLoadContext) {
  const viewer = await viewerOf(request, context)
  return { ...viewer, room: await loadRoomWords(viewer.language) }
}

/** What the forms about people offer: the delegations, and the working groups by their names. */
export async function offersOf(context: AppLoadContext, actor: Actor, language: Language): Promise<Offers> {
  const [delegations, { themes }] = await Promise.all([
    context.people.delegations(actor),
    context.reading.home(actor)
  ])
  return { delegations: delegations.map(seatOf), themes: themes.map(theme => groupOf(theme, language)) }
}

const seatOf = ({ code, name }: DelegationCard) => ({ code, name })

const groupOf = ({ code, name }: ThemeCard, language: Language) => ({ code, name: name[language] })

/** What was done last, as the address says after an act. */
export const doneIn = (request: Request): string | null => new URL(request.url).searchParams.get('done')

export const zoneOf = async (context: AppLoadContext): Promise<string> =>
  (await context.reading.event())?.timeZone ?? 'UTC'
