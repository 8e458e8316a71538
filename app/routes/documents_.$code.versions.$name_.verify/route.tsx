import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { VerifyPage, type FileAnswer } from '../../components/revision/verify-page.tsx'
import { speechOf } from '../../form/said.server.ts'
import { revisionWords } from '../../i18n/revision-words.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { pageTitle } from '../../page-title.ts'
import '../../styles/revisions.css'
import { viewerOf } from '../../viewer.ts'
import { fileAnswer, storedPair } from './verifying.server.ts'

/** As server/limits.ts has it for forms with a file. */
const MEGABYTES_MAX = 2

const asked = ({ params, context }: LoaderFunctionArgs) => ({
  context,
  code: params['code'] ?? '',
  name: params['name'] ?? ''
})

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  const viewer = await viewerOf(request, context)
  const { actor } = viewer
  const { code, name } = asked(args)
  const list = await context.revisions.list(actor, code)
  const card = list.ok ? list.value.revisions.find(one => one.name === name) : undefined
  if (!list.ok || !card) throw new Response(null, { status: 404 })
  const stored = await storedPair({ context, actor, code, name })
  const { verify } = (await speechOf(viewer)).revisions
  const tooLarge = new URL(request.url).searchParams.get('problem') === 'too_large'
  return {
    ...{ title: verify.title(card.symbol), document: list.value.document, name, symbol: card.symbol, stored },
    tooLarge: tooLarge ? verify.fileLong : null
  }
}

/** Computes the hash of a file that is sent; nothing of it is kept. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await viewerOf(args.request, args.context)
  const ask = { ...asked(args), actor: viewer.actor }
  await storedPair(ask)
  const sent = await formOf(args.request)
  const answer = await fileAnswer(ask, sent?.get('file') ?? null, await speechOf(viewer))
  const good = 'pair' in answer && answer.pair.issued === answer.pair.found
  return data({ answer }, { status: good ? 200 : 422 })
}

/** Null for a body that is no form. */
async function formOf(request: Request): Promise<FormData | null> {
  try {
    return await request.formData()
  } catch {
    return null
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Verify() {
  const { document, name, symbol, stored, tooLarge } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const sent = useAnswer() as { answer: FileAnswer } | undefined
  const answer = sent?.answer ?? (tooLarge ? { refused: tooLarge } : null)
  return (
    <AreaPage words={revisionWords}>
      <VerifyPage {...{ document, name, symbol, stored, answer }} megabytesMax={MEGABYTES_MAX} />
    </AreaPage>
  )
}
