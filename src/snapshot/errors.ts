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

const SHOWN = 20;

/** A list of problems as indented lines, the first twenty and how many more. */
export function problemLines(problems: readonly string[]): string {
  const more = problems.length > SHOWN ? `\n  … and ${problems.length - SHOWN} more` : '';
  return (
    problems
      .slice(0, SHOWN)
      .map((problem) => `\n  ${problem}`)
      .join('') + more
  );
}

/** Records of the source that the lenient schema refuses, each named with its id and the reason. */
export class UnreadableError extends SourceError {
  constructor(problems: readonly string[]) {
    super(`Records that cannot be read; nothing is written:${problemLines(problems)}`);
  }
}
