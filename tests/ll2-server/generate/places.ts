import type { DockingLocation, Launcher, Pad, SpaceStation } from '../world.ts';
import type { StationLine } from './designs.ts';
import { COUNTRY } from './enumerations.ts';

type LauncherRow = readonly [id: number, name: string, manufacturer: number, maidenFlight: string, pad: number];

const LAUNCHER_ROWS: readonly LauncherRow[] = [
  [1, 'Soyuz', 1000, '1966-11-28', 1],
  [2, 'Falcon 9', 121, '2010-06-04', 2],
  [3, 'Antares', 257, '2013-04-21', 3],
  [4, 'Titan II', 161, '1962-03-16', 4],
  [5, 'Long March 2F', 17, '1999-11-19', 5],
  [6, 'Space Shuttle', 44, '1981-04-12', 2],
  [7, 'Ariane 5', 27, '1996-06-04', 6],
  [8, 'H-IIB', 37, '2009-09-10', 7],
  [9, 'Atlas V', 80, '2002-08-21', 4],
  [10, 'Space Launch System', 44, '2022-11-16', 2],
  [11, 'Super Heavy', 121, '2023-04-20', 8],
  [12, 'New Shepard', 141, '2015-04-29', 8],
  [13, 'White Knight', 1024, '2002-08-01', 8],
  [14, 'LVM3', 31, '2014-12-18', 9],
];

/** The rockets of the generated world. */
export const LAUNCHERS: readonly Launcher[] = LAUNCHER_ROWS.map(([id, name, manufacturer, maiden_flight]) => ({
  id,
  name,
  full_name: name,
  variant: '',
  manufacturer,
  active: id % 2 === 0,
  maiden_flight,
}));

/** The pad that a launcher starts from. */
export const PAD_OF: ReadonlyMap<number, number> = new Map(LAUNCHER_ROWS.map(([id, , , , pad]) => [id, pad]));

type PadRow = readonly [
  id: number,
  name: string,
  where: string,
  zone: string,
  lat: number,
  lon: number,
  country: keyof typeof COUNTRY,
];

const PAD_ROWS: readonly PadRow[] = [
  [1, '1/5', 'Baikonur Cosmodrome, Republic of Kazakhstan', 'Asia/Qyzylorda', 45.92, 63.342, 'russia'],
  [2, 'Launch Complex 39A', 'Kennedy Space Center, FL, USA', 'America/New_York', 28.608, -80.604, 'usa'],
  [3, 'Launch Area 0 A', 'Wallops Flight Facility, Virginia, USA', 'America/New_York', 37.834, -75.488, 'usa'],
  [4, 'Launch Complex 19', 'Cape Canaveral SFS, FL, USA', 'America/New_York', 28.507, -80.554, 'usa'],
  [
    5,
    'Launch Area 4 (SLS-1 / 921)',
    "Jiuquan Satellite Launch Center, People's Republic of China",
    'Asia/Shanghai',
    40.958,
    100.291,
    'china',
  ],
  [6, 'Ariane Launch Area 3', 'Guiana Space Centre, French Guiana', 'America/Cayenne', 5.239, -52.768, 'france'],
  [7, 'Yoshinobu Launch Complex LP-2', 'Tanegashima Space Center, Japan', 'Asia/Tokyo', 30.401, 130.978, 'japan'],
  [8, 'West Texas Suborbital Launch Site', 'Corn Ranch, Van Horn, TX, USA', 'America/Chicago', 31.423, -104.757, 'usa'],
  [9, 'Second Launch Pad', 'Satish Dhawan Space Centre, India', 'Asia/Kolkata', 13.72, 80.23, 'india'],
];

/** The pads of the generated world. */
export const PADS: readonly Pad[] = PAD_ROWS.map(([id, name, where, timezone_name, latitude, longitude, country]) => ({
  id,
  name,
  latitude,
  longitude,
  country: COUNTRY[country],
  location: { id: id + 10, name: where, timezone_name },
}));

type StationRow = readonly [
  id: number,
  name: string,
  founded: string,
  deorbited: string | null,
  lines: readonly StationLine[],
];

const STATION_ROWS: readonly StationRow[] = [
  [1, 'Salyut 1', '1971-04-19', '1971-10-11', ['russian']],
  [2, 'Salyut 3', '1974-06-25', '1975-01-24', ['russian']],
  [3, 'Salyut 6', '1977-09-29', '1982-07-29', ['russian']],
  [5, 'Salyut 7', '1982-07-29', '1986-07-01', ['russian']],
  [6, 'Mir', '1986-07-02', '2001-03-23', ['russian', 'western']],
  [4, 'International Space Station', '2000-11-02', null, ['russian', 'western']],
  [14, 'Tiangong-1', '2011-09-29', '2016-09-14', ['chinese']],
  [15, 'Tiangong-2', '2016-09-15', '2019-07-19', ['chinese']],
  [18, 'Tiangong space station', '2021-04-29', null, ['chinese']],
];

/** The stations of the generated world, and who goes to them. */
export const STATIONS: readonly (SpaceStation & { lines: readonly StationLine[] })[] = STATION_ROWS.map(
  ([id, name, founded, deorbited, lines]) => ({
    id,
    name,
    image: null,
    status: deorbited === null ? { id: 1, name: 'Active' } : { id: 2, name: 'De-Orbited' },
    founded,
    deorbited,
    description: `${name} was founded on ${founded}.`,
    orbit: 'Low Earth Orbit',
    type: { id: 2, name: 'Government' },
    lines,
  }),
);

const PORTS = ['forward', 'aft', 'zenith', 'nadir'];

/** Four ports for each station; their ids are ten times the station's and on. */
export const STATION_PORTS: readonly DockingLocation[] = STATIONS.flatMap(({ id, name }) =>
  PORTS.map((port, at) => ({
    id: id * 10 + at,
    name: `${name} ${port}`,
    spacestation: id,
    spacecraft: null,
    payload: null,
  })),
);
