import { describe, expect, it } from 'vitest'
import { TEXT, useChromium } from './chromium-page.ts'

const on = useChromium()

describe('typing', () => {
  it('takes keys, splits at the start, in the middle and at the end, and joins', async () => {
    await on().caret(2, 4)
    await on().type(' new')
    await on().settled(['First words here', 'Data is [b1] for all', 'Last new words'])
    await on().press('Enter')
    await on().settled(['First words here', 'Data is [b1] for all', 'Last new', ' words'])
    expect((await on().ids()).slice(0, 3)).toEqual(['one', 'two', 'three'])
    await on().press('Backspace')
    await on().settled(['First words here', 'Data is [b1] for all', 'Last new words'])
    await on().press('Home', 'Enter')
    await on().settled(['First words here', 'Data is [b1] for all', '', 'Last new words'])
    expect((await on().ids())[3]).toBe('three')
    await on().press('End', 'Enter')
    await on().type('end')
    await on().settled(['First words here', 'Data is [b1] for all', '', 'Last new words', 'end'])
    expect((await on().ids())[3]).toBe('three')
  })

  it('splits where the caret has just been put, before the browser tells of it', async () => {
    await on().caret(2, 4)
    await on().page.evaluate(() => {
      getSelection()?.collapse(document.querySelector('#left p:nth-child(3)')?.firstChild ?? null, 0)
      const enter = new KeyboardEvent('keydown', {
        key: 'Enter',
        keyCode: 13,
        bubbles: true,
        cancelable: true
      })
      document.activeElement?.dispatchEvent(enter)
    })
    await on().settled(['First words here', 'Data is [b1] for all', '', 'Last words'])
  })

  it('never lets the first paragraph’s marker go', async () => {
    await on().caret(0, 0)
    await on().press('Enter', 'Control+z', 'Backspace')
    await on().press('Control+a', 'Delete')
    expect(await on().log()).toContain('refused bracket')
    await on().caret(0, 0)
    await on().press('Shift+ArrowDown', 'Shift+Home', 'Delete')
    expect((await on().words())[0]).not.toBe(undefined)
    expect(new Set(await on().ids()).size).toBe((await on().ids()).length)
  })

  it('marks words, and undoes and redoes own edits only', async () => {
    await on().caret(0, 0, 5)
    await on().press('Control+b', 'Control+i', 'Control+u')
    const text = await on().page.evaluate(() => window.harness.text('right'))
    expect(text.paragraphs[0]?.runs[0]).toEqual({
      text: 'First',
      marks: { bold: true, italic: true, underline: true }
    })
    await on().caret(2, 10)
    await on().type(' mine')
    await on().insert(2, 0, 'Their ')
    await on().settled(['First words here', 'Data is [b1] for all', 'Their Last words mine'])
    await on().press('Control+z')
    await on().settled(['First words here', 'Data is [b1] for all', 'Their Last words'])
    await on().press('Control+y')
    await on().settled(['First words here', 'Data is [b1] for all', 'Their Last words mine'])
    await on().press('Control+z', 'Control+Shift+z')
    await on().settled(['First words here', 'Data is [b1] for all', 'Their Last words mine'])
  })

  it('sets links of the allowed schemes only', async () => {
    await on().caret(0, 0, 5)
    await on().press('Control+k')
    expect(await on().log()).toContain('link')
    await on().page.evaluate(() => window.harness.editor('left').setLink('javascript:alert(1)'))
    expect(await on().log()).toContain('refused link')
    await on().page.evaluate(() => window.harness.editor('left').setLink('https://example.org/'))
    expect(await on().page.getAttribute('#right a', 'href')).toBe('https://example.org/')
    await on().page.evaluate(() => window.harness.editor('left').setLink(null))
    expect(await on().page.locator('#right a').count()).toBe(0)
  })

  it('changes the level of a sub-paragraph with Tab, and lets the focus leave elsewhere', async () => {
    await on().caret(2, 0)
    await on().page.evaluate(() => window.harness.editor('left').setPart('sub'))
    await on().press('Tab')
    expect((await on().page.evaluate(() => window.harness.text('right'))).paragraphs[2]).toMatchObject({
      part: 'sub',
      level: 2
    })
    expect(await on().page.getAttribute('#left p:nth-child(3)', 'data-number')).toBe('(i)')
    await on().press('Shift+Tab')
    expect(await on().page.getAttribute('#left p:nth-child(3)', 'data-number')).toBe('(a)')
    await on().press('Shift+Tab')
    expect(
      await on().page.evaluate(
        () =>
          document.activeElement?.closest('#left .text') !== null && document.activeElement?.matches('.text')
      )
    ).toBe(false)
  })

  it('asks the server to move a paragraph', async () => {
    await on().caret(1, 0)
    await on().press('Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown')
    expect(await on().log()).toEqual(['move two after null', 'move two after three'])
    await on().settled(['First words here', 'Data is [b1] for all', 'Last words'])
  })
})

