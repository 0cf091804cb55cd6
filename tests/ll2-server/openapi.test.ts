import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { budget } from './budget.ts';
import { ENDPOINTS } from './endpoints.ts';
import { generateWorld } from './generate.ts';
import { DOCUMENT, EXCEPTIONS, openApiCheck } from './openapi.ts';
import { answer } from './query.ts';
import { worldFromPage } from './world-from-page.ts';

const { check, used } = openApiCheck();
const world = generateWorld({ seed: 11, spacecraft: 600 });
const ORIGIN = 'http://127.0.0.1:8000';
const throttle = budget({ perHour: 15 }).state(null, '127.0.0.1', 0);

/** Every page of a list in a mode, as path of the document and body. */
function* pages(path: string, mode: string, of = world): Iterable<[documentPath: string, body: unknown]> {
  for (let next: string | null = `${ORIGIN}/2.3.0/${path}/?mode=${mode}&limit=100`; next !== null; ) {
    const found = answer(of, new URL(next));
    if (found.kind !== 'list') throw new Error(`${next} is answered with ${found.status}`);
    yield [`/2.3.0/${path}/`, found.body];
    next = found.body.next;
  }
}

function* records(path: string): Iterable<[documentPath: string, body: unknown]> {
  const { page } = ENDPOINTS.get(path)?.select(world, new URLSearchParams('limit=100')) ?? { page: [] };
  for (const { id } of page) {
    yield [`/2.3.0/${path}/{id}/`, answer(world, new URL(`${ORIGIN}/2.3.0/${path}/${id}/`)).body];
  }
}

function* everything(): Iterable<[documentPath: string, body: unknown]> {
  yield ['/2.3.0/api-throttle/', throttle];
  for (const { path, modes } of ENDPOINTS.values()) {
    for (const mode of modes) yield* pages(path, mode);
    yield* records(path);
  }
}

describe('the answers of a generated world', () => {
  it.each([...ENDPOINTS.values()].flatMap(({ path, modes }) => modes.map((mode) => [path, mode] as const)))(
    '%s in mode %s are as the document says',
    (path, mode) => {
      let rows = 0;
      for (const [documentPath, body] of pages(path, mode)) {
        expect(check(documentPath, body)).toEqual([]);
        rows += 1;
      }
      expect(rows).toBeGreaterThan(0);
    },
  );

  it.each([...ENDPOINTS.keys()])('one of %s in detail is as the document says', (path) => {
    let rows = 0;
    for (const [documentPath, body] of records(path)) {
      expect(check(documentPath, body)).toEqual([]);
      rows += 1;
    }
    expect(rows).toBeGreaterThan(0);
  });

  it('serve every path of the document', () => {
    const served = new Set([...everything()].map(([path]) => path));
    expect([...served].sort()).toEqual(Object.keys(DOCUMENT.paths).sort());
  });

  it('need every one of the exceptions', () => {
    for (const [path, body] of everything()) check(path, body);
    const needless = EXCEPTIONS.filter((known) => !used.has(known));
    expect(needless).toEqual([]);
  });
});

describe('the answers of the real page', () => {
  const real = worldFromPage(
    JSON.parse(readFileSync(new URL('../fixtures/ll2/spacecraft-page.json', import.meta.url), 'utf8')),
  );

  it('is itself as the document says', () => {
    const saved: unknown = JSON.parse(
      readFileSync(new URL('../fixtures/ll2/spacecraft-page.json', import.meta.url), 'utf8'),
    );
    expect(check('/2.3.0/spacecraft/', saved)).toEqual([]);
  });

  it.each(['spacecraft', 'spacecraft_configurations', 'spacecraft_configuration_families', 'agencies'])(
    '%s in detail are as the document says',
    (path) => {
      for (const [documentPath, body] of pages(path, 'detailed', real)) expect(check(documentPath, body)).toEqual([]);
    },
  );
});

it('finds a wrong answer', () => {
  const [first] = pages('spacecraft', 'normal');
  const body = JSON.parse(JSON.stringify(first?.[1])) as { results: Record<string, unknown>[] };
  const [row] = body.results;
  if (row === undefined) throw new Error('The page is empty.');
  expect(check('/2.3.0/spacecraft/', body)).toEqual([]);
  row.name = null;
  expect(check('/2.3.0/spacecraft/', body)).not.toEqual([]);
  row.name = 'Soyuz';
  row.surprise = 1;
  expect(check('/2.3.0/spacecraft/', body)).not.toEqual([]);
});
