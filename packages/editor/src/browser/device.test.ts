import { describe, it } from 'vitest'
import { DEVICE_CONTRACT } from '../../../../tests/session/device-contract.ts'
import { createMemoryDevice } from './device.ts'

describe('a device in memory', () => {
  it.each(Object.entries(DEVICE_CONTRACT))('%s', (_name, run) => run(createMemoryDevice()))
})
