import { durationText } from '../shapes.ts';
import type { Astronaut, Country, CrewMember } from '../world.ts';
import { COUNTRY } from './enumerations.ts';
import type { Random } from './random.ts';

const NAMES: Readonly<Record<string, readonly [given: readonly string[], family: readonly string[]]>> = {
  RUS: [
    ['Aleksei', 'Boris', 'Dmitri', 'Oleg', 'Sergei', 'Valentina', 'Yelena', 'Yevgeny'],
    ['Ivanov', 'Khrunov', 'Kononenko', 'Kovalyonok', 'Solovyov', 'Tereshkova', 'Volynov', 'Yeliseyev'],
  ],
  USA: [
    ['Anne', 'Christina', 'Douglas', 'Frank', 'James', 'Mae', 'Peggy', 'Robert'],
    ['Bridenstine', 'Collins', 'Hurley', 'Koch', 'Lovell', "O'Connor", 'Whitson', 'Young'],
  ],
  CHN: [
    ['Jùnlóng (俊龙)', 'Hǎipéng (海鹏)', 'Yàpíng (亚平)', 'Guāngfù (光富)'],
    ['Fèi (费)', 'Jǐng (景)', 'Wáng (王)', 'Yè (叶)'],
  ],
};

const ROLES = ['Commander', 'Flight Engineer', 'Mission Specialist', 'Pilot'].map((role, at) => ({
  id: at + 1,
  role,
  priority: at,
}));

interface Person {
  row: Astronaut;
  flown: number;
}

/** Mans flights, and remembers who flew when. */
export function crews(random: Random) {
  const people = new Map<string, Person[]>();
  let lastId = 0;
  let lastSeat = 0;

  const recruit = (country: Country): Person => {
    const [given, family] = NAMES[country.alpha_3_code] ?? [
      ['Kai', 'Luca', 'Naoko', 'Samantha'],
      ['Mura', 'Reiter'],
    ];
    lastId += 1;
    const born = random.int(1930, 1990);
    const row: Astronaut = {
      id: lastId,
      name: `${random.pick(given)} ${random.pick(family)}`,
      status: { id: 2, name: 'Retired' },
      agency: random.chance(0.9) ? 44 : null,
      in_space: false,
      time_in_space: null,
      date_of_birth: `${born}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
      date_of_death: random.chance(0.2) ? `${born + 60}-06-01` : null,
      nationality: [country],
      bio: 'Flew in space.',
      first_flight: null,
      last_flight: null,
    };
    return { row, flown: 0 };
  };

  return {
    /** A crew from a country for a flight that starts at `launch` (ISO) and lasts some seconds. */
    man(seats: number, country: Country, launch: string, seconds: number): CrewMember[] {
      const pool = people.get(country.alpha_3_code) ?? [];
      people.set(country.alpha_3_code, pool);
      const aboard = new Set<Person>();
      while (aboard.size < seats) {
        const known = random.chance(0.6) && pool.length > seats ? random.pick(pool) : recruit(country);
        if (known.flown === 0) pool.push(known);
        known.flown += seconds + 1;
        known.row.first_flight ??= launch;
        known.row.last_flight = launch;
        aboard.add(known);
      }
      return [...aboard].map(({ row }, seat) => {
        lastSeat += 1;
        return {
          id: lastSeat,
          role: ROLES[Math.min(seat, 3)] ?? { id: 1, role: 'Commander', priority: 0 },
          astronaut: row.id,
        };
      });
    },
    /** Everyone who flew, by id. */
    all: (): Astronaut[] =>
      [...people.values()]
        .flat()
        .map(({ row, flown }) => ({ ...row, time_in_space: durationText(flown) }))
        .sort((left, right) => left.id - right.id),
  };
}

/** The country of the crews of an agency. */
export function crewCountry(agency: number): Country {
  if (agency === 17) return COUNTRY.china;
  if (agency === 31) return COUNTRY.india;
  return agency === 63 || agency === 66 ? COUNTRY.russia : COUNTRY.usa;
}
