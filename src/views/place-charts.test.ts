import { expect, test } from 'vitest';
import { makeCatalogue, makeCraft, makeFlight, makeStay } from '../../tests/records/make.ts';
import { flat } from '../charts/marks.ts';
import { insightsOf } from '../derive/insights.ts';
import { destinationCharts, yearFigure } from './place-charts.ts';

const catalogue = makeCatalogue({
  spacecraft: [1, 2, 3].map((id) => makeCraft(id)),
  flights: [
    makeFlight(1, 1, '2000-11-01T00:00:00Z', '2001-02-01T00:00:00Z', {
      docking_events: [makeStay(1, 'Mir', '2000-11-03T00:00:00Z', '2001-01-30T00:00:00Z')],
    }),
    makeFlight(2, 2, '2001-01-10T00:00:00Z', '2001-01-20T00:00:00Z', {
      docking_events: [makeStay(2, 'Mir', '2001-01-12T00:00:00Z', '2001-01-19T00:00:00Z')],
    }),
    makeFlight(3, 3, '2001-06-01T00:00:00Z', '2002-03-01T00:00:00Z'),
  ],
});

test('a year draws what flew in it, begun before or gone on after, cut to the year', () => {
  const figure = yearFigure('2001', catalogue.real, catalogue);
  expect(figure?.title).toBe('Up to 2 craft in space at once');
  expect(figure?.subtitle).toContain('1 of them had begun before');
  const links = flat(figure?.panels[0]?.drawing.plot ?? []).filter(({ kind }) => kind === 'link');
  expect(links).toHaveLength(3);
  expect(yearFigure('1999', catalogue.real, catalogue)).toBeNull();
});

test('a station draws its stays, another place the flights that were sent there', () => {
  const mir = insightsOf(catalogue).destinations.get('mir');
  const [stays] = mir === undefined ? [] : destinationCharts(mir, catalogue);
  expect(stays).toMatchObject({ id: 'stays', title: 'At most 2 craft docked at once, in 2\u00a0recorded dockings' });
});
