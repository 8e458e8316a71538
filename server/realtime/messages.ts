/**
 * The numbers and shapes of the frames on `/collab/<documentId>`; PROTOCOL.md is the page that explains them. They
 * stand in `@acuerdo/editor`, so that both sides read one list.
 */
export * from '@acuerdo/editor/protocol'
