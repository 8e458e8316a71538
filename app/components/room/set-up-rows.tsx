import { LANGUAGES } from '@acuerdo/domain'
import type { ReactNode } from 'react'
import type { SetUpForm } from '../../../server/context.ts'
import { LANGUAGE_NAMES, languageName } from '../../i18n/format.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { useWords } from '../../i18n/words.ts'

/** A list whose rows are added and removed by buttons of the form itself: the server writes the page anew. */
function Rows({
  list,
  title,
  count,
  add,
  row
}: {
  list: string
  title: string
  count: number
  add?: string
  row: (index: number) => ReactNode
}) {
  const words = useRoomWords().setUp
  return (
    <fieldset className="set-up-part set-up-list">
      <legend>{title}</legend>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="set-up-row" role="group" aria-label={`${title}: ${words.row(index + 1)}`}>
          {row(index)}
          <button
            className="button button-small"
            name="change"
            value={`remove ${list} ${index}`}
            formNoValidate
            aria-label={`${words.removeRow(index + 1)}, ${title}`}
          >
            {words.remove}
          </button>
        </div>
      ))}
      <p>
        <button className="button button-small" name="change" value={`add ${list}`} formNoValidate>
          {add ?? words.add}
        </button>
      </p>
    </fieldset>
  )
}

/** A field in a row, its label above it on every row, so that it is named wherever one is. */
function Cell({
  name,
  label,
  value,
  type = 'text',
  pattern
}: {
  name: string
  label: string
  value: string
  type?: string
  pattern?: string
}) {
  return (
    <label className="cell">
      <span>{label}</span>
      <input name={name} type={type} defaultValue={value} autoComplete="off" {...(pattern && { pattern })} />
    </label>
  )
}

export function Sessions({ rows }: { rows: SetUpForm['event']['sessions'] }) {
  const words = useRoomWords().setUp
  return (
    <Rows
      list="sessions"
      title={words.sessions}
      count={rows.length}
      row={n => (
        <>
          <Cell
            name={`sessions.${n}.date`}
            type="date"
            label={words.sessionDay}
            value={rows[n]?.date ?? ''}
          />
          <Cell
            name={`sessions.${n}.from`}
            type="time"
            label={words.sessionFrom}
            value={rows[n]?.from ?? ''}
          />
          <Cell name={`sessions.${n}.to`} type="time" label={words.sessionTo} value={rows[n]?.to ?? ''} />
        </>
      )}
    />
  )
}

export function Bodies({ rows }: { rows: SetUpForm['bodies'] }) {
  const words = useRoomWords().setUp
  return (
    <Rows
      list="bodies"
      title={words.bodies}
      count={rows.length}
      row={n => (
        <>
          <Cell name={`bodies.${n}.name`} label={words.body} value={rows[n]?.name ?? ''} />
          <Cell name={`bodies.${n}.decides`} label={words.decides} value={rows[n]?.decides ?? ''} />
        </>
      )}
    />
  )
}

export function Delegations({ rows }: { rows: SetUpForm['delegations'] }) {
  const words = useRoomWords()
  const { delegations } = words
  return (
    <Rows
      list="delegations"
      title={words.setUp.delegations}
      count={rows.length}
      row={n => (
        <>
          <Cell
            name={`delegations.${n}.code`}
            label={delegations.code}
            value={rows[n]?.code ?? ''}
            pattern="[A-Z][A-Z0-9\-]{0,31}"
          />
          <Cell name={`delegations.${n}.name`} label={delegations.name} value={rows[n]?.name ?? ''} />
          <label className="cell">
            <span>{delegations.kind}</span>
            <select name={`delegations.${n}.kind`} defaultValue={rows[n]?.kind ?? 'state'}>
              {Object.entries(delegations.kinds).map(([kind, said]) => (
                <option key={kind} value={kind}>
                  {said}
                </option>
              ))}
            </select>
          </label>
          <Cell name={`delegations.${n}.group`} label={delegations.group} value={rows[n]?.group ?? ''} />
        </>
      )}
    />
  )
}

export function Themes({
  rows,
  delegations
}: {
  rows: SetUpForm['themes']
  delegations: SetUpForm['delegations']
}) {
  const words = useRoomWords().setUp
  const { language } = useWords()
  const seats = delegations.filter(({ kind, code }) => kind !== 'observer' && code !== '')
  return (
    <Rows
      list="themes"
      title={words.themes}
      count={rows.length}
      add={words.addTheme}
      row={n => (
        <>
          <Cell name={`themes.${n}.code`} label={words.themeCode} value={rows[n]?.code ?? ''} />
          {LANGUAGES.map(one => (
            <Cell
              key={one}
              name={`themes.${n}.name.${one}`}
              label={words.nameIn(languageName(language, one))}
              value={rows[n]?.name[one] ?? ''}
            />
          ))}
          <details className="set-up-chairs" open={(rows[n]?.coChairs.length ?? 0) > 0}>
            <summary>{words.chairs}</summary>
            {[0, 1].map(at => (
              <Chair
                key={at}
                name={`themes.${n}.coChairs.${at}`}
                chair={rows[n]?.coChairs[at]}
                seats={seats}
              />
            ))}
          </details>
        </>
      )}
    />
  )
}

function Chair({
  name,
  chair,
  seats
}: {
  name: string
  chair: SetUpForm['themes'][number]['coChairs'][number] | undefined
  seats: SetUpForm['delegations']
}) {
  const words = useRoomWords()
  return (
    <div className="set-up-chair">
      <Cell name={`${name}.name`} label={words.person.name} value={chair?.name ?? ''} />
      <Cell name={`${name}.email`} type="email" label={words.person.email} value={chair?.email ?? ''} />
      <label className="cell">
        <span>{words.person.delegation}</span>
        <input
          name={`${name}.delegation`}
          defaultValue={chair?.delegation ?? ''}
          list={`${name}-seats`}
          autoComplete="off"
        />
      </label>
      <label className="cell">
        <span>{words.person.language}</span>
        <select name={`${name}.language`} defaultValue={chair?.language ?? 'en'}>
          {LANGUAGES.map(one => (
            <option key={one} value={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <datalist id={`${name}-seats`}>
        {seats.map(({ code, name: said }) => (
          <option key={code} value={code}>
            {said}
          </option>
        ))}
      </datalist>
    </div>
  )
}
