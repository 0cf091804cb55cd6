import type { Asked } from './answers.ts';
import { Purse } from './budget.ts';
import { type ArrivedPage, isInOrder, type Ll2Client } from './client.ts';
import { callsLeft, countOf, distinctRows, firstGap, type Held, inDoubt, nextOffset } from './coverage.ts';
import { SourceError, UnreadableError } from './errors.ts';
import { AnswerFault } from './http.ts';
import { type Page, parsePage } from './page.ts';
import type { PageCache } from './page-cache.ts';
import { collectionsOf, describeNewPlan, describePlan, expectedRows, PAGE_SIZE, type Plan, planOf } from './plan.ts';
import type { Progress } from './progress.ts';
import { idOfRow, type ReadPage, type RowReader } from './read-rows.ts';

const SMALLEST_PAGE = 10;
const ROUNDS = 4;

/** A page that arrived and was read. */
type HeldPage = Held & ReadPage;

export interface CrawlOptions {
  client: Ll2Client;
  cache: PageCache;
  /** Takes the rows of the finished crawl. */
  reader: RowReader;
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
  /** When the oldest page arrived, in milliseconds since 1970. */
  oldest: number;
}

class CollectionCrawl {
  held: HeldPage[];
  readonly collection: Asked;
  readonly #options: CrawlOptions;
  readonly #purse: Purse;
  /** Rows that the collection is thought to have before its first page says so. */
  readonly #expected: number;
  /** Calls that are planned for the collections after this one. */
  readonly #later: number;
  #limit: number;

  constructor(
    { collection, expected, later }: { collection: Asked; expected: number; later: number },
    held: HeldPage[],
    options: CrawlOptions,
    purse: Purse,
  ) {
    this.collection = collection;
    this.held = held;
    this.#options = options;
    this.#purse = purse;
    this.#expected = expected;
    this.#later = later;
    this.#limit = Math.min(PAGE_SIZE, ...held.map(({ limit }) => limit));
  }

  async #drop(pages: readonly HeldPage[]): Promise<void> {
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
        const calls = callsLeft(this.held, countOf(this.held) ?? this.#expected, this.#limit) + this.#later;
        progress.say(`${error.message}.`);
        progress.say(describeNewPlan(this.#limit, calls, this.#purse.budget));
      }
    }
  }

  async #fill(): Promise<void> {
    const { cache, progress, reader } = this.#options;
    let offset = nextOffset(this.held, countOf(this.held) ?? 1, this.#limit);
    let asked = offset === null ? null : this.#ask(offset);
    while (offset !== null && asked !== null) {
      const { address, limit, arrived } = await asked;
      const { count, rows } = arrived.page;
      const at = { address, offset, limit, time: Date.now() };
      const after = [...this.held, { ...at, count, ids: rows.map(idOfRow) }];
      // A page that closes nothing of its gap would be asked for ever.
      const stuck = firstGap(after, count) === firstGap(this.held, count);
      offset = stuck ? null : nextOffset(after, count, this.#limit);
      // The next page is on its way while this one is read; a failure is met when it is waited for.
      asked = offset === null ? null : this.#ask(offset);
      asked?.catch(() => {});
      // Held before it is kept, as the plan that a slow answer brings counts what is held.
      this.held.push(heldPage(reader, this.collection, arrived.page, at));
      await cache.keep({ ...at, collection: this.collection }, arrived.bytes);
      progress.step(this.collection, Math.min(at.offset + rows.length, count), count);
    }
  }

  #give(unreadable: readonly HeldPage[], count: number): SourceError {
    if (unreadable.length > 0) return new UnreadableError(unreadable.flatMap(({ problems }) => problems));
    const rows = distinctRows(this.held);
    const what =
      rows === count
        ? 'the pages disagree on where rows stand'
        : `the pages hold ${rows} different rows, the API says ${count}`;
    return new SourceError(`${this.collection}: ${what}, and asking again did not settle it. Nothing is written.`);
  }

  /** Asks until the pages are one consistent list, and takes their rows; throws `SourceError` where that cannot be reached. */
  async complete(): Promise<void> {
    const { partial, progress, reader } = this.#options;
    for (let round = 1; ; round += 1) {
      await this.#fill();
      const count = countOf(this.held) ?? 0;
      const unreadable = this.held.filter(({ problems }) => problems.length > 0);
      const doubtful = [...new Set([...inDoubt(this.held, isInOrder(this.collection)), ...unreadable])];
      const last = round >= ROUNDS || (unreadable.length > 0 && round >= 2);
      if (doubtful.length === 0 || (last && partial && unreadable.length === 0)) {
        reader.state(this.collection, count);
        for (const page of [...this.held].sort((a, b) => a.time - b.time)) page.take();
        return;
      }
      if (last) {
        const error = this.#give(unreadable, count);
        await this.#drop(doubtful);
        throw error;
      }
      progress.say(`${this.collection}: ${doubtful.length} pages contradict the rest or cannot be read; asking again.`);
      await this.#drop(round < ROUNDS - 1 ? doubtful : this.held);
    }
  }
}

function heldPage(
  reader: RowReader,
  collection: Asked,
  page: Page,
  at: Pick<Held, 'address' | 'offset' | 'limit' | 'time'>,
): HeldPage {
  return { ...at, count: page.count, ...reader.read(collection, page, at.address) };
}

/** The pages of an earlier run that can still be used, by collection. */
async function heldPages({ cache, client, reader, since }: CrawlOptions): Promise<Map<Asked, HeldPage[]>> {
  const byCollection = new Map<Asked, HeldPage[]>();
  for await (const { bytes, collection, ...kept } of cache.pages(client.base.href, since)) {
    const page = heldPage(reader, collection, parsePage(bytes), kept);
    if (page.problems.length === 0) byCollection.set(collection, [...(byCollection.get(collection) ?? []), page]);
  }
  return byCollection;
}

/** Asks for every page of every collection that the depth demands, after printing the plan. */
export async function crawl(options: CrawlOptions): Promise<Crawl> {
  const { client, depth, progress, signal, wait } = options;
  const collections = collectionsOf(depth);
  const held = await heldPages(options);
  const budget = await client.budget();
  const pagesOf = (name: Asked): HeldPage[] => held.get(name) ?? [];
  const expected = (name: Asked): number => expectedRows(name, options.stated[name] ?? null);
  const calls = collections.map((collection) => {
    const pages = pagesOf(collection);
    const rows = countOf(pages) ?? expected(collection);
    return { collection, calls: Math.max(pages.length === 0 ? 1 : 0, callsLeft(pages, rows, PAGE_SIZE)) };
  });
  const kept = collections.reduce((sum, name) => sum + pagesOf(name).length, 0);
  const plan = planOf(calls, kept, budget);
  for (const line of describePlan(plan, client.base.href)) progress.say(line);

  const purse = new Purse(client, budget, { wait, progress, signal });
  const crawled: Crawl = { plan, pages: [], oldest: Date.now() };
  let later = plan.total;
  for (const { collection, calls: some } of calls) {
    later -= some;
    const about = { collection, expected: expected(collection), later };
    const one = new CollectionCrawl(about, pagesOf(collection), options, purse);
    await one.complete();
    for (const { address, offset, time } of one.held.sort((a, b) => a.offset - b.offset)) {
      crawled.pages.push({ collection, address, offset });
      crawled.oldest = Math.min(crawled.oldest, time);
    }
  }
  progress.settle();
  return crawled;
}
