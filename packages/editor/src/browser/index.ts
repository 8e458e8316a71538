export * from './editor.ts'
export * from './editor-state.ts'
export * from './labels.ts'
export type { EditorRefusal } from './refusals.ts'
