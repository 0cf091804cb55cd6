import { readFileSync } from 'node:fs';

const FIXED = [
  'q=soyuz',
  'q=soyuz+ms',
  'q=progress',
  'q=shenzhou',
  'q=vostok+6',
  'q=mercury+capsule',
  'q=space+shuttle',
  'q=reusable',
  'q=cargo',
  'q=first+crewed',
  'q=docking',
  'q=lunar',
  'q=%22soyuz+ms%22',
  'q=so',
  'q=soyus',
  'q=Союз',
  'q=Прогресс',
  'q=神舟',
  'q=%23',
  'q=11F732',
  'q=qqqzzzxxx',
  'q=%3Cscript%3E',
  'q=nasa',
  'q=roscosmos',
  'q=1966',
  'q=apollo&kind=Spacecraft',
  'q=apollo&kind=Configuration',
  'q=dragon&sort=name',
  'q=dragon&sort=flights',
  'q=soyuz&sort=time+in+space',
  'q=progress&sort=time+docked',
  'kind=Agency',
  'kind=Agency&sort=name',
  'kind=Configuration&sort=name',
  'kind=Spacecraft&sort=flights',
  'kind=Spacecraft&sort=time+in+space',
  'status=Active',
  'status=Active&q=soyuz',
  'type=Capsule&sort=time+docked',
];

/** At least 60 queries for the search page: words, scripts, errors of spelling, facets, orders, and names from the catalogue. */
export function manyQueries(data = 'data'): string[] {
  const craft = JSON.parse(readFileSync(`${data}/spacecraft.json`, 'utf8')) as { name: string }[];
  const step = Math.max(1, Math.floor(craft.length / 30));
  const names = craft.filter((_, index) => index % step === 0).map(({ name }) => `q=${encodeURIComponent(name)}`);
  return [...new Set([...FIXED, ...names])];
}
