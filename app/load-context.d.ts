import '@remix-run/server-runtime'
import type { AppContext } from '../server/context.ts'

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends AppContext {
    /** Marks this as the context of our server, so that a bare Remix context does not pass for it. */
    readonly nonce: string
  }
  /** Loaders answer with plain objects; their types arrive unchanged in the components. */
  interface Future {
    v3_singleFetch: true
  }
}
