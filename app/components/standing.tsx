/** What somebody may do here, and what not and why, already in words. */
export interface StandingView {
  title: string
  mayTitle: string
  mayNotTitle: string
  may: string[]
  mayNot: string[]
  /** Other pages of this text and its group, where more is done and explained. */
  places: { name: string; address: string }[]
}

export function Standing({ standing }: { standing: StandingView }) {
  const { title, may, mayNot, places } = standing
  return (
    <details className="standing screen-only">
      <summary>{title}</summary>
      <dl>
        <Answers title={standing.mayTitle} sentences={may} />
        <Answers title={standing.mayNotTitle} sentences={mayNot} />
      </dl>
      <ul role="list">
        {places.map(({ name, address }) => (
          <li key={address}>
            <a href={address}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Answers({ title, sentences }: { title: string; sentences: string[] }) {
  if (sentences.length === 0) return null
  return (
    <>
      <dt>{title}</dt>
      {sentences.map(sentence => (
        <dd key={sentence}>{sentence}</dd>
      ))}
    </>
  )
}
