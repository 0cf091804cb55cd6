import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import { ll2Throttle } from '../schema/ll2.ts';
import { type Asked, ENDPOINTS } from './answers.ts';
import { SourceError } from './errors.ts';
import { AnswerFault, get, type HttpAnswer, retryAfterOf, sameHost } from './http.ts';
import { type Page, parsePage } from './page.ts';

/** Where LL2 answers. */
export const PRODUCTION = 'https://ll.thespacedevs.com/2.3.0/';

const USER_AGENT = 'spacecraft-encyclopedia/0.1 (snapshot; one crawl a day)';

/** How patiently and how carefully the client asks; tests shorten the waits. */
export interface Patience {
  /** For one answer, in milliseconds. */
  timeoutMs: number;
  /** Before the first retry, in milliseconds; doubled and jittered for each further one. */
  backOffMs: number;
  retries: number;
  /** Of one answer, unpacked. */
  maxBytes: number;
}

export const DEFAULT_PATIENCE: Patience = { timeoutMs: 60_000, backOffMs: 1000, retries: 4, maxBytes: 50_000_000 };

/** What the throttle endpoint says of our budget. */
export interface Budget {
  limit: number;
  /** Seconds in which the limit renews itself. */
  window: number;
  left: number;
  /** Seconds until a call is possible again; 0 where one is possible now. */
  wait: number;
}

/** One page as it arrived: its bytes to keep, and what it says. */
export interface ArrivedPage {
  bytes: Buffer;
  page: Page;
}

/** Whether a status may pass: the server is busy, or something between us and it broke. */
const isTransient = (status: number): boolean => status >= 500 || [408, 425, 499].includes(status);

/** The longest that a `Retry-After` of a busy server is respected. */
const LONGEST_REST_MS = 60_000;

/** Of these, the ones that say that the answer took too long to make. */
const TOO_SLOW: ReadonlySet<number> = new Set([408, 499, 504, 522, 524]);

/** How each collection is asked for: rows in detail, in an order without ties where LL2 offers one. */
const QUERIES: Readonly<Record<Asked, Readonly<Record<string, string>>>> = {
  spacecraft: { mode: 'detailed', ordering: 'id' },
  configurations: { mode: 'detailed', ordering: 'name' },
  families: { mode: 'detailed', ordering: 'name' },
  agencies: { mode: 'detailed', ordering: 'id' },
  flights: { mode: 'detailed' },
};

/** Whether a collection is asked for in an order without ties, in which every row has one place. */
export function isInOrder(collection: Asked): boolean {
  return QUERIES[collection].ordering === 'id';
}

/** Asks LL2, counts the calls, and tries again where that may help; a throttled call is the caller's to wait for. */
export class Ll2Client {
  readonly base: URL;
  /** Requests that count against the budget. */
  calls = 0;
  readonly #headers: Record<string, string>;
  readonly #patience: Patience;
  readonly #signal: AbortSignal | undefined;
  readonly #note: (message: string) => void;

  constructor(options: {
    base: string;
    key?: string | undefined;
    patience?: Partial<Patience> | undefined;
    signal?: AbortSignal | undefined;
    note?: ((message: string) => void) | undefined;
  }) {
    if (!/^https?:\/\//.test(options.base) || !URL.canParse(options.base)) {
      throw new SourceError(`"${options.base}" is no address of an API: it must begin with http:// or https://.`);
    }
    this.base = new URL(options.base.endsWith('/') ? options.base : `${options.base}/`);
    this.#headers = { accept: 'application/json', 'user-agent': USER_AGENT };
    if (options.key) this.#headers.authorization = `Token ${options.key}`;
    this.#patience = { ...DEFAULT_PATIENCE, ...options.patience };
    this.#signal = options.signal;
    this.#note = options.note ?? (() => {});
  }

  /** The address of a page. */
  address(collection: Asked, offset: number, limit: number): URL {
    const url = new URL(`${ENDPOINTS[collection]}/`, this.base);
    url.search = new URLSearchParams({
      ...QUERIES[collection],
      limit: String(limit),
      offset: String(offset),
      format: 'json',
    }).toString();
    return url;
  }

