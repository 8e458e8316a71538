import type { FormProblem } from '../../form/problem.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { ProblemNote, RoomMain, TextField } from './form-parts.tsx'

/** Letters that a password has at least. */
const PASSWORD_LETTERS_MIN = 10

/** Whoever holds a personal link chooses a password. One sentence for every link that is none (any more). */
export function InvitationPage({
  link,
  problem
}: {
  link: { name: string; purpose: 'invite' | 'reset' } | null
  problem: FormProblem | null
}) {
  const { invitation: words } = useRoomWords()
  if (!link) return <NoLink />
  const invited = link.purpose === 'invite'
  return (
    <RoomMain
      title={invited ? words.welcome(link.name) : words.reset(link.name)}
      lead={invited ? words.welcomeLead : words.resetLead}
      narrow
    >
      <form method="post" className="act-form">
        <ProblemNote problem={problem} form="accept" />
        <TextField
          form="accept"
          problem={problem}
          name="password"
          type="password"
          label={words.password}
          hint={words.hint}
          autoComplete="new-password"
          minLength={PASSWORD_LETTERS_MIN}
          maxLength={1024}
          required
        />
        <button className="button button-primary">{words.accept}</button>
      </form>
    </RoomMain>
  )
}

function NoLink() {
  const { invitation: words } = useRoomWords()
  return (
    <RoomMain title={words.gone} lead={words.goneWhy} narrow>
      <p>{words.goneWay}</p>
      <p>
        <a className="button" href="/sign-in">
          {words.signIn}
        </a>
      </p>
    </RoomMain>
  )
}
