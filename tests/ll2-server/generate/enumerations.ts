import type { Country, Described, Enumerated, License } from '../world.ts';

/** LL2's statuses of craft. */
export const STATUS = {
  active: { id: 1, name: 'Active' },
  retired: { id: 2, name: 'Retired' },
  destroyed: { id: 3, name: 'Destroyed' },
  singleUse: { id: 4, name: 'Single Use' },
} as const satisfies Record<string, Enumerated>;

/** LL2's types of configurations, its own spelling included. */
export const CONFIGURATION_TYPE = {
  unknown: { id: 1, name: 'Unknown' },
  capsule: { id: 2, name: 'Capsule' },
  spaceplane: { id: 3, name: 'Spaceplane' },
  cargo: { id: 4, name: 'Cargo Resupply' },
  upperStage: { id: 6, name: 'Reuseable Upper Stage' },
  lander: { id: 7, name: 'Lander' },
} as const satisfies Record<string, Enumerated>;

/** LL2's types of agencies. */
export const AGENCY_TYPE = {
  government: { id: 1, name: 'Government' },
  multinational: { id: 2, name: 'Multinational' },
  commercial: { id: 3, name: 'Commercial' },
  private: { id: 5, name: 'Private' },
} as const satisfies Record<string, Enumerated>;

/** Licences seen, with the "Unknown" of most pictures first. */
export const LICENSES: readonly [License, ...License[]] = [
  { id: 1, name: 'Unknown', priority: 9, link: null },
  {
    id: 2,
    name: 'ESA Standard Licence',
    priority: 2,
    link: 'https://www.esa.int/ESA_Multimedia/Terms_and_conditions_of_use_of_images_and_videos_available_on_the_esa_website',
  },
  {
    id: 4,
    name: 'NASA Image and Media Guidelines',
    priority: 0,
    link: 'https://www.nasa.gov/nasa-brand-center/images-and-media/',
  },
  { id: 5, name: 'CC BY-NC 2.0', priority: 1, link: 'https://creativecommons.org/licenses/by-nc/2.0/' },
  { id: 14, name: 'Roscosmos Image Use Policy', priority: 3, link: 'https://www.roscosmos.ru/22650/' },
  { id: 21, name: 'CC BY-SA 3.0', priority: 1, link: 'https://creativecommons.org/licenses/by-sa/3.0/' },
];

const country = (
  id: number,
  name: string,
  alpha_2_code: string,
  alpha_3_code: string,
  nationality_name: string,
  nationality_name_composed: string,
): Country => ({ id, name, alpha_2_code, alpha_3_code, nationality_name, nationality_name_composed });

/** A few countries, by a letter code that designs use. */
export const COUNTRY = {
  russia: country(1, 'Russia', 'RU', 'RUS', 'Russian', 'Russo'),
  usa: country(2, 'United States of America', 'US', 'USA', 'American', 'Americano'),
  china: country(3, 'China', 'CN', 'CHN', 'Chinese', 'Sino'),
  japan: country(4, 'Japan', 'JP', 'JPN', 'Japanese', 'Japano'),
  france: country(5, 'France', 'FR', 'FRA', 'French', 'Franco'),
  india: country(6, 'India', 'IN', 'IND', 'Indian', 'Indo'),
  germany: country(7, 'Germany', 'DE', 'DEU', 'German', 'Germano'),
  italy: country(8, 'Italy', 'IT', 'ITA', 'Italian', 'Italo'),
} as const;

/** Whether a launch went as it should. */
export const LAUNCH_STATUS = {
  success: {
    id: 3,
    name: 'Launch Successful',
    abbrev: 'Success',
    description: 'The launch vehicle successfully inserted its payload(s) into the target orbit(s).',
  },
  failure: {
    id: 4,
    name: 'Launch Failure',
    abbrev: 'Failure',
    description: 'Either the launch vehicle did not reach orbit, or the payload(s) failed to separate.',
  },
} as const satisfies Record<string, Described>;

/** How well the moment of a launch is known. */
export const NET_PRECISION = {
  second: { id: 0, name: 'Second', abbrev: 'SEC', description: 'The T-0 is accurate to the second.' },
  minute: { id: 1, name: 'Minute', abbrev: 'MIN', description: 'The T-0 is accurate to the minute.' },
  day: { id: 5, name: 'Day', abbrev: 'DAY', description: 'The launch is accurate to the day.' },
} as const satisfies Record<string, Described>;

/** Where craft come down. */
export const LANDING_LOCATION = {
  kazakhstan: { id: 10, name: 'Kazakhstan', abbrev: 'KAZ', description: 'Steppe of Kazakhstan.' },
  atlantic: { id: 11, name: 'Atlantic Ocean', abbrev: 'ATL', description: 'Splashdown in the Atlantic Ocean.' },
  pacific: { id: 12, name: 'Pacific Ocean', abbrev: 'PAC', description: 'Splashdown in the Pacific Ocean.' },
  runway: { id: 13, name: 'Shuttle Landing Facility', abbrev: 'SLF', description: 'Runway landing.' },
  dongfeng: { id: 14, name: 'Dongfeng Landing Site', abbrev: 'DF', description: 'Desert of Inner Mongolia.' },
} as const satisfies Record<string, Described>;

/** Ways of coming down. */
export const LANDING_TYPE = {
  parachute: { id: 21, name: 'Parachute Landing', abbrev: 'PL', description: 'Landing under parachutes.' },
  splashdown: { id: 22, name: 'Splashdown', abbrev: 'SPL', description: 'Landing in water.' },
  runway: { id: 23, name: 'Horizontal Landing', abbrev: 'HL', description: 'Landing on a runway.' },
  destructive: { id: 8, name: 'Destructive Reentry', abbrev: 'DR', description: 'Burnt up on re-entry.' },
} as const satisfies Record<string, Described>;
