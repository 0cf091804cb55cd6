import { beforeAll, describe, expect, test } from 'vitest';
import { flat } from '../../src/charts/marks.ts';
import { buildCatalogue, type Catalogue } from '../../src/derive/catalogue.ts';
import { flightsByFamily } from '../../src/derive/flights-by-family.ts';
import { insightsOf } from '../../src/derive/insights.ts';
import { readSnapshot } from '../../src/loaders/read-snapshot.ts';
import { agencyPage } from '../../src/views/agency-page.ts';
import type { ChartFigure } from '../../src/views/chart-figure.ts';
import { familyPage } from '../../src/views/family-page.ts';
import { configurationCharts, ownParts } from '../../src/views/fleet-charts.ts';
import { homeCharts } from '../../src/views/home-charts.ts';
import { groupPage, groupSlugs } from '../../src/views/hub-pages.ts';
import { destinationPage, yearPage } from '../../src/views/place-pages.ts';
import { silhouetteFigure } from '../../src/views/silhouette-figure.ts';
import { spacecraftCharts } from '../../src/views/spacecraft-charts.ts';
import { oddDrawings } from '../../src/views/styleguide-samples.ts';
import { timelineFigure } from '../../src/views/timeline-page.ts';
import { outside } from './outside.ts';

let catalogue: Catalogue;

beforeAll(async () => {
  catalogue = buildCatalogue(await readSnapshot('data'));
});

/** What is wrong with figures: marks beyond their drawing, numbers that are none, words that are missing. */
function faults(figures: readonly ChartFigure[], where: string): string[] {
  return figures.flatMap(({ id, title, subtitle, description, legend, panels, note }) => {
    const words = [title, subtitle, description, note ?? '', ...legend.map(({ text }) => text)].join(' ');
    return [
      ...(/undefined|NaN|Infinity|null/.test(words) ? [`${where} ${id}: ${words}`] : []),
      ...(title.length < 6 || title.length > 120 ? [`${where} ${id}: a title of ${title.length} characters`] : []),
      ...panels.flatMap(({ drawing }) => outside(drawing).map((mark) => `${where} ${id}: ${JSON.stringify(mark)}`)),
    ];
  });
}

describe('every drawing of the snapshot lies within its box and says what it shows', () => {
  test('of craft', () => {
    const found = catalogue.craft.flatMap((craft) => faults(spacecraftCharts(catalogue, craft), craft.record.name));
    expect(found).toEqual([]);
  });

  test('of configurations, families and agencies', () => {
    expect(
      catalogue.configurations.flatMap((entry) => faults(configurationCharts(catalogue, entry), entry.record.name)),
    ).toEqual([]);
    const pages = [
      ...catalogue.families.map((entry) => familyPage(catalogue, entry)),
      ...catalogue.agencies.map((entry) => agencyPage(catalogue, entry)),
    ];
    expect(pages.flatMap(({ charts, name }) => faults(charts, name))).toEqual([]);
  });

  test('of types, statuses, destinations and years', () => {
    const { destinations, years } = insightsOf(catalogue);
    const pages = [
      ...groupSlugs(catalogue, 'types').map((slug) => groupPage(catalogue, 'types', slug)),
      ...groupSlugs(catalogue, 'statuses').map((slug) => groupPage(catalogue, 'statuses', slug)),
      ...[...destinations.values()].map((place) => destinationPage(catalogue, place)),
      ...[...years.values()].map((year) => yearPage(catalogue, year)),
    ];
    expect(pages.flatMap(({ charts, title }) => faults(charts, title))).toEqual([]);
  });

  test('of home and timeline', () => {
    const timeline = timelineFigure(catalogue);
    expect(faults([...homeCharts(catalogue), ...(timeline === null ? [] : [timeline])], 'home')).toEqual([]);
  });

  test('of the invented data of the style guide', () => {
    for (const { name, drawing } of oddDrawings()) {
      expect(drawing, name).not.toBeNull();
      expect(drawing && outside(drawing), name).toEqual([]);
    }
  });
});

test('an agency draws and lists every craft that it operates, or that is of a family that it builds', () => {
  const pageOf = (slug: string) => {
    const entry = catalogue.agencies.find(({ record }) => record.slug === slug);
    return entry === undefined ? undefined : { entry, page: agencyPage(catalogue, entry) };
  };
  const [operator, builder] = [pageOf('spacex'), pageOf('energia')];
  expect(operator?.page.craft.rows).toHaveLength(
    operator?.entry.operated.reduce((sum, { craft }) => sum + craft.length, 0) ?? -1,
  );
  expect(operator?.page.charts.map(({ id }) => id)).toEqual(['fleet-roll', 'flights-a-year', 'fleet-status']);
  expect(builder?.entry.operated).toEqual([]);
  expect(builder?.page.craft.rows.length).toBeGreaterThan(300);
});

test('the timeline has a brick for every flight that is counted on the home page', () => {
  const flights = flightsByFamily(catalogue).reduce((sum, entry) => sum + entry.flights.length, 0);
  const bricks = flat(timelineFigure(catalogue)?.panels[0]?.drawing.plot ?? []).filter(({ kind }) => kind === 'link');
  expect(bricks).toHaveLength(flights);
  expect(homeCharts(catalogue)[0]?.title).toContain(String(flights));
});

test('the flight strip says the same docked share as the facts of its page', () => {
  const craft = catalogue.craft.find(({ record }) => record.slug === 'soyuz-ms-22');
  expect(craft && spacecraftCharts(catalogue, craft)[0]?.title).toBe('Docked for 99.8\u00a0% of its time in space');
});

test('an empty catalogue has no figures', () => {
  const empty: Catalogue = { ...catalogue, craft: [], real: [], configurations: [], families: [] };
  expect(homeCharts(empty)).toEqual([]);
  expect(timelineFigure(empty)).toBeNull();
});

test('a silhouette says whether it is to scale', () => {
  const type = { id: 2, name: 'Capsule' };
  expect(silhouetteFigure({ name: 'Soyuz', type, height: 7.48, diameter: 2.72 })).toMatchObject({
    toScale: true,
    caption: expect.stringContaining('Schematic, drawn from length and diameter'),
  });
  expect(silhouetteFigure({ name: 'Soyuz', type, height: null, diameter: 2.72 })).toMatchObject({
    toScale: false,
    caption: expect.stringContaining('not to scale'),
  });
  expect(silhouetteFigure({ name: 'Odd', type: { id: 9, name: 'Unknown' }, height: 1, diameter: 1 })).toBeNull();
});

test('names lose the words that all of them begin with', () => {
  expect(ownParts(['Space Shuttle Atlantis', 'Space Shuttle Columbia'])).toEqual(['Atlantis', 'Columbia']);
  expect(ownParts(['Space Shuttle Atlantis'])).toEqual(['Space Shuttle Atlantis']);
  expect(ownParts(['X-15-1', 'X-15-1'])).toEqual(['X-15-1', 'X-15-1']);
});
