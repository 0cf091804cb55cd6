import { bars, stackedBar, tally } from '../charts/bars.ts';
import { classStrip } from '../charts/class-strip.ts';
import { columns } from '../charts/columns.ts';
import { dumbbells } from '../charts/dumbbells.ts';
import { flightStrip, type StripFlight } from '../charts/flight-strip.ts';
import type { Drawing } from '../charts/marks.ts';
import { pianoRoll, type RollRow } from '../charts/piano-roll.ts';
import { yearStart } from '../charts/scale.ts';
import { glyph, silhouette } from '../charts/silhouette.ts';
import type { FlightSpan } from '../derive/flight-spans.ts';
import { SILHOUETTE_KINDS, type SilhouetteKind } from '../derive/silhouette-kind.ts';
import { homePath } from '../lib/paths.ts';
import type { SilhouetteFigure } from './silhouette-figure.ts';

const DAY = 86_400;
const START = yearStart(1975);

/** A name as long as the longest that the source may give. */
export const LONG_NAME =
  'Next-Generation Crewed Spacecraft Test Ship with a Very Long Name That Somebody Typed in Full (Engineering Model 2)';

/** An invented flight: `day` after 1975, `days` long, docked in the middle. */
function span(day: number, days: number, odd: Partial<FlightSpan> = {}): FlightSpan {
  const from = START + day * DAY;
  const to = from + days * DAY;
  const stay = { from: from + days * DAY * 0.1, to: to - days * DAY * 0.2, target: 'Station' };
  return {
    from,
    to,
    open: false,
    endUnknown: false,
    rough: false,
    failed: false,
    docked: days > 2 ? [stay] : [],
    ...odd,
  };
}

/** Rows of an invented fleet, one flight each, of a day to half a year. */
function fleet(count: number, longName = false): RollRow[] {
  return Array.from({ length: count }, (_, index) => ({
    name: longName && index % 3 === 0 ? LONG_NAME : `Craft ${index + 1}`,
    href: homePath(),
    label: `Craft ${index + 1}`,
    spans: [span(index * 90, 1 + ((index * 37) % 180), { failed: index % 11 === 10 })],
  }));
}

function strip(count: number): StripFlight[] {
  return Array.from({ length: count }, (_, index) => ({
    span: span(index * 200, 4 + ((index * 5) % 17)),
    launch: 'Sep 1975',
    end: '28 Sep 1975',
    duration: `${4 + ((index * 5) % 17)}\u00a0d 23\u00a0h`,
    docked: null,
  }));
}

const bar = (label: string, value: number | null, current = false) => ({
  label,
  href: current ? null : homePath(),
  value,
  text: value === null ? '—' : String(value),
  current,
});

/** Every drawing with invented data at its edges. */
export function oddDrawings(): { name: string; drawing: Drawing | null; close: boolean }[] {
  const open = span(0, 40, { open: true });
  const lost = { ...span(0, 0), endUnknown: true, docked: [] };
  const one: StripFlight = {
    span: open,
    launch: '1 Jan 1975',
    end: 'in space',
    duration: '40\u00a0d',
    docked: 'docked to International Space Station, Tiangong and Station 28\u00a0d',
  };
  const drawings: [string, Drawing | null, boolean?][] = [
    ['Flight still in space, three targets', flightStrip([one])],
    ['Flight whose end is not recorded', flightStrip([{ ...one, span: lost, end: 'end not recorded', docked: null }])],
    ['25 flights of one craft', flightStrip(strip(25))],
    ['Fleet of one flight of a day', pianoRoll(fleet(1))],
    ['Fleet with the longest names', pianoRoll(fleet(12, true))],
    ['Fleet of three that fly for decades', pianoRoll(decades())],
    ['Fleet of 190 craft', pianoRoll(fleet(190)), true],
    [
      'Bars with an unknown, a zero and a long name',
      bars([bar(LONG_NAME, 12_000), bar('Nothing', 0), bar('Unknown', null), bar('This one', 6000, true)]),
    ],
    ['Parts of a whole, one of them small', stackedBar([1, 2, 3, 4, 5, 90].map((count) => ({ label: '', count })))],
    ['Tally of 190 with failures', tally(183, 7)],
    [
      'Turnaround of one and of many',
      dumbbells([
        { label: LONG_NAME, values: [40], text: '40\u00a0d' },
        { label: 'Craft 2', values: [60, 500, 90, 2000], text: '60\u00a0d' },
      ]),
    ],
    [
      'Equal values',
      classStrip({
        values: [5, 5, 5, 5, 5, 5, 5],
        own: 5,
        ownText: 'this craft 5\u00a0d',
        median: 5,
        medianText: 'median 5\u00a0d',
        unit: 'd',
      }),
    ],
    [
      'The smallest of a class',
      classStrip({
        values: [0.1, 90, 100, 300],
        own: 0.1,
        ownText: 'this craft 2\u00a0h 24\u00a0min',
        median: 95,
        medianText: 'median 95\u00a0d',
        unit: 'd',
      }),
    ],
    [
      'Two years, six parts',
      columns([
        { year: 1999, counts: [1, 2, 3, 1, 2, 1] },
        { year: 2000, counts: [0, 0, 0, 0, 0, 1] },
      ]),
    ],
  ];
  return drawings.map(([name, drawing, close = false]) => ({ name, drawing, close }));
}

function decades(): RollRow[] {
  return [0, 1, 2].map((index) => ({
    name: index === 1 ? LONG_NAME.slice(0, 40) : `Orbiter ${index + 1}`,
    href: homePath(),
    label: `Orbiter ${index + 1}`,
    spans: Array.from({ length: 25 }, (_, flight) => span(index * 700 + flight * 380, 12)),
  }));
}

/** Length and diameter, or span, in metres of a well-known craft of each kind. */
const SIZES: Readonly<Record<SilhouetteKind, readonly [number, number]>> = {
  capsule: [3, 2.9],
  ball: [4.4, 2.43],
  mercury: [3.34, 1.89],
  gemini: [5.7, 3.05],
  'command-service': [11, 3.9],
  orion: [7.3, 5.02],
  starliner: [5.03, 4.56],
  finned: [8.1, 4],
  winged: [7.2, 3.7],
  soyuz: [7.48, 2.72],
  zond: [4.88, 2.72],
  shenzhou: [9.25, 2.8],
  progress: [7.23, 2.72],
  fans: [6.39, 3.07],
  transfer: [10.3, 4.48],
  drum: [9.8, 4.4],
  freighter: [10.6, 3.35],
  lander: [7.04, 4.22],
  stage: [50, 9],
  orbiter: [37.24, 23.79],
  dart: [8.92, 4.55],
  'lifting-body': [9, 7],
  needle: [15.45, 6.8],
  boomed: [18.3, 8.3],
};

/** Every outline to scale, and each as a sign. */
export function sampleSilhouettes(): SilhouetteFigure[] {
  return SILHOUETTE_KINDS.flatMap((kind) => {
    const [length, diameter] = SIZES[kind];
    const drawn = silhouette(kind, length, diameter);
    const sign: SilhouetteFigure = { plate: glyph(kind), toScale: false, label: `${kind}, sign`, caption: kind };
    return drawn === null ? [sign] : [{ plate: drawn, toScale: true, label: kind, caption: kind }, sign];
  });
}
