import { describe, expect, test } from 'vitest';
import { marked, outside, wordsOf } from '../../tests/charts/outside.ts';
import { bars, stackedBar, tally } from './bars.ts';
import { BRICK_LIMIT, type Brick, bricks } from './bricks.ts';
import { classStrip, medianOf } from './class-strip.ts';
import { columns } from './columns.ts';
import { dumbbells } from './dumbbells.ts';
import { climbing, spread, steps } from './lines.ts';
import { flat, hasLinks } from './marks.ts';
import { yearStart } from './scale.ts';

const [FROM, TO] = [yearStart(1960), yearStart(2027)];

describe('class strip', () => {
  const strip = (values: number[], own: number) =>
    classStrip({
      values,
      own,
      ownText: 'this craft 5 d',
      median: medianOf(values) ?? 0,
      medianText: 'median 5 d',
      unit: 'd',
    });

  test('needs three craft', () => {
    expect(strip([1, 2], 1)).toBeNull();
  });

  test('marks this craft once and every other as a dot, within the drawing', () => {
    const drawing = strip([1, 50, 100, 150, 200], 100);
    expect(drawing && marked(drawing, 'other')).toHaveLength(4);
    expect(drawing && marked(drawing, 'own').filter(({ kind }) => kind === 'symbol')).toEqual([
      expect.objectContaining({ x: 50 }),
    ]);
    expect(drawing && outside(drawing)).toEqual([]);
  });

  test('ties at zero are all drawn at zero', () => {
    const drawing = strip([0, 0, 0, 0], 0);
    const places =
      drawing === null ? [] : marked(drawing, 'other').map((mark) => (mark.kind === 'symbol' ? mark.x : -1));
    expect(new Set(places).size).toBe(1);
    expect(drawing && outside(drawing)).toEqual([]);
  });

  test('the median of an even number is the mean of the middle two', () => {
    expect([medianOf([]), medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([null, 2, 2.5]);
  });
});

describe('bars', () => {
  const bar = (label: string, value: number | null) => ({
    label,
    href: `/${label}/`,
    value,
    text: value === null ? '—' : String(value),
    current: false,
  });

  test('without a known value there are none', () => {
    expect([bars([]), bars([bar('a', null)])]).toEqual([null, null]);
  });

  test('are to scale from zero; the unknown has a dash and no bar', () => {
    const drawing = bars([bar('a', 50), bar('b', 100), bar('c', null), bar('d', 0)]);
    expect(drawing && marked(drawing, 'free')).toEqual(
      [50, 100, 0].map((width) => expect.objectContaining({ x: 0, width })),
    );
    expect(drawing && wordsOf(drawing)).toContain('—');
    expect(drawing && hasLinks(drawing)).toBe(true);
    expect(drawing && outside(drawing)).toEqual([]);
  });

  test('all zero is drawn as zero', () => {
    const drawing = bars([bar('a', 0), bar('b', 0)]);
    expect(drawing && marked(drawing, 'free')).toEqual([0, 0].map((width) => expect.objectContaining({ width })));
  });
});

test('parts of a whole fill the bar, each with its own pattern, and nothing is left out', () => {
  expect(stackedBar([])).toBeNull();
  expect(stackedBar([{ label: 'a', count: 0 }])).toBeNull();
  const drawing = stackedBar([
    { label: 'a', count: 3 },
    { label: 'b', count: 0 },
    { label: 'c', count: 1 },
  ]);
  expect(drawing?.plot).toEqual([
    expect.objectContaining({ x: 0, width: 75, class: 'part0' }),
    expect.objectContaining({ x: 75, width: 25, class: 'part2' }),
  ]);
});

test('the tally has a mark for each launch', () => {
  expect([tally(0, 0), tally(5000, 0)]).toEqual([null, null]);
  const drawing = tally(183, 7);
  expect(drawing && marked(drawing, 'stroke')).toHaveLength(183);
  expect(drawing && marked(drawing, 'fail')).toHaveLength(7);
  expect(drawing && outside(drawing)).toEqual([]);
});

test('turnarounds run from fastest to slowest; one alone has no slowest', () => {
  expect([dumbbells([]), dumbbells([{ label: 'a', values: [], text: '' }])]).toEqual([null, null]);
  const drawing = dumbbells([
    { label: 'a', values: [90, 30, 60], text: '30 d' },
    { label: 'b', values: [40], text: '40 d' },
  ]);
  expect(drawing && marked(drawing, 'own')).toHaveLength(2);
  expect(drawing && marked(drawing, 'open')).toHaveLength(1);
  expect(drawing && marked(drawing, 'other')).toHaveLength(1);
  expect(drawing && outside(drawing)).toEqual([]);
});

describe('lines', () => {
  const series = (label: string, ...values: number[]) => ({
    label,
    points: values.map((value, index) => ({ at: FROM + index * 1e8, value })),
  });

  test('of nothing are none', () => {
    expect([climbing([], FROM, TO), climbing([series('a')], FROM, TO)]).toEqual([null, null]);
    expect([steps(series('a'), FROM, TO), steps(series('a', 0, 0), FROM, TO)]).toEqual([null, null]);
  });

  test('climb to their last value and are named there with words that do not touch', () => {
    const drawing = climbing([series('Soyuz', 1, 100), series('Progress', 1, 99), series('Gemini', 1, 12)], FROM, TO);
    expect(drawing && wordsOf(drawing)).toEqual(expect.arrayContaining(['Soyuz 100', 'Progress 99', 'Gemini 12']));
    const baselines = (drawing?.right?.marks ?? [])
      .flatMap((mark) => (mark.kind === 'text' ? [mark.y] : []))
      .sort((a, b) => a - b);
    for (const [index, y] of baselines.slice(1).entries())
      expect(y - (baselines[index] ?? 0)).toBeGreaterThanOrEqual(15.9);
    expect(drawing && outside(drawing)).toEqual([]);
  });

  test('names are pushed apart and kept above the floor', () => {
    expect(spread([10, 10, 10], 16, 100)).toEqual([10, 26, 42]);
    expect(spread([98, 99, 100], 16, 100)).toEqual([68, 84, 100]);
  });

  test('steps mark their peak', () => {
    const drawing = steps(series('3 in Mar', 1, 3, 2), FROM, TO);
    expect(drawing && wordsOf(drawing)).toContain('3 in Mar');
    expect(drawing && outside(drawing)).toEqual([]);
  });
});

test('columns stack their parts to the total', () => {
  expect([columns([]), columns([{ year: 1999, counts: [0] }])]).toEqual([null, null]);
  const drawing = columns([
    { year: 1999, counts: [2, 2] },
    { year: 2000, counts: [0, 1] },
  ]);
  const rects = drawing?.plot.filter((mark) => mark.kind === 'rect') ?? [];
  expect(rects.map(({ height }) => height)).toEqual([80, 80, 40]);
  expect(drawing && outside(drawing)).toEqual([]);
});

describe('bricks', () => {
  const brick = (year: number): Brick => ({ year, href: '/x/', label: 'x', crewed: true, failed: false });
  const lane = (label: string, count: number) => ({
    label,
    href: null,
    bricks: Array.from({ length: count }, (_, index) => brick(1960 + (index % 60))),
  });

  test('of nothing are none', () => {
    expect([bricks([], 1960, 2020), bricks([lane('a', 0)], 1960, 2020)]).toEqual([null, null]);
  });

  test('are one a flight, stacked by year, each a link', () => {
    const drawing = bricks([lane('a', 190), lane('b', 1)], 1960, 2020);
    expect(drawing?.plot.filter(({ kind }) => kind === 'link')).toHaveLength(191);
    const places = flat(drawing?.plot ?? []).flatMap((mark) => (mark.kind === 'rect' ? [`${mark.x} ${mark.y}`] : []));
    expect(new Set(places).size).toBe(191);
    expect(drawing && outside(drawing)).toEqual([]);
  });

  test('become one bar a year where there are too many for a page', () => {
    const drawing = bricks([lane('a', BRICK_LIMIT + 1)], 1960, 2020);
    expect(drawing?.plot.filter(({ kind }) => kind === 'link')).toHaveLength(0);
    expect(drawing?.plot.filter(({ kind }) => kind === 'rect')).toHaveLength(60);
  });
});
