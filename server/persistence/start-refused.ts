/**
 * Why the program can't start, as one sentence that names the setting or the file and the way out. Whoever
 * starts the program prints the message without a stack: it is for the person who operates it.
 */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}
