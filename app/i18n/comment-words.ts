import { areaWords } from './area-words.tsx'
import type { CommentWords } from './comments/en.ts'

export type { CommentWords } from './comments/en.ts'

/** The words of the comments beside the text. */
export const commentWords = areaWords<CommentWords>('comments', {
  en: async () => (await import('./comments/en.ts')).en,
  es: async () => (await import('./comments/es.ts')).es,
  pt: async () => (await import('./comments/pt.ts')).pt,
  fr: async () => (await import('./comments/fr.ts')).fr
})

export const useCommentWords = commentWords.use
