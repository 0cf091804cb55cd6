/** What the command's exit codes say. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  source: 3,
  unsound: 4,
  budget: 5,
  locked: 6,
  loss: 7,
} as const;

/** A failure that the command explains and that ends it with an exit code of its own. */
export class SnapshotFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.name = new.target.name;
    this.exitCode = exitCode;
  }
}

/** An answer of the source that cannot be used, or none at all. */
export class SourceError extends SnapshotFailure {
  constructor(message: string) {
    super(message, EXIT.source);
  }
}

/** Records that break a rule. */
export class UnsoundError extends SnapshotFailure {
  constructor(message: string) {
    super(message, EXIT.unsound);
  }
}
