import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Engine, type Fragment, RANKING } from '../../src/browser/search/engine.ts';
import { find } from '../../src/browser/search/find.ts';
import { squeezed } from '../../src/lib/fold.ts';

// The search of the built site as its pages run it, with files in place of a host.

let engine: Engine;

beforeAll(async () => {
  vi.stubGlobal(
    'fetch',
    async (address: string) => new Response(readFileSync(join('dist', new URL(address, 'file:').pathname))),
  );
  runInThisContext(readFileSync('dist/lists/words.js', 'utf8'));
  const module = (await import(pathToFileURL('dist/pagefind/pagefind.js').href)) as {
    createInstance: (options: object) => Engine;
  };
  engine = module.createInstance({ noWorker: true, basePath: '/pagefind/', ranking: RANKING });
});

afterAll(() => vi.unstubAllGlobals());

/** The texts of all pages that can be found. */
const pages: (Fragment & { filters: Record<string, string[]> })[] = readdirSync('dist/pagefind/fragment').map((file) =>
  JSON.parse(
    gunzipSync(readFileSync(join('dist/pagefind/fragment', file)))
      .subarray('pagefind_dcd'.length)
      .toString(),
  ),
);

/** Every page in the long run; otherwise some, spread over all. */
const asked = process.env.LONG === '1' ? pages : pages.filter((_, at) => at % 5 === 0);

test('a page is the first of all and of its kind when it is searched for by its name, also in small letters without signs', async () => {
  expect(pages.length).toBeGreaterThan(1000);
  const wrong: string[] = [];
  for (const { meta, filters } of asked) {
    const name = meta.title ?? '';
    for (const words of [
      name,
      name
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    ]) {
      const { groups } = await find(engine, { words, filters: {}, sort: {} }, { perKind: 1 });
      const firsts = [groups[0], groups.find(({ kind }) => kind === filters.kind?.[0])].map(
        (group) => group?.shown[0]?.meta.title,
      );
      if (firsts.some((first) => squeezed(first ?? '') !== squeezed(name)))
        wrong.push(`${words}: ${firsts.join(', ')}`);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('a craft is also found first by each of its other names and flights', async () => {
  const wrong: string[] = [];
  for (const { meta, filters } of asked.filter((page) => page.filters.kind?.[0] === 'Spacecraft')) {
    for (const word of (meta.names ?? '').split(' ')) {
      const { groups } = await find(
        engine,
        { words: word.replace(/_$/, ''), filters: { kind: 'Spacecraft' }, sort: {} },
        { perKind: 20 },
      );
      if (!groups[0]?.shown.some(({ meta: { title } }) => title === meta.title))
        wrong.push(`${filters.kind}: ${word} ${meta.title}`);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('every page has a kind that the search knows, and each kind its pages', async () => {
  const { groups, total } = await find(engine, { words: '', filters: {}, sort: {} }, { perKind: 1 });
  expect(total).toBe(pages.length);
  const counted = Object.fromEntries(groups.map(({ kind, total: count }) => [kind, count]));
  const kinds = pages.map(({ filters }) => filters.kind?.[0] ?? 'none');
  expect(counted).toEqual(
    Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length])),
  );
});

test('the same question has the same answer, whatever was asked before', async () => {
  const ask = async (): Promise<string[]> => {
    const { groups } = await find(engine, { words: 'soyuz', filters: {}, sort: {} }, { perKind: 300 });
    return groups.flatMap(({ shown }) => shown.map(({ raw_url }) => raw_url));
  };
  const first = await ask();
  expect(first.length).toBeGreaterThan(200);
  for (const words of ['progress', 'soyuz ms', 'soyuz'])
    await find(engine, { words, filters: {}, sort: {} }, { perKind: 1 });
  expect(await ask()).toEqual(first);
});

test('nothing that only the index needs is left in the pages, and nothing that the search does not load beside it', () => {
  expect(readFileSync('dist/spacecraft/soyuz-ms-22/index.html', 'utf8')).not.toMatch(
    /data-pagefind-(?:filter|sort|meta)/,
  );
  expect(readdirSync('dist/pagefind').map((file) => file.replace(/\.en_\w+/, ''))).toEqual(
    expect.arrayContaining([
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.js',
      'pagefind.pf_meta',
      'wasm.en.pagefind',
    ]),
  );
  expect(readdirSync('dist/pagefind')).toHaveLength(7);
});
