import { describe, expect, it } from 'vitest'
import { createWriteQueue, WriteQueueBusy } from './write-queue.ts'

describe('the write queue', () => {
  it('does one piece of work at a time, in the order in which it was given', async () => {
    const queue = createWriteQueue()
    const seen: string[] = []
    const work = (name: string) => async () => {
      seen.push(`${name} begins`)
      await new Promise(resolve => setImmediate(resolve))
      seen.push(`${name} ends`)
      return name
    }
    expect(await Promise.all([queue.run(work('a')), queue.run(work('b'))])).toEqual(['a', 'b'])
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  })

  it('goes on after work that failed, thrown or rejected', async () => {
    const queue = createWriteQueue()
    const thrown = queue.run(() => {
      throw new Error('at once')
    })
    const rejected = queue.run(() => Promise.reject(new Error('later')))
    await expect(thrown).rejects.toThrow('at once')
    await expect(rejected).rejects.toThrow('later')
    expect(await queue.run(() => Promise.resolve(3))).toBe(3)
    expect(queue.depth()).toBe(0)
  })

  it('drops work whose patience ended before its turn, and never begins it later', async () => {
    const queue = createWriteQueue()
    let release: () => void = () => {}
    const holder = queue.run(() => new Promise<void>(resolve => (release = resolve)))
    let began = false
    const impatient = queue.run(async () => {
      began = true
    }, 5)
    const patient = queue.run(() => Promise.resolve('done'))
    await expect(impatient).rejects.toBeInstanceOf(WriteQueueBusy)
    expect(queue.depth()).toBe(2)
    release()
    await holder
    expect(await patient).toBe('done')
    expect(began).toBe(false)
  })
})
