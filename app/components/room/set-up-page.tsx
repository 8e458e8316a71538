import { LANGUAGES } from '@acuerdo/domain'
import type { PersonalLink, SetUpForm } from '../../../server/context.ts'
import type { FormProblem } from '../../form/problem.ts'
import { LANGUAGE_NAMES, languageName } from '../../i18n/format.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { useWords } from '../../i18n/words.ts'
import { ProblemNote, RoomMain, SelectField, TextField, type Choice } from './form-parts.tsx'
import { PersonalLinkShown } from './personal-link.tsx'
import { Bodies, Delegations, Sessions, Themes } from './set-up-rows.tsx'

/** The name of the form, in the ids of its fields. */
export const SET_UP = 'set-up'

/** The first start: an event of one's own, or the sample to begin with. Works without scripts, rows included. */
export function SetUpPage({ form, problem }: { form: SetUpForm; problem: FormProblem | null }) {
  const words = useRoomWords().setUp
  return (
    <RoomMain title={words.title} lead={words.lead}>
      <form method="post" className="template">
        <button className="button" name="change" value="template" aria-describedby="template-what">
          {words.template}
        </button>
        <p id="template-what" className="muted">
          {words.templateWhat}
        </p>
      </form>
      <form method="post" className="set-up">
        {/* What Enter presses: without it, it would be the first button of a row. */}
        <button className="hidden-visually" tabIndex={-1} aria-hidden="true" />
        <ProblemNote problem={problem} form={SET_UP} />
        <Secretariat form={form} problem={problem} />
        <Names form={form} problem={problem} />
        <Event form={form} problem={problem} />
        <EventLanguages form={form} />
        <Sessions rows={form.event.sessions} />
        <Delegations rows={form.delegations} />
        <Themes rows={form.themes} delegations={form.delegations} />
        <Bodies rows={form.bodies} />
        <p className="act-what" id="set-up-what">
          {words.submitWhat}
        </p>
        <button className="button button-primary" aria-describedby="set-up-what">
          {words.submit}
        </button>
      </form>
    </RoomMain>
  )
}

interface Part {
  form: SetUpForm
  problem: FormProblem | null
}

const languageChoices = LANGUAGES.map((one): Choice => [one, LANGUAGE_NAMES[one]])

function Secretariat({ form: { secretariat }, problem }: Part) {
  const words = useRoomWords()
  const part = { form: SET_UP, problem, required: true }
  const named = { ...part, name: 'secretariat.name', label: words.person.name, maxLength: 200 }
  const mailed = { ...part, name: 'secretariat.email', label: words.person.email, maxLength: 254 }
  return (
    <fieldset className="set-up-part">
      <legend>{words.setUp.you}</legend>
      <TextField {...named} value={secretariat.name} autoComplete="name" />
      <TextField {...mailed} type="email" value={secretariat.email} autoComplete="username" />
      <TextField
        {...part}
        name="secretariat.password"
        type="password"
        label={words.setUp.password}
        hint={words.invitation.hint}
        autoComplete="new-password"
        minLength={10}
        maxLength={1024}
      />
      <SelectField
        {...part}
        name="secretariat.language"
        label={words.account.language}
        value={secretariat.language}
        choices={languageChoices}
      />
    </fieldset>
  )
}

function Names({ form: { event }, problem }: Part) {
  const words = useRoomWords().setUp
  const { language } = useWords()
  return (
    <fieldset className="set-up-part" aria-describedby="names-hint">
      <legend>{words.names}</legend>
      <p className="field-hint" id="names-hint">
        {words.namesHint}
      </p>
      {LANGUAGES.map(one => (
        <TextField
          key={one}
          form={SET_UP}
          problem={problem}
          name={`event.name.${one}`}
          label={words.nameIn(languageName(language, one))}
          value={event.name[one]}
          maxLength={200}
        />
      ))}
    </fieldset>
  )
}

function Event({ form: { event }, problem }: Part) {
  const words = useRoomWords().setUp
  const part = { form: SET_UP, problem, required: true }
  const { symbol, place, timeZone, dates } = event
  const day = { ...part, type: 'date' }
  return (
    <fieldset className="set-up-part">
      <legend>{words.event}</legend>
      <TextField {...part} name="event.symbol" label={words.symbol} hint={words.symbolHint} value={symbol} />
      <TextField {...part} name="event.place" label={words.place} value={place} maxLength={200} />
      <TextField {...part} name="event.timeZone" label={words.zone} hint={words.zoneHint} value={timeZone} />
      <TextField {...day} name="event.dates.from" label={words.from} value={dates.from} />
      <TextField {...day} name="event.dates.until" label={words.until} value={dates.until} />
    </fieldset>
  )
}

function EventLanguages({ form: { event } }: { form: SetUpForm }) {
  const words = useRoomWords().setUp
  const { original, all, requiredForTransmission } = event.languages
  return (
    <fieldset className="set-up-part">
      <legend>{words.languages}</legend>
      <SelectField
        form={SET_UP}
        problem={null}
        name="event.languages.original"
        label={words.original}
        value={original}
        choices={languageChoices}
      />
      <LanguageChecks name="event.languages.all" label={words.spoken} chosen={all} />
      <LanguageChecks
        name="event.languages.requiredForTransmission"
        label={words.required}
        chosen={requiredForTransmission}
      />
    </fieldset>
  )
}

function LanguageChecks({ name, label, chosen }: { name: string; label: string; chosen: readonly string[] }) {
  return (
    <fieldset className="checks">
      <legend>{label}</legend>
      {LANGUAGES.map(one => (
        <label key={one} className="check">
          <input type="checkbox" name={name} value={one} defaultChecked={chosen.includes(one)} />
          <span lang={one}>{LANGUAGE_NAMES[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The event is there; the personal links of the co-chairs stand here, once. */
export function SetUpDone({ links }: { links: PersonalLink[] }) {
  const words = useRoomWords().setUp
  return (
    <RoomMain title={words.ready} lead={words.readyLead} narrow>
      <section aria-labelledby="next">
        <h2 id="next">{words.next}</h2>
        <p className="act-links">
          <a className="button button-primary" href="/people/new">
            {words.nextPeople}
          </a>
          <a className="button" href="/">
            {words.nextGroups}
          </a>
        </p>
      </section>
      {links.length > 0 && (
        <section aria-labelledby="links">
          <h2 id="links">{words.links}</h2>
          <p>{words.linksLead}</p>
          {links.map(link => (
            <PersonalLinkShown key={link.url} link={link} />
          ))}
        </section>
      )}
    </RoomMain>
  )
}

export function SetUpGone() {
  const words = useRoomWords()
  return (
    <RoomMain title={words.setUp.gone} lead={words.setUp.goneWhy} narrow>
      <p>{words.setUp.goneWay}</p>
      <p>
        <a className="button" href="/sign-in">
          {words.invitation.signIn}
        </a>
      </p>
    </RoomMain>
  )
}
