import type { DemonstrationPerson } from './context.ts'
import type { Env } from './env.ts'
import type { Started } from './start.ts'

/** What the person who starts the server reads: where it is, and how to get in. */
export async function greeting({ url, accounts, setUpLink }: Started, env: Env): Promise<string> {
  const people = await accounts.demonstration()
  if (people) return demonstrationGreeting(url, people, env.demoPassword)
  const next =
    setUpLink === null
      ? ''
      : `No event is set up yet. Set yours up by this link, which works once: ${setUpLink}\n` +
        'Or look around first: npm run demo opens the demonstration event.\n'
  return `Acuerdo is ready at ${url}\n${next}`
}

function demonstrationGreeting(url: string, people: DemonstrationPerson[], password: string): string {
  const roles = new Map<string, DemonstrationPerson>()
  for (const person of people) if (!roles.has(person.role)) roles.set(person.role, person)
  const width = Math.max(...[...roles.keys()].map(role => role.length))
  const lines = [...roles].map(
    ([role, person]) => `  ${role.replaceAll('_', ' ').padEnd(width)}  ${person.email}`
  )
  const shown = password === 'demo' ? 'demo' : 'the one in DEMO_PASSWORD'
  return [
    `The demonstration event is open at ${url}`,
    '',
    `Choose a role at ${url}/demo, or sign in as one of these (password: ${shown}):`,
    ...lines,
    '',
    'Stop it with Ctrl-C; what was written stays.',
    ''
  ].join('\n')
}
