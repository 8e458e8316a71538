import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../i18n/catalogue.ts'
import { toolWords } from '../i18n/tool-words.ts'
import { WordsProvider } from '../i18n/words.ts'
import { Drafts } from './drafts.tsx'
import { AgreedShare } from './marks.tsx'
import { Markup } from './markup.tsx'
import { LiveNotices } from './live-notices.tsx'
import { PeopleHere } from './people-here.tsx'
import { SaveState } from './save-state.tsx'
import { RulesClock } from './times.tsx'

const english = await loadCatalogue('en')
const french = await loadCatalogue('fr')
await toolWords.load('en')
const render = (node: ReactNode, words = english) =>
  renderToString(<WordsProvider value={words}>{node}</WordsProvider>)
const nothing = () => {}

describe('the save state', () => {
  it('says in words how it stands, and offers a way out offline', () => {
    const offline = { kind: 'offline', unsent: 12, kept: true, retryIn: 4 } as const
    const html = render(<SaveState save={offline} onRetry={nothing} />)
    expect(html).toContain('Offline: kept on this device')
    expect(html).toContain('12 changes not sent yet · Reconnecting, retry in 4 seconds')
    expect(html).toContain('Retry now')
    expect(render(<SaveState save={{ ...offline, kept: false }} onRetry={nothing} />)).not.toContain(
      'kept on'
    )
  })

  it('offers no further attempt when there will be none', () => {
    const html = render(
      <SaveState save={{ kind: 'offline', unsent: 1, kept: true, retryIn: null }} onRetry={nothing} />
    )
    expect(html).not.toContain('Retry')
  })

  it('speaks the language of the page', () => {
    const locked = { kind: 'read_only', reason: 'locked' } as const
    expect(render(<SaveState save={locked} onRetry={nothing} />, french)).toContain('Le texte est verrouillé')
  })
})

describe('the agreed share', () => {
  const filled = (agreed: number, of: number) =>
    render(<AgreedShare agreed={agreed} of={of} />).split('share-cell-agreed').length - 1

  it('has twelve cells, and never shows a part as nothing or as everything', () => {
    expect([filled(0, 12), filled(5, 12), filled(12, 12)]).toEqual([0, 5, 12])
    expect([filled(1, 400), filled(399, 400), filled(0, 0)]).toEqual([1, 11, 0])
  })
})

describe('the people', () => {
  it('show six faces and count the others, in groups of delegations', () => {
    const people = Array.from({ length: 9 }, (_, index) => ({
      id: `p${index}`,
      name: `Ana Person${index}`,
      delegation: index < 5 ? 'BRA' : null,
      editing: index === 0,
      me: index === 1
    }))
    const html = render(
      <PeopleHere people={people} delegations={{ BRA: 'Brazil' }} carets onCarets={nothing} />
    )
    expect(html.match(/class="face tone/g)).toHaveLength(6)
    expect(html).toContain('+3')
    expect(html).toContain('Brazil')
    expect(html).toContain('Conference services')
  })
})

describe('notices and drafts', () => {
  const notices = {
    notices: [],
    ended: null,
    drafts: false,
    here: '/documents/X',
    onDismiss: nothing
  }

  it('lead back after signing in', () => {
    const html = render(<LiveNotices {...notices} ended="signedOut" />)
    expect(html).toContain('/sign-in?redirectTo=%2Fdocuments%2FX')
  })

  it('show the words of a refusal as text', () => {
    const refusal = { id: 'a', kind: 'refusal', message: '<b>No.</b>', hint: 'Ask.' } as const
    expect(render(<LiveNotices {...notices} notices={[refusal]} />)).toContain('&lt;b&gt;No.&lt;/b&gt; Ask.')
  })

  it('give the own words back beside those before and those now', () => {
    const draft = {
      id: 'd',
      at: new Date('2023-11-27T14:00:00Z'),
      reason: 'locked' as const,
      paragraphs: [{ id: 'p', base: 'before', mine: 'mine \uFFFC', now: null }]
    }
    const html = render(<Drafts drafts={[draft]} zone={null} onCopy={nothing} onDismiss={nothing} />)
    expect(html).toContain('mine […]')
    expect(html).toContain('no longer in the text')
    expect(html).toContain('the text is locked')
  })
})

describe('the rules’ clock', () => {
  const at = { now: new Date('2023-11-28T02:30:00Z'), place: 'Cartagena', eventZone: 'America/Bogota' }

  it('stands in the event’s zone, and in universal time until the viewer’s is known', () => {
    expect(render(<RulesClock {...at} viewerZone={null} />)).toContain(
      '27 Nov 2023, 21:30 (Cartagena) · 28 Nov 2023, 02:30 UTC'
    )
    expect(render(<RulesClock {...at} viewerZone="America/Lima" />)).not.toContain('in your zone')
    expect(render(<RulesClock {...at} viewerZone="America/Santiago" />)).toContain(
      '23:30 in your zone (Santiago)'
    )
  })
})

describe('a described piece of the text', () => {
  it('becomes the same markup, with everything escaped', () => {
    const node = {
      tag: 'p',
      attributes: { class: 'text-paragraph', id: 'p-1', 'data-level': null, dir: 'auto' },
      children: [
        '<script>',
        { tag: 'strong', attributes: {}, children: ['x'] },
        { tag: 'br', attributes: {}, children: [] }
      ]
    }
    expect(renderToString(<Markup node={node} />)).toBe(
      '<p id="p-1" dir="auto" class="text-paragraph">&lt;script&gt;<strong>x</strong><br/></p>'
    )
  })
})