  async #ask(url: URL, counts: boolean): Promise<HttpAnswer> {
    const answer = await get(
      url,
      this.#headers,
      {
        timeoutMs: this.#patience.timeoutMs,
        maxBytes: this.#patience.maxBytes,
        allows: sameHost,
        signal: this.#signal,
      },
      () => {
        if (counts) this.calls += 1;
      },
    );
    const { status, headers, body } = answer;
    if (status === 200) return answer;
    if (status === 429) {
      const told = retryAfterOf(headers.get('retry-after'), Date.now());
      const inBody = /available in (\d{1,7}) second/.exec(body.subarray(0, 1000).toString('utf8'))?.[1];
      throw new AnswerFault(
        'throttled',
        `${url.href} answered 429: too many calls`,
        told ?? (inBody === undefined ? null : Number(inBody) * 1000),
      );
    }
    if (isTransient(status)) {
      throw new AnswerFault(
        TOO_SLOW.has(status) ? 'timeout' : 'transient',
        `${url.href} answered ${status}`,
        retryAfterOf(headers.get('retry-after'), Date.now()),
      );
    }
    const hint = status === 401 || status === 403 ? ' Is the key in LL2_API_KEY right?' : '';
    throw new SourceError(`${url.href} answered ${status}, not 200.${hint}`);
  }

  /** Waits as a busy server asks for, within reason; ends early when the signal says so. */
  async #rest(ms: number): Promise<void> {
    const options = this.#signal === undefined ? {} : { signal: this.#signal };
    if (ms > 0) await sleep(Math.min(ms, LONGEST_REST_MS), undefined, options).catch(() => {});
  }

  /** Tries again what may pass; time-outs once only, as a smaller page may help more, and throttling not at all. */
  async #patiently<T>(attempt: () => Promise<T>): Promise<T> {
    let slow = 0;
    return pRetry(attempt, {
      retries: this.#patience.retries,
      minTimeout: this.#patience.backOffMs,
      maxTimeout: this.#patience.backOffMs * 30,
      randomize: true,
      signal: this.#signal,
      shouldRetry: ({ error }) => {
        if (!(error instanceof AnswerFault) || error.kind === 'throttled') return false;
        if (error.kind === 'timeout') slow += 1;
        return slow < 2;
      },
      onFailedAttempt: async ({ error, retriesLeft, retryDelay }) => {
        if (retryDelay > 0 && error instanceof AnswerFault && error.kind !== 'throttled' && retriesLeft > 0) {
          this.#note(`${error.message}; trying again`);
          await this.#rest(error.retryAfter ?? 0);
        }
      },
    });
  }

  /**
   * One page of a collection. Throws `AnswerFault` where the call is throttled or timed out twice, and `SourceError`
   * where the answer cannot be used.
   */
  async page(collection: Asked, offset: number, limit: number): Promise<ArrivedPage> {
    const url = this.address(collection, offset, limit);
    try {
      return await this.#patiently(async () => {
        const { body } = await this.#ask(url, true);
        try {
          return { bytes: body, page: parsePage(body) };
        } catch (error) {
          throw new AnswerFault('transient', `${url.href} ${error instanceof Error ? error.message : String(error)}`);
        }
      });
    } catch (error) {
      if (error instanceof AnswerFault && error.kind === 'transient') throw new SourceError(`${error.message}.`);
      throw error;
    }
  }

  /** What is left of our budget; null where the API does not say. */
  async budget(): Promise<Budget | null> {
    try {
      const { body } = await this.#ask(new URL('api-throttle/?format=json', this.base), false);
      const value: unknown = JSON.parse(body.toString('utf8'));
      const parsed = ll2Throttle.safeParse(Array.isArray(value) ? value[0] : value);
      if (!parsed.success) return null;
      const { your_request_limit, limit_frequency_secs, current_use, next_use_secs } = parsed.data;
      // A limit of nothing means that there is none.
      if (your_request_limit <= 0) return null;
      return {
        limit: your_request_limit,
        window: limit_frequency_secs,
        left: Math.max(0, your_request_limit - current_use),
        wait: Math.max(0, next_use_secs),
      };
    } catch (error) {
      this.#signal?.throwIfAborted();
      if (error instanceof AnswerFault && error.kind === 'throttled') {
        return { limit: 0, window: 0, left: 0, wait: Math.ceil((error.retryAfter ?? 60_000) / 1000) };
      }
      return null;
    }
  }
}