describe('composition', () => {
  it('takes dead keys and accents', async () => {
    await on().caret(0, 5)
    for (const [dead, letter] of [
      ['´', 'é'],
      ['~', 'ã'],
      ['^', 'ê'],
      ['¨', 'ü']
    ] as const) {
      await on().compose(dead)
      await on().commit(letter)
    }
    await on().commit('ç')
    await on().page.keyboard.insertText('ñ')
    await on().settled(['Firstéãêüçñ words here', 'Data is [b1] for all', 'Last words'])
  })

  it('loses nothing when others type into the composing paragraph', async () => {
    await on().caret(0, 6)
    await on().compose('k')
    await on().insert(0, 0, 'A')
    await on().compose('か')
    await on().insert(0, 18, 'Z')
    await on().insert(0, 7, 'M')
    await on().compose('かん')
    expect(await on().page.evaluate(() => window.harness.editor('left').view.composing)).toBe(true)
    await on().compose('漢字')
    await on().commit('漢字')
    await on().settled(['AFirst 漢字Mwords hereZ', 'Data is [b1] for all', 'Last words'])
  })

  it('shows others’ words elsewhere while a composition goes on', async () => {
    await on().caret(0, 5)
    await on().compose('に')
    await on().insert(2, 0, 'Seen: ')
    expect((await on().shown())[2]).toBe('Seen: Last words')
    await on().compose('にほ')
    await on().page.evaluate(() => window.harness.resolve('b1', 'a resource'))
    expect((await on().shown())[1]).toBe('Data is a resource for all')
    await on().commit('日本')
    await on().settled(['First日本 words here', 'Data is a resource for all', 'Seen: Last words'])
  })

  it('survives that others delete, format, split and join around it', async () => {
    await on().caret(0, 6)
    await on().compose('か')
    await on().page.evaluate(() => {
      const { view } = window.harness.editor('right')
      view.dispatch(view.state.tr.delete(1, 4))
      const bold = view.state.schema.marks.bold
      if (bold) view.dispatch(view.state.tr.addMark(1, 6, bold.create()))
    })
    await on().page.evaluate(() => {
      window.harness.caret('right', { paragraph: 0, offset: 10 })
      window.harness.editor('right').split()
      window.harness.caret('left', { paragraph: 0, offset: 7 })
    })
    await on().commit('漢')
    await on().page.waitForFunction(
      () =>
        JSON.stringify(window.harness.shown('left')) === JSON.stringify(window.harness.shown('right')) &&
        JSON.stringify(window.harness.words('left')) === JSON.stringify(window.harness.shown('left'))
    )
    expect((await on().words()).join('|')).toMatch(/^st .*words.*here/)
    expect((await on().words()).join('')).toContain('漢')
  })

  it('composes while the other person does, in one place', async () => {
    await on().page.evaluate(() => window.harness.hold())
    await on().caret(2, 10)
    await on().compose('ほ')
    await on().insert(2, 10, '!')
    await on().commit('本')
    await on().page.evaluate(() => window.harness.release())
    const all = (await on().words()).at(-1) ?? ''
    expect([...all].sort().join('')).toBe([...'Last words本!'].sort().join(''))
    await on().settled([...(await on().words()).slice(0, 2), all])
  })
})

