import type { Agency, Configuration, Image, Spacecraft, World } from '../world.ts';
import { STATUS } from './enumerations.ts';

/** A text of `length` characters without a space. */
const unbroken = (length: number): string => 'Unbroken'.repeat(Math.ceil(length / 8)).slice(0, length);

/** A change to the craft number `nth` (from 0, by id) of a configuration. */
interface CraftOddity {
  /** What is odd about it. */
  about: string;
  configuration: number;
  nth: number;
  change: Partial<Spacecraft>;
}

const odd = (about: string, configuration: number, nth: number, change: Partial<Spacecraft>): CraftOddity => ({
  about,
  configuration,
  nth,
  change,
});

/** Odd values that have been seen, and hostile ones that have not; all of them in any world of 600 craft or more. */
export const CRAFT_ODDITIES: readonly CraftOddity[] = [
  odd('placeholder', 11, 5, {
    name: 'Crew Dragon',
    serial_number: 'TBD',
    is_placeholder: true,
    in_space: false,
    time_in_space: 'P0D',
    time_docked: 'P0D',
    flights_count: 0,
    mission_ends_count: 0,
    status: STATUS.active,
    fastest_turnaround: null,
    description: 'Placeholder for a Crew Dragon that is not assigned yet.',
  }),
  odd('real but never flown', 42, 0, { status: STATUS.retired }),
  odd('flown but zero', 18, 0, { name: 'Gemini 3', serial_number: 'SC3', flights_count: 1, time_in_space: 'P0D' }),
  odd('docked longer than in space', 11, 0, {
    name: 'Crew Dragon Endurance',
    time_in_space: 'P680DT11H',
    time_docked: 'P697DT3H12M',
  }),
  odd('stale text', 38, 0, {
    name: 'Soyuz MS-22',
    serial_number: '11F732A48 #751',
    description: 'Scheduled to launch to the ISS in Fall 2022.',
  }),
  odd('wrong year in text', 1, 0, {
    name: 'Soyuz 5',
    serial_number: 'Soyuz 7K-OK (P) 11F615 #13',
    description: 'Soyuz 5 was a Soyuz spacecraft which launched on 18 January 1069 07:04 UTC.',
  }),
  odd('popular name in the text alone', 15, 0, {
    name: 'Vostok-3KA No.8',
    serial_number: 'Vostok-3KA No.8',
    description: 'Vostok 6 was a Vostok spacecraft which launched on 16 June 1963 09:29:52 UTC.',
  }),
  odd('text twice', 1, 1, { name: 'Soyuz 7K-OK No.2', description: 'First generation Soyuz used for a test flight.' }),
  odd('text twice', 1, 2, { name: 'Soyuz 7K-OK No.8', description: 'First generation Soyuz used for a test flight.' }),
  odd('spelling varies', 33, 0, { name: 'Progress-MS 29' }),
  odd('spelling varies', 33, 1, { name: 'Progress MS-30' }),
  odd('serial equal to the name', 35, 0, { name: 'Progress M-42', serial_number: 'Progress M-42' }),
  odd('serial not recorded', 35, 1, { serial_number: null }),
  odd('serial to be decided', 35, 2, { serial_number: 'TBD' }),
  odd('serial empty', 35, 3, { serial_number: '' }),
  odd('name twice', 7, 0, { name: 'Progress 7' }),
  odd('name twice', 7, 1, { name: 'Progress 7' }),
  odd('Cyrillic name', 35, 4, { name: 'Прогресс М-42' }),
  odd('Chinese name', 2, 0, { name: '神舟五号' }),
  odd('name without a letter', 7, 2, { name: '★★★' }),
  odd('name of digits', 2, 1, { name: '2021' }),
  odd('name that is a folder of the site', 7, 3, { name: 'By' }),
  odd('line breaks, lists and indents', 7, 4, {
    description:
      'Cargo:\r\n- water\r\n- fuel\r\n\r\n    four spaces lead this line\r\n\tand a tab this one. nn A break was lost.',
  }),
  odd('text cut at 1,000 characters', 7, 5, { description: `${'The craft flew. '.repeat(70)}`.slice(0, 1000) }),
  odd('text empty', 7, 6, { description: '' }),
  odd('text of white space', 7, 7, { description: ' \r\n ' }),
  odd('nothing recorded', 7, 8, {
    time_in_space: null,
    time_docked: null,
    flights_count: null,
    mission_ends_count: null,
    image: null,
  }),
  odd('script in the name', 35, 5, {
    name: '<script>alert("name")</script>',
    description: '</script><img src=x onerror=alert(1)><!-- {{7*7}} <%= 7*7 %> -->',
  }),
  odd('quotes and ampersands', 35, 6, { name: '"Soyuz" & \'Zond\' > `Mir`', serial_number: '"><svg onload=alert(1)>' }),
  odd('path in the name', 35, 7, { name: '../../../etc/passwd', serial_number: '..\\..\\windows' }),
  odd('link in the text', 35, 8, {
    description: 'See javascript:alert(document.domain) and [here](javascript:alert(1)).',
  }),
  odd('2,048 characters without a space', 35, 9, { name: unbroken(255), description: unbroken(2048) }),
  odd('right-to-left marks', 35, 10, {
    name: 'Progress \u202eM-77\u202c \u200fend',
    description: 'שלום \u2067Progress\u2069 \u202e.',
  }),
  odd('name of a property of objects', 35, 11, { name: '__proto__', serial_number: 'constructor' }),
  odd('control characters', 35, 12, {
    description: 'A bell\u0007 and an escape\u001b[31m.',
    name: 'Progress\u00a0M\u200b-78',
  }),
  odd('spaces at the ends', 35, 13, { name: '  Progress M-79 ', serial_number: ' ' }),
  odd('combining marks and emoji', 35, 14, { name: 'Z\u0351\u036ba\u0300lgo 👩🏽‍🚀 craft' }),
  odd('longest duration', 41, 0, { time_in_space: 'P99999DT23H59M59S' }),
];

