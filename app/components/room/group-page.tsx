import type { Action, PersonId, Stage } from '@acuerdo/domain'
import type { GroupAction, PersonCard, WorkingGroupPage } from '../../../server/context.ts'
import type { FormProblem, Why } from '../../form/problem.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { useWords } from '../../i18n/words.ts'
import { StageChip } from '../marks.tsx'
import { DoneNote, Empty, Moment, ProblemNote, RoomMain } from './form-parts.tsx'
import { GroupActs } from './group-acts.tsx'
import { PersonEntry } from './person-words.tsx'

export interface GroupPageProps {
  group: Omit<WorkingGroupPage, 'may'>
  why: Record<GroupAction, Why | null>
  /** `DG/Z0`, or null before anything is issued. */
  version: string | null
  /** Who may stand on the drafting list, and who may hold the pen. */
  drafters: PersonId[]
  penHolders: PersonId[]
  /** What the secretariat does on instruction only. */
  instructable: Action[]
  /** Who can be a co-chair: people of delegations. */
  candidates: { id: PersonId; name: string; delegation: string; region: string }[]
  regions: Record<string, string>
  problem: FormProblem | null
  done: string | null
}

/** A working group: who is in it, how its text stands, and what the viewer may do, with why not. */
export function GroupPage(props: GroupPageProps) {
  const { group, done } = props
  const words = useRoomWords()
  const { language } = useWords()
  const { theme, documentId } = group
  const open = (
    <a className="button button-primary" href={`/documents/${theme.code}`}>
      {words.group.text}
    </a>
  )
  return (
    <RoomMain title={words.group.title(theme.name[language])} aside={documentId && open}>
      <DoneNote done={done} />
      {documentId ? (
        <Standing group={group} stage={group.stage} />
      ) : (
        <Empty says={words.group.noDocument} next={words.group.noDocumentNext} />
      )}
      <Chairs {...props} />
      <Members group={group} />
      <Instructions {...props} />
      <GroupActs {...props} />
    </RoomMain>
  )
}

function Standing({ group, stage }: { group: GroupPageProps['group']; stage: Stage | null }) {
  const words = useRoomWords().group
  return (
    <p className="document-standing">
      {stage && <StageChip stage={stage} />}
      <span className="chip chip-closed">{group.openToObservers ? words.open : words.closed}</span>
      <span className={group.locked ? 'chip chip-silence' : 'chip chip-closed'}>
        {group.locked ? words.locked : words.unlocked}
      </span>
    </p>
  )
}

function Chairs({ group, regions }: GroupPageProps) {
  const words = useRoomWords()
  const regionOf = ({ delegation }: PersonCard): string[] => {
    const region = delegation === null ? undefined : regions[delegation]
    return delegation === null ? [] : [region ? words.group.region(delegation, region) : delegation]
  }
  return (
    <section aria-labelledby="chairs">
      <h2 id="chairs">{words.group.chairs}</h2>
      {group.coChairs.length === 0 && <p className="muted">{words.group.noChairs}</p>}
      <ul role="list" className="entries">
        {group.coChairs.map(person => (
          <PersonEntry key={person.id} person={person} marks={regionOf(person)} />
        ))}
      </ul>
    </section>
  )
}

function Members({ group }: { group: GroupPageProps['group'] }) {
  const words = useRoomWords().group
  const marks = (id: PersonId): string[] => [
    ...(group.draftingList.includes(id) ? [words.drafting] : []),
    ...(group.penHolder === id ? [words.penHolder] : [])
  ]
  return (
    <section aria-labelledby="members">
      <details className="room-fold" open={group.members.length <= FEW}>
        <summary>
          <h2 id="members">{words.members}</h2> <span className="muted">{group.members.length}</span>
        </summary>
        {group.members.length === 0 && <Empty says={words.noMembers} next={words.membersNext} />}
        <ul role="list" className="entries">
          {group.members.map(person => (
            <PersonEntry
              key={person.id}
              person={person}
              marks={[...(person.delegation ? [person.delegation] : []), ...marks(person.id)]}
            />
          ))}
        </ul>
      </details>
    </section>
  )
}

/** More people than these are folded: what one may do stays in sight. */
const FEW = 12

function Instructions({ group, why, problem }: GroupPageProps) {
  const words = useRoomWords()
  return (
    <section aria-labelledby="instructions">
      <h2 id="instructions">{words.group.instructions}</h2>
      <ProblemNote problem={problem} form="endInstruction" />
      {group.instructions.length === 0 && <p className="muted">{words.group.noInstructions}</p>}
      <ul role="list" className="entries">
        {group.instructions.map(one => (
          <li key={`${one.action} ${one.at}`} className="entry">
            <Instruction instruction={one} />
            {why.instruct === null && <EndInstruction action={one.action} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Instruction({ instruction }: { instruction: WorkingGroupPage['instructions'][number] }) {
  const words = useRoomWords()
  const { action, givenBy, at, until } = instruction
  return (
    <div>
      <p className="entry-name">{words.actions[action] ?? action}</p>
      <p className="muted">
        {words.group.givenBy(givenBy)}, <Moment at={at} />
        {until && (
          <>
            {' '}
            {words.group.givenUntil} <Moment at={until} />
          </>
        )}
      </p>
    </div>
  )
}

function EndInstruction({ action }: { action: string }) {
  const words = useRoomWords()
  return (
    <form method="post">
      <input type="hidden" name="form" value="endInstruction" />
      <input type="hidden" name="instruction" value={action} />
      <button
        className="button button-small"
        aria-label={`${words.group.endInstruction}, ${words.actions[action] ?? action}`}
      >
        {words.group.endInstruction}
      </button>
    </form>
  )
}
