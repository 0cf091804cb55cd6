import { expect, test } from 'vitest';
import { craftOf, makeCatalogue, makeCraft, makeFlight, makeStay } from '../../tests/records/make.ts';
import { craftInsights, rankWords } from './craft-insights.ts';
import { recordPage } from './record-pages.ts';

const day = (number: number): string => `2001-01-${String(number).padStart(2, '0')}T00:00:00Z`;

const catalogue = makeCatalogue({
  spacecraft: [1, 2, 3, 4, 5, 6].map((id) => makeCraft(id)),
  flights: [1, 2, 3, 4, 5].map((id) =>
    makeFlight(id, id, day(1), day(id === 2 ? 2 : id + 1), {
      docking_events: id === 5 ? [makeStay(1, 'Mir', day(2), day(4))] : [],
    }),
  ),
});
const shown = (id: number) => craftInsights(catalogue, craftOf(catalogue, id));

test('places are written out, with their ties', () => {
  expect(rankWords({ place: 12, tied: 1, of: 596, beaten: 584 })).toBe('12th of 596');
  expect(rankWords({ place: 1, tied: 2, of: 3, beaten: 1 })).toBe('=1st of 3');
});

test('a rank leads to the row of the craft on the page of the record', () => {
  const rank = shown(5).headline.find(({ label }) => label === 'Time in space')?.rank;
  expect(rank).toEqual({ text: '1st of 5', href: '/records/longest-in-space/#craft-5' });
  const { sections } = recordPage(catalogue, 'longest-in-space', 1);
  const rows = sections[0]?.table?.rows ?? [];
  expect(rows.map(({ anchor }) => anchor)).toEqual(['craft-5', 'craft-4', 'craft-3', 'craft-1', 'craft-2']);
  expect(rows.map(({ before }) => before?.[0])).toMatchObject(['1', '2', '3', '=4', '=4'].map((text) => ({ text })));
});

test('what stands out is said, and the station of a docking is linked', () => {
  const { lines, dockings } = shown(5);
  const words = lines.find(({ label }) => label === 'Stands out')?.text;
  expect(words).toContain('ongest in space of all craft');
  expect(dockings?.rows[0]?.link).toEqual({ text: 'Mir', href: '/destinations/mir/' });
});

test('of a craft that did not fly nothing is said', () => {
  expect(shown(6)).toMatchObject({ lines: [], ranks: null, dockings: null });
});

test('of a craft that flew once its place among all craft and in its year is said', () => {
  const told = Object.fromEntries(shown(3).lines.map(({ label, text, value }) => [label, [text, value]]));
  expect(told['Of all craft']).toMatchObject(['3rd of 5 to fly, together with ', { links: [{ text: 'Craft 2' }] }]);
  expect(told['Of its year']).toMatchObject([
    expect.stringMatching(/^3rd of 5\srecorded flights, $/),
    { links: [{ text: '2001' }] },
  ]);
});
