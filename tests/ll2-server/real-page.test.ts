import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Answer, answer, selectSpacecraft } from './query.ts';
import { worldFromPage } from './world-from-page.ts';

/* Expectations here are written by hand from the ten real records, in the order in which the real page has them. */

const saved: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/ll2/spacecraft-page.json', import.meta.url), 'utf8'),
);
const real = z.object({ results: z.array(z.record(z.string(), z.unknown())) }).parse(saved);
const world = worldFromPage(saved);
const REAL_ORDER = [331, 459, 469, 202, 445, 232, 561, 368, 493, 488];

const ask = (path: string): Answer => answer(world, new URL(path, 'https://lldev.thespacedevs.com/2.3.0/'));
function list(path: string) {
  const found = ask(path);
  if (found.kind !== 'list') throw new Error(`${path} is answered with ${found.status}`);
  return found.body;
}
const ids = (path: string): unknown[] => list(path).results.map(({ id }) => id);

describe('the real page, served again', () => {
  it('equals the real records field by field, key order included', () => {
    const { results } = list('spacecraft/?format=api&ordering=flights_count');
    expect(results).toEqual(real.results);
    expect(JSON.stringify(results)).toBe(JSON.stringify(real.results));
  });

  it('writes next and previous as the real page has them', () => {
    const rows = Array.from({ length: 60 }, (_, copy) =>
      world.spacecraft.map((craft) => ({ ...craft, id: craft.id + copy * 1000 })),
    ).flat();
    const address = new URL(
      'https://lldev.thespacedevs.com/2.3.0/spacecraft/?format=api&offset=120&ordering=flights_count',
    );
    const found = answer({ ...world, spacecraft: rows.slice(0, 596) }, address);
    expect(found.body).toMatchObject({
      count: 596,
      next: 'https://lldev.thespacedevs.com/2.3.0/spacecraft/?format=api&limit=10&offset=130&ordering=flights_count',
      previous:
        'https://lldev.thespacedevs.com/2.3.0/spacecraft/?format=api&limit=10&offset=110&ordering=flights_count',
    });
  });

  it.each([
    ['', REAL_ORDER],
    ['ordering=flights_count', REAL_ORDER],
    ['ordering=-flights_count', REAL_ORDER],
    ['ordering=id', [202, 232, 331, 368, 445, 459, 469, 488, 493, 561]],
    ['ordering=-id', [561, 493, 488, 469, 459, 445, 368, 331, 232, 202]],
    ['ordering=time_in_space', [488, 232, 202, 493, 368, 469, 459, 561, 331, 445]],
    ['ordering=-time_docked', [445, 331, 561, 459, 469, 368, 202, 232, 493, 488]],
    ['ordering=time_docked,-id', [493, 488, 232, 202, 368, 469, 459, 561, 331, 445]],
    ['ordering=name', REAL_ORDER],
    ['ordering=serial_number,-id', [561, 493, 488, 469, 459, 445, 368, 331, 232, 202]],
    ['search=progress', [331, 445, 561, 368]],
    ['search=PROGRESS%20m-', [331, 368]],
    ['search=soyuz,ms', [459]],
    ['search=soyuz', [459, 202, 493, 488]],
    ['search=vostok%206', []],
    ['search=roscosmos', []],
    ['search=8', [232, 493]],
    ['name=Soyuz%205', [202]],
    ['name=soyuz%205', []],
    ['name=Soyuz', []],
    ['spacecraft_config=1', [202, 493, 488]],
    ['status=4&spacecraft_config=35', [331, 368]],
    ['in_space=true', []],
    ['in_space=False', REAL_ORDER],
    ['in_space=0&is_placeholder=false', REAL_ORDER],
    ['in_space=perhaps', REAL_ORDER],
    ['is_placeholder=1', []],
    ['limit=3', [331, 459, 469]],
    ['limit=3&offset=8', [493, 488]],
    ['limit=0', REAL_ORDER],
    ['limit=many&offset=-1', REAL_ORDER],
    ['offset=10', []],
    ['agency=63', REAL_ORDER],
  ])('spacecraft/?%s', (query, expected) => {
    expect(ids(`spacecraft/?${query}`)).toEqual(expected);
    expect(selectSpacecraft(world, new URLSearchParams(query)).page.map(({ id }) => id)).toEqual(expected);
  });

  it.each([
    ['spacecraft/?limit=4', 10, 'limit=4&offset=4', null],
    ['spacecraft/?limit=2&offset=1&search=y', 4, 'limit=2&offset=3&search=y', 'limit=2&search=y'],
    ['spacecraft/?mode=detailed&offset=8&limit=4&format=json', 10, null, 'format=json&limit=4&mode=detailed&offset=4'],
    ['spacecraft/?limit=500', 10, null, null],
  ])('%s has its envelope', (path, count, next, previous) => {
    const at = (query: string | null) =>
      query === null ? null : `https://lldev.thespacedevs.com/2.3.0/spacecraft/?${query}`;
    const { results: _, ...envelope } = list(path);
    expect(envelope).toEqual({ count, next: at(next), previous: at(previous) });
  });

  it.each([
    ['spacecraft_configurations/?ordering=name', [35, 33, 2, 1, 38, 15]],
    ['spacecraft_configurations/?search=cnsa', [2]],
    ['spacecraft_configurations/?search=federal%20soyuz', [1, 38]],
    ['spacecraft_configurations/?in_use=True', [2, 33, 38]],
    ['spacecraft_configurations/?agency=17', [2]],
    ['spacecraft_configuration_families/?ordering=-name', [1, 2]],
    ['spacecraft_configuration_families/?search=okb', [1, 2]],
    ['spacecraft_configuration_families/?manufacturer=63', []],
    ['agencies/?ordering=-id&mode=list', [1000, 63, 17]],
    ['agencies/?search=energia', [1000]],
    ['agencies/?name__contains=Federal', [63]],
    ['config/spacecraft_statuses/', [4]],
    ['config/image_licenses/', [1, 2]],
    ['config/spacecraft_configuration_types/', [2, 4]],
    ['config/agency_types/', [1]],
  ])('%s', (path, expected) => {
    expect(ids(path)).toEqual(expected);
  });

  it('answers one record in detail, whatever the mode, with nested records that say they are normal', () => {
    const found = ask('spacecraft/331/?mode=normal');
    expect(found.body).toMatchObject({
      response_mode: 'detailed',
      id: 331,
      url: 'https://lldev.thespacedevs.com/2.3.0/spacecraft/331/',
      spacecraft_config: { response_mode: 'normal', capability: '', agency: { response_mode: 'normal', country: [] } },
      flights: [],
    });
  });

  it.each([
    ['spacecraft/1/', 404, { detail: 'Not found.' }],
    ['spaceships/', 404, { detail: 'Not found.' }],
    ['spacecraft/x/', 404, { detail: 'Not found.' }],
    [
      'spacecraft/?status=99&spacecraft_config=x',
      400,
      {
        spacecraft_config: ['Select a valid choice. That choice is not one of the available choices.'],
        status: ['Select a valid choice. That choice is not one of the available choices.'],
      },
    ],
    ['agencies/?founding_year__gt=old', 400, { founding_year__gt: ['Enter a number.'] }],
    ['docking_events/?mode=list', 500, '<h1>Server Error (500)</h1>'],
  ])('%s is refused', (path, status, body) => {
    expect(ask(path)).toMatchObject({ status, body });
  });
});
