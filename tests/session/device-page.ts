import { createIndexedDbDevice, forgetPerson } from '../../packages/editor/src/browser/device-indexeddb.ts'
import { webSurroundings } from '../../packages/editor/src/browser/web-surroundings.ts'
import { DEVICE_CONTRACT } from './device-contract.ts'

/** What the page of the test offers to whoever drives the browser. */
export const page = {
  cases: Object.keys(DEVICE_CONTRACT),
  run: async (name: string) => {
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('acuerdo')
      request.onsuccess = resolve
      request.onerror = reject
    })
    await DEVICE_CONTRACT[name]?.(createIndexedDbDevice())
  },
  createIndexedDbDevice,
  forgetPerson,
  webSurroundings
}

Object.assign(window, { page })
