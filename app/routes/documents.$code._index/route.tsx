import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { lazy, memo, Suspense } from 'react'
import { BracketPanel, type BracketList } from '../../components/bracket-panel.tsx'
import { useBesideText, type BesideText } from '../../document-view/beside-text.ts'
import { bracketCards, paragraphCells } from '../../document-view/bracket-cards.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { useSettledText } from '../../live/settled-text.ts'
import { negotiatorOf } from '../../negotiation-reading.server.ts'
import '../../styles/negotiation.css'
import { bracketList } from './list-reading.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = await negotiatorOf(request, context)
  const list = await bracketList(asked, params['code'] ?? '')
  if (list === null) throw new Response(null, { status: 404 })
  return list
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`brackets ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

/** Brought with the editor: without it there is nothing to click on. */
const BracketWays = lazy(() => import('../../live/bracket-ways-part.tsx'))

/** The panel that stands beside the text when the address names none. While somebody types, nothing of it is drawn anew. */
export default function BracketsRoute() {
  const list = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const beside = useSettledText(useBesideText(), list)
  return <Brackets list={list} beside={beside} />
}

/** The brackets of the text, in its order. */
const Brackets = memo(function Brackets({ list, beside }: { list: BracketList; beside: BesideText }) {
  const { text, view, numbers, page, live } = beside
  const cards = bracketCards(text, view.brackets, numbers)
  const { agreed } = view.paragraphStates
  const paragraphs = paragraphCells(text, { brackets: view.brackets, agreed }, numbers)
  return (
    <>
      <BracketPanel
        {...{ cards, list, paragraphs, page }}
        language={view.language}
        delegations={view.delegations}
      />
      {live && (
        <Suspense>
          <BracketWays page={page} />
        </Suspense>
      )}
    </>
  )
})
