import type { Asked } from './answers.ts';
import { Purse } from './budget.ts';
import type { ArrivedPage, Ll2Client } from './client.ts';
import { callsLeft, countOf, distinctRows, firstGap, type Held, inDoubt } from './coverage.ts';
import { SourceError } from './errors.ts';
import { AnswerFault } from './http.ts';
import { parsePage } from './page.ts';
import type { PageCache } from './page-cache.ts';
import { collectionsOf, describePlan, expectedRows, PAGE_SIZE, type Plan, planOf } from './plan.ts';
import type { Progress } from './progress.ts';
import { idOfRow, problemsOfRows } from './read-rows.ts';

const SMALLEST_PAGE = 10;
const ROUNDS = 4;

export interface CrawlOptions {
  client: Ll2Client;
  cache: PageCache;
  depth: 'core' | 'full';
  /** Accept a collection that stays short of its count. */
  partial: boolean;
  wait: boolean;
  /** Pages that arrived before this moment are asked again, in milliseconds since 1970. */
  since: number;
  /** Rows that the last snapshot says each collection has, to plan with. */
  stated: Partial<Record<Asked, number | null>>;
  progress: Progress;
  signal?: AbortSignal | undefined;
}

/** A finished crawl: where the pages of each collection are kept, and of when they are. */
export interface Crawl {
  plan: Plan;
  pages: { collection: Asked; address: string; offset: number }[];
  counts: Partial<Record<Asked, number>>;
  /** When the oldest page arrived, in milliseconds since 1970. */
  oldest: number;
}

class CollectionCrawl {
  held: Held[];
  readonly collection: Asked;
  readonly #options: CrawlOptions;
  readonly #purse: Purse;
  #limit: number;

  constructor(collection: Asked, held: Held[], options: CrawlOptions, purse: Purse) {
    this.collection = collection;
    this.held = held;
    this.#options = options;
    this.#purse = purse;
    this.#limit = Math.min(PAGE_SIZE, ...held.map(({ limit }) => limit));
  }

  async #drop(pages: readonly Held[]): Promise<void> {
    this.held = this.held.filter((page) => !pages.includes(page));
    for (const { address } of pages) await this.#options.cache.drop(address);
  }

  /** A page at an offset; halves the page size for the rest of the collection where answers take too long. */
  async #ask(offset: number): Promise<{ address: string; limit: number; arrived: ArrivedPage }> {
    const { client, progress } = this.#options;
    for (;;) {
      const limit = this.#limit;
      try {
        const arrived = await this.#purse.spend(() => client.page(this.collection, offset, limit));
        return { address: client.address(this.collection, offset, limit).href, limit, arrived };
      } catch (error) {
        if (!(error instanceof AnswerFault) || error.kind !== 'timeout') throw error;
        if (limit <= SMALLEST_PAGE) throw new SourceError(`${error.message}, even for ${limit} rows. Try again later.`);
        this.#limit = Math.max(SMALLEST_PAGE, Math.ceil(limit / 2));
        const count = countOf(this.held);
        const more = count === null ? '' : `, ${callsLeft(this.held, count, this.#limit)} more calls`;
        progress.say(`${error.message}; going on with ${this.#limit} rows a page${more}.`);
      }
    }
  }

  async #fill(): Promise<void> {
    const { cache, progress } = this.#options;
    for (let total = countOf(this.held); ; total = countOf(this.held)) {
      const gap = total === null ? 0 : firstGap(this.held, total);
      if (gap === null) return;
      const { address, limit, arrived } = await this.#ask(gap);
      const time = Date.now();
      const { count, rows } = arrived.page;
      await cache.keep({ address, collection: this.collection, offset: gap, limit, time }, arrived.text);
      this.held.push({ address, offset: gap, limit, count, ids: rows.map(idOfRow), time });
      progress.step(this.collection, Math.min(gap + rows.length, count), count);
      const bad = problemsOfRows(this.collection, rows, address);
      if (bad.length > 0) this.#troubled.set(address, bad);
      else this.#troubled.delete(address);
      if (rows.length === 0) return;
    }
  }

  /** Pages with rows that cannot be read: asked again once, then reported. */
  readonly #troubled = new Map<string, string[]>();

  /** Asks until the pages are one consistent list; throws `SourceError` where that cannot be reached. */
  async complete(): Promise<number> {
    const { partial, progress } = this.#options;
    for (let round = 1; ; round += 1) {
      await this.#fill();
      const count = countOf(this.held) ?? 0;
      const unreadable = this.held.filter(({ address }) => this.#troubled.has(address));
      const doubtful = [...new Set([...inDoubt(this.held), ...unreadable])];
      if (doubtful.length === 0) return count;
      if (round >= ROUNDS || (unreadable.length > 0 && round >= 2)) {
        const problems = unreadable.flatMap(({ address }) => this.#troubled.get(address) ?? []);
        const short = distinctRows(this.held);
        if (problems.length === 0 && partial) return count;
        await this.#drop(doubtful);
        throw new SourceError(
          problems.length > 0
            ? `Records that cannot be read; nothing is written:\n  ${problems.slice(0, 20).join('\n  ')}`
            : `${this.collection}: the pages hold ${short} different rows, the API says ${count}, and asking again did not settle it. Nothing is written.`,
        );
      }
      progress.say(`${this.collection}: ${doubtful.length} pages contradict the rest or cannot be read; asking again.`);
      await this.#drop(round < ROUNDS - 1 ? doubtful : this.held);
    }
  }
}

/** The pages of an earlier run that can still be used, by collection. */
async function heldPages(options: CrawlOptions): Promise<Map<Asked, Held[]>> {
  const { cache, client, since } = options;
  const byCollection = new Map<Asked, Held[]>();
  for (const { address, collection, offset, limit, time } of await cache.pages(client.base.href, since)) {
    const text = await cache.text(address);
    if (text === null) continue;
    const page = parsePage(text);
    if (problemsOfRows(collection, page.rows, address).length > 0) continue;
    const held = { address, offset, limit, count: page.count, ids: page.rows.map(idOfRow), time };
    byCollection.set(collection, [...(byCollection.get(collection) ?? []), held]);
  }
  return byCollection;
}

/** Asks for every page of every collection that the depth demands, after printing the plan. */
export async function crawl(options: CrawlOptions): Promise<Crawl> {
  const { client, depth, progress, signal, wait } = options;
  const collections = collectionsOf(depth);
  const held = await heldPages(options);
  const budget = await client.budget();
  const pagesOf = (name: Asked): Held[] => held.get(name) ?? [];
  const calls = collections.map((collection) => {
    const pages = pagesOf(collection);
    const rows = countOf(pages) ?? expectedRows(collection, options.stated[collection] ?? null);
    return { collection, calls: Math.max(pages.length === 0 ? 1 : 0, callsLeft(pages, rows, PAGE_SIZE)) };
  });
  const kept = collections.reduce((sum, name) => sum + pagesOf(name).length, 0);
  const plan = planOf(calls, kept, budget);
  for (const line of describePlan(plan, client.base.href)) progress.say(line);

  const purse = new Purse(client, budget, { wait, progress, signal });
  const crawled: Crawl = { plan, pages: [], counts: {}, oldest: Date.now() };
  for (const collection of collections) {
    const one = new CollectionCrawl(collection, pagesOf(collection), options, purse);
    crawled.counts[collection] = await one.complete();
    for (const { address, offset, time } of one.held.sort((a, b) => a.offset - b.offset)) {
      crawled.pages.push({ collection, address, offset });
      crawled.oldest = Math.min(crawled.oldest, time);
    }
  }
  progress.settle();
  return crawled;
}
