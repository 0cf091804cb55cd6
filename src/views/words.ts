import type { AgencyEntry } from '../derive/catalogue.ts';

const TYPES: Readonly<Record<string, string>> = {
  Capsule: 'capsule',
  Spaceplane: 'spaceplane',
  'Cargo Resupply': 'cargo craft',
  'Reuseable Upper Stage': 'reusable upper stage',
  Lander: 'lander',
};

/** A configuration type in a sentence: "capsule"; "spacecraft" where LL2 does not know it. */
export function typeWord(type: string): string {
  return TYPES[type] ?? 'spacecraft';
}

const NATIONS: Readonly<Record<string, string>> = {
  CHN: 'Chinese',
  DEU: 'German',
  FRA: 'French',
  GBR: 'British',
  IND: 'Indian',
  ITA: 'Italian',
  JPN: 'Japanese',
  RUS: 'Russian',
  USA: 'American',
};

/** What craft of the Soviet Union are called. */
export const SOVIET = 'Soviet';
const DISSOLVED = '1991-12-26';

/**
 * Where a craft of an agency comes from, as an adjective; null where the record does not tell. What a Russian agency
 * is said to have operated before the Soviet Union was dissolved was Soviet.
 */
export function nationality({ record }: AgencyEntry, firstFlight: string | null): string | null {
  const { name, type, country } = record;
  if (/\bSoviet\b/.test(name)) return SOVIET;
  if (/\bEurop/.test(name)) return 'European';
  const [only] = country;
  if (type?.name === 'Multinational' || country.length !== 1 || only?.alpha_3_code == null) return null;
  if (only.alpha_3_code === 'RUS' && firstFlight !== null && firstFlight < DISSOLVED) return SOVIET;
  return NATIONS[only.alpha_3_code] ?? null;
}

/** An agency's short name in a sentence; companies go by their names. */
export function agencyWord({ record }: AgencyEntry): string {
  return record.type?.name === 'Commercial' ? record.name : (record.abbrev ?? record.name);
}

const PROPER = /^(Earth|Moon|Mars|Venus|Sun)$/;

/** A destination in a sentence: "the International Space Station", "low Earth orbit", "the Moon", "Mir". */
export function placeWords(name: string): string {
  if (/ orbit$/i.test(name)) {
    return name
      .split(' ')
      .map((word) => (PROPER.test(word) ? word : word.toLowerCase()))
      .join(' ');
  }
  return /( station| telescope|^moon)$/i.test(name) ? `the ${name}` : name;
}
