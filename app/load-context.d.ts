import '@remix-run/server-runtime'
import type { AppContext, PeopleContext } from '../server/context.ts'

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends AppContext, PeopleContext {
    /** Marks this as the context of our server, so that a bare Remix context does not pass for it. */
    readonly nonce: string
  }
  /** Loaders answer with plain objects; their types arrive unchanged in the components. */
  interface Future {
    v3_singleFetch: true
  }
}
