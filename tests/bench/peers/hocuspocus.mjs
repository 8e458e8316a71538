// Hocuspocus as its documentation starts it, storing in SQLite.
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

const { PORT, FOLDER } = process.env
const extensions = [new SQLite({ database: `${FOLDER}/hocuspocus.sqlite` })]
await new Server({ port: Number(PORT), address: '127.0.0.1', quiet: true, extensions }).listen()
