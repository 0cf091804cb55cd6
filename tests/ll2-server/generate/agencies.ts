import { AGENCY_COUNTS, type Agency, type AgencyCount, type Country, type Enumerated, type Image } from '../world.ts';
import type { Design } from './designs.ts';
import { COUNTRY, AGENCY_TYPE as TYPE } from './enumerations.ts';
import type { Random } from './random.ts';

type Known = readonly [id: number, name: string, abbrev: string, type: Enumerated, country: Country[], founded: number];

/** The agencies that designs, families and launchers name. */
const KNOWN: readonly Known[] = [
  [17, 'China National Space Administration', 'CNSA', TYPE.government, [COUNTRY.china], 1993],
  [27, 'European Space Agency', 'ESA', TYPE.multinational, [COUNTRY.france, COUNTRY.germany, COUNTRY.italy], 1975],
  [31, 'Indian Space Research Organization', 'ISRO', TYPE.government, [COUNTRY.india], 1969],
  [37, 'Japan Aerospace Exploration Agency', 'JAXA', TYPE.government, [COUNTRY.japan], 2003],
  [44, 'National Aeronautics and Space Administration', 'NASA', TYPE.government, [COUNTRY.usa], 1958],
  [63, 'Russian Federal Space Agency (ROSCOSMOS)', 'RFSA', TYPE.government, [COUNTRY.russia], 1992],
  [66, 'Soviet Space Program', 'CCCP', TYPE.government, [COUNTRY.russia], 1931],
  [80, 'Boeing', 'BA', TYPE.commercial, [COUNTRY.usa], 1916],
  [121, 'SpaceX', 'SpX', TYPE.commercial, [COUNTRY.usa], 2002],
  [141, 'Blue Origin', 'BO', TYPE.private, [COUNTRY.usa], 2000],
  [161, 'United States Air Force', 'USAF', TYPE.government, [COUNTRY.usa], 1947],
  [257, 'Northrop Grumman Space Systems', 'NGSS', TYPE.commercial, [COUNTRY.usa], 1994],
  [270, 'Sierra Space', 'SSC', TYPE.commercial, [COUNTRY.usa], 2021],
  [1000, 'Energia', 'OKB-1', TYPE.government, [COUNTRY.russia], 1946],
  [1024, 'Virgin Galactic', 'VG', TYPE.private, [COUNTRY.usa], 2004],
];

const FIRST = [
  'Aurora',
  'Borealis',
  'Cosmic',
  'Delta',
  'Equinox',
  'Frontier',
  'Galactic',
  'Horizon',
  'Ionos',
  'Kepler',
];
const SECOND = ['Launch', 'Orbital', 'Propulsion', 'Rocket', 'Satellite', 'Space', 'Spaceflight', 'Systems'];
const THIRD = ['Agency', 'Company', 'Corporation', 'Group', 'Industries', 'Institute', 'Laboratory', 'Technologies'];

function counts(random: Random, flown: number): Record<AgencyCount, number | null> {
  const failed = Math.floor(flown * 0.04);
  const landed = Math.floor(flown * random.fraction());
  const values: Partial<Record<AgencyCount, number>> = {
    total_launch_count: flown,
    consecutive_successful_launches: Math.floor((flown - failed) / 3),
    successful_launches: flown - failed,
    failed_launches: failed,
    pending_launches: random.int(0, 9),
    attempted_landings_spacecraft: landed,
    successful_landings_spacecraft: landed,
  };
  return Object.fromEntries(AGENCY_COUNTS.map((name) => [name, values[name] ?? 0])) as Record<AgencyCount, number>;
}

function described(random: Random, name: string, founded: number): string {
  const deed = random.pick(['builds spacecraft', 'runs launch sites', 'trains crews', 'operates satellites']);
  return `${name} ${deed} and has done so since ${founded}.`;
}

/** Agencies: first those that designs name, then as many more as make up `count`. */
export function agencies(
  random: Random,
  count: number,
  designs: readonly Design[],
  flownBy: (agency: number) => number,
  image: (name: string) => Image,
): Agency[] {
  const craftNames = (id: number): string =>
    designs
      .filter(({ agency }) => agency === id)
      .slice(0, 12)
      .map(({ name }) => name)
      .join(' | ');
  const make = ([id, name, abbrev, type, country, founded]: Known): Agency => ({
    id,
    name,
    abbrev,
    type,
    featured: random.chance(0.1),
    country,
    description: random.chance(0.8) ? described(random, name, founded) : null,
    administrator: random.chance(0.6) ? `Administrator: ${random.pick(FIRST)} ${random.pick(SECOND)}` : null,
    founding_year: random.chance(0.9) ? founded : null,
    launchers: random.chance(0.3) ? 'Soyuz | Falcon | Ariane' : '',
    spacecraft: craftNames(id),
    parent: null,
    image: random.chance(0.3) ? image(`${name} image`) : null,
    logo: random.chance(0.5) ? image(`${name} logo`) : null,
    social_logo: random.chance(0.2) ? image(`${name} social logo`) : null,
    counts: counts(random, flownBy(id)),
    info_url: random.chance(0.7) ? `https://www.${abbrev.toLowerCase()}-${id}.example/` : null,
    wiki_url: random.chance(0.7)
      ? `https://en.wikipedia.org/wiki/${encodeURIComponent(name.replaceAll(' ', '_'))}`
      : null,
  });
  const taken = new Set(KNOWN.map(([id]) => id));
  const rows = KNOWN.map(make);
  for (let id = 200; rows.length < count; id += random.int(1, 3)) {
    if (taken.has(id)) continue;
    taken.add(id);
    const name = `${random.pick(FIRST)} ${random.pick(SECOND)} ${random.pick(THIRD)}${id % 5 === 0 ? ` ${id}` : ''}`;
    const abbrev = random.chance(0.15) ? '' : name.replace(/[^A-Z]/g, '');
    const country = random.chance(0.95) ? [random.pick(Object.values(COUNTRY))] : [];
    const agency = make([id, name, abbrev, random.pick(Object.values(TYPE)), country, random.int(1950, 2024)]);
    rows.push({ ...agency, parent: random.chance(0.1) ? random.pick(KNOWN)[0] : null });
  }
  return rows.sort((left, right) => left.id - right.id);
}
