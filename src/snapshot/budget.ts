import type { Budget, Ll2Client } from './client.ts';
import { EXIT, SnapshotFailure, SourceError } from './errors.ts';
import { AnswerFault } from './http.ts';
import type { Progress } from './progress.ts';

/** The API allows no further call now, and the command was told not to wait. */
export class BudgetError extends SnapshotFailure {
  constructor(seconds: number) {
    super(
      `The API allows no further call for ${Math.ceil(seconds)} s. What has arrived is kept; the next run goes on from there.`,
      EXIT.budget,
    );
  }
}

/** Pauses up to this long are a matter of back-off, not of the budget. */
const SHORT_MS = 10_000;
const MAX_WAITS_IN_A_ROW = 30;
const LONGEST_WAIT_MS = 6 * 3600_000;

/** Sleeps and shows how long there is to go; ends at once when the signal says so. */
async function waitFor(ms: number, what: string, progress: Progress, signal?: AbortSignal): Promise<void> {
  const end = Date.now() + ms;
  for (let left = ms; left > 0; left = end - Date.now()) {
    signal?.throwIfAborted();
    progress.countdown(what, Math.ceil(left / 1000));
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, 1000)));
  }
  progress.settle();
}

/** Keeps calls within the budget: waits, or refuses to, when none is left. */
export class Purse {
  #budget: Budget | null;
  #spentAt: number;
  readonly #client: Ll2Client;
  readonly #wait: boolean;
  readonly #progress: Progress;
  readonly #signal: AbortSignal | undefined;

  constructor(
    client: Ll2Client,
    budget: Budget | null,
    options: { wait: boolean; progress: Progress; signal?: AbortSignal | undefined },
  ) {
    this.#client = client;
    this.#budget = budget;
    this.#spentAt = client.calls;
    this.#wait = options.wait;
    this.#progress = options.progress;
    this.#signal = options.signal;
  }

  /** The budget as it was last stated, less what was spent since; null where none is known. */
  get budget(): Budget | null {
    if (this.#budget === null) return null;
    const left = Math.max(0, this.#budget.left - (this.#client.calls - this.#spentAt));
    // What has just been used up renews itself after a whole window.
    const wait = left === 0 && this.#budget.left > 0 ? this.#budget.window : this.#budget.wait;
    return { ...this.#budget, left, wait };
  }

  async #pause(ms: number): Promise<void> {
    if (ms > LONGEST_WAIT_MS)
      throw new SourceError(`The API asks to wait ${Math.ceil(ms / 3600_000)} h; come back then.`);
    if (!this.#wait && ms > SHORT_MS) throw new BudgetError(ms / 1000);
    await waitFor(ms, 'until the next call; the budget is used up', this.#progress, this.#signal);
  }

  /** Comes back when a call is possible. */
  async #ready(): Promise<void> {
    for (let turn = 0; turn < MAX_WAITS_IN_A_ROW; turn += 1) {
      if (this.#budget === null || this.#client.calls - this.#spentAt < this.#budget.left) return;
      this.#budget = await this.#client.budget();
      this.#spentAt = this.#client.calls;
      if (this.#budget === null || this.#budget.left > 0) return;
      await this.#pause(Math.max(1, this.#budget.wait) * 1000);
    }
    throw new SourceError('The API has stated for too long that no call is left.');
  }

  /** Makes a call within the budget; one that is throttled all the same is made again when the API allows it. */
  async spend<T>(call: () => Promise<T>): Promise<T> {
    for (let turn = 0; turn < MAX_WAITS_IN_A_ROW; turn += 1) {
      await this.#ready();
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof AnswerFault) || error.kind !== 'throttled') throw error;
        const stated = error.retryAfter ?? ((await this.#client.budget())?.wait ?? 60) * 1000;
        await this.#pause(Math.max(stated, 50) + Math.random() * 250);
        this.#budget = null;
      }
    }
    throw new SourceError('The API has throttled every call for too long.');
  }
}