describe('replacements', () => {
  it('takes what a spell checker or autocorrection puts in the place of a word', async () => {
    await on().caret(0, 0)
    await on().insert(0, 5, 's')
    await on().page.evaluate(() => {
      const node = document.querySelector('#left p')?.firstChild
      if (!(node instanceof Text)) throw new Error('no words')
      const target = node.parentElement
      const data = new DataTransfer()
      data.setData('text/plain', 'Fresh')
      const event = {
        inputType: 'insertReplacementText',
        dataTransfer: data,
        bubbles: true,
        cancelable: true
      }
      target?.dispatchEvent(new InputEvent('beforeinput', event))
      node.replaceData(0, 6, 'Fresh')
      target?.dispatchEvent(new InputEvent('input', event))
    })
    await on().settled(['Fresh words here', 'Data is [b1] for all', 'Last words'])
    expect((await on().ids())[0]).toBe('one')
  })
})

describe('selection', () => {
  it('stays on its words under the edits of others', async () => {
    await on().caret(2, 5, 10)
    await on().insert(2, 0, 'Xx ')
    await on().insert(0, 3, 'yyy')
    await on().insert(2, 8, '>')
    expect(await on().selection()).toEqual({ paragraph: 2, from: 9, to: 14 })
    await on().insert(2, 14, '<')
    expect(await on().selection()).toEqual({ paragraph: 2, from: 9, to: 14 })
    expect(await on().page.evaluate(() => String(getSelection()))).toBe('words')
  })

  it('keeps a caret behind its letter when others type at the same place', async () => {
    await on().caret(0, 5)
    await on().insert(0, 5, '?!')
    await on().type('ab')
    await on().settled(['Firstab?! words here', 'Data is [b1] for all', 'Last words'])
  })

  it('shows the carets of others with their name, and hides them at will', async () => {
    await on().caret(0, 3)
    const label = on().page.locator('#right .caret-label')
    await label.waitFor()
    expect(await label.textContent()).toBe('Ana left, Chile')
    expect(await on().page.locator('#left .caret').count()).toBe(0)
    await on().type('xyz')
    await on().page.waitForFunction(() => {
      const caret = document.querySelector('#right .caret')
      return caret?.previousSibling?.textContent === 'Firxyz'
    })
    await on().caret(0, 0, 6)
    await on().page.waitForFunction(
      () => document.querySelector('#right .caret-selection')?.textContent === 'Firxyz'
    )
    await on().page.evaluate(() => window.harness.editor('right').setShowCarets(false))
    expect(await on().page.locator('#right .caret').count()).toBe(0)
    await on().page.evaluate(() => window.harness.editor('right').setShowCarets(true))
    expect(await on().page.locator('#right .caret').count()).toBe(1)
  })
})

describe('reading', () => {
  it('writes right-to-left paragraphs from the right', async () => {
    await on().start({
      paragraphs: [{ id: 'a', part: 'op', runs: [{ text: 'العربية من اليمين' }] }, ...TEXT.paragraphs]
    })
    const directions = await on().page.$$eval('#left .text > p', all =>
      all.map(one => getComputedStyle(one).direction)
    )
    expect(directions.slice(0, 2)).toEqual(['rtl', 'ltr'])
    await on().caret(0, 0)
    await on().type('سلام ')
    expect((await on().words('right'))[0]).toBe('سلام العربية من اليمين')
  })

  it('is a labelled text box that says whether it can be written', async () => {
    await on().start(TEXT, { editable: false })
    const text = on().page.getByRole('textbox', { name: 'Text' }).first()
    expect(await text.getAttribute('aria-readonly')).toBe('true')
    expect(await text.getAttribute('aria-multiline')).toBe('true')
    await text.focus()
    await on().type('nothing')
    await on().settled(['First words here', 'Data is [b1] for all', 'Last words'])
    await on().page.evaluate(() => window.harness.editor('left').setEditable(true))
    expect(await text.getAttribute('aria-readonly')).toBe('false')
  })
})
