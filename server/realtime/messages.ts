/**
 * The numbers and shapes of the frames on `/collab/<documentId>`; PROTOCOL.md is the page that explains them.
 * The browser's session imports this file's twin in `@acuerdo/editor`, so both sides read one list.
 */
export * from '@acuerdo/editor/protocol'
