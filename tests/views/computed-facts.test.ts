import { beforeAll, expect, test } from 'vitest';
import { buildCatalogue, type Catalogue, type CraftEntry } from '../../src/derive/catalogue.ts';
import { readSnapshot } from '../../src/loaders/read-snapshot.ts';
import { craftInsights } from '../../src/views/craft-insights.ts';

let snapshot: Catalogue;

beforeAll(async () => {
  snapshot = buildCatalogue(await readSnapshot('data'));
});

/** Numbers and relations that a page states and no source does: headlines, places, gaps, company, likeness, ranks. */
function computedFacts(craft: CraftEntry): string[] {
  const { headline, lines, ranks } = craftInsights(snapshot, craft);
  return [
    ...headline.flatMap(({ label, rank }) => [label, ...(rank === null ? [] : [`${label} ranked`])]),
    ...lines.flatMap(({ label, text }) => [
      label,
      ...(/ family\.$/.test(text) ? [`${label} in its family`] : []),
      ...(/, .* (after|with) $/.test(text) ? [`${label} gap`] : []),
    ]),
    ...(ranks?.rows.flatMap(({ link, cells }) =>
      cells.slice(2).flatMap(({ kind }, column) => (kind === 'missing' ? [] : [`${link.text} ${column}`])),
    ) ?? []),
  ];
}

test('at least six facts are computed on every craft that flew', () => {
  const flown = snapshot.real.filter(({ flights }) => flights.length > 0);
  const few = flown.flatMap((craft) => {
    const facts = computedFacts(craft);
    return new Set(facts).size >= 6 ? [] : [`${craft.record.name}: ${facts.join(', ')}`];
  });
  expect(flown.length).toBeGreaterThan(500);
  expect(few).toEqual([]);
});
