import { grant, refuse } from '@acuerdo/domain'
import express, { type Router } from 'express'
import { answering, answerOutcome } from './answer.ts'
import type { ApiParts } from './routes.ts'

/** Adopted texts for programs, open to everybody like their pages. */
export function adoptedRoutes({ adopted }: Pick<ApiParts, 'adopted'>): Router {
  const routes = express.Router()
  routes.get(
    '/api/v1/adopted',
    answering(async (_req, res) => {
      const { hash, texts } = await adopted.published()
      answerOutcome(res, grant({ hash, texts: texts.map(({ paragraphs: _words, ...card }) => card) }))
    })
  )
  routes.get(
    '/api/v1/adopted/:code',
    answering(async (req, res) => {
      const { texts } = await adopted.published()
      const text = texts.find(({ code }) => code === req.params['code'])
      answerOutcome(
        res,
        text === undefined
          ? refuse('not_found', 'No text of this name was adopted.', 'Choose one from /api/v1/adopted.')
          : grant(text)
      )
    })
  )
  return routes
}