const CONFIGURATION_ODDITIES: Readonly<Record<number, (row: Configuration) => Partial<Configuration>>> = {
  // Counts that do not add up, as seen.
  20: ({ counts }) => ({
    counts: { ...counts, spacecraft_flown: 10, total_launch_count: 16, successful_landings: 6, failed_landings: 0 },
  }),
  3: () => ({ wiki_link: 'javascript:alert(1)', info_link: 'data:text/html,%3Cscript%3Ealert(1)%3C/script%3E' }),
  4: () => ({ details: unbroken(1000), history: '<b>bold</b> & <script>alert(1)</script>' }),
};

const AGENCY_ODDITIES: readonly Partial<Agency>[] = [
  { type: null },
  { abbrev: '', description: null },
  { info_url: 'http://www.old-agency.example/', wiki_url: 'http://en.wikipedia.org/wiki/Agency' },
  { info_url: 'javascript:alert(2)', name: 'Agency <b>of</b> "Quotes" & Co.' },
  { description: 'Two\r\nlines and \u202eright to left\u202c.', launchers: 'One | Two|Three | ', parent: null },
  { founding_year: 1, administrator: '' },
];

/** Where addresses of images come out odd: encoded twice, another host, no address for the web. */
function oddImage(image: Image): Image {
  if (image.id % 40 === 3) {
    return {
      ...image,
      image_url: image.image_url.replace(/images\/.*/, 'images/255bauto255d__progress%2520m_2018.jpeg'),
    };
  }
  if (image.id % 40 === 5)
    return {
      ...image,
      image_url: image.image_url.replace(
        /^https:\/\/[^/]+/,
        'https://spacelaunchnow-prod-east.nyc3.digitaloceanspaces.com',
      ),
    };
  if (image.id % 40 === 7) return { ...image, image_url: 'javascript:alert(3)', credit: '<i>Someone</i>' };
  return image;
}

/** The world with all oddities that it has rows for; rows of flights that a placeholder had are gone. */
export function withOddities(world: World): World {
  const changes = new Map<number, Partial<Spacecraft>>();
  const fleets = Map.groupBy(world.spacecraft, ({ spacecraft_config }) => spacecraft_config);
  for (const { configuration, nth, change } of CRAFT_ODDITIES) {
    const craft = fleets.get(configuration)?.[nth];
    if (craft !== undefined) changes.set(craft.id, change);
  }
  const images = new Map<Image, Image>();
  const image = (found: Image | null): Image | null => {
    if (found === null) return null;
    const known = images.get(found) ?? oddImage(found);
    images.set(found, known);
    return known;
  };
  const spacecraft = world.spacecraft.map((row) => {
    const changed = { ...row, ...changes.get(row.id) };
    return { ...changed, image: image(changed.image) };
  });
  const grounded = new Set(spacecraft.filter((row) => row.is_placeholder).map(({ id }) => id));
  const flights = world.flights.filter((flight) => !grounded.has(flight.spacecraft));
  const flown = new Set(flights.map(({ id }) => id));
  const oddAgencies = world.agencies
    .filter(({ id }) => id > 1100 || (id > 200 && id < 257))
    .slice(0, AGENCY_ODDITIES.length);
  return {
    ...world,
    spacecraft,
    flights,
    dockingEvents: world.dockingEvents.filter(
      ({ chaser, target }) => flown.has(chaser) && (target.kind !== 'flight_vehicle' || flown.has(target.id)),
    ),
    configurations: world.configurations.map((row) => ({
      ...row,
      ...CONFIGURATION_ODDITIES[row.id]?.(row),
      image: image(row.image),
    })),
    agencies: world.agencies.map((row) => {
      const at = oddAgencies.indexOf(row);
      return { ...row, ...(at === -1 ? {} : AGENCY_ODDITIES[at]), image: image(row.image), logo: image(row.logo) };
    }),
  };
}
