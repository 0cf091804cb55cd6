/** The exit codes of the command. */
export const EXIT = { done: 0, failed: 1, usage: 2, unresolved: 4, tool: 5, form: 6 } as const;

/** A failure that the reader of the command can act on, with its exit code. */
export class OfflineFailure extends Error {
  override name = 'OfflineFailure';
  readonly code: number;

  constructor(message: string, code: number = EXIT.failed) {
    super(message);
    this.code = code;
  }
}
