import { describe, expect, test } from 'vitest';
import { marked, outside, wordsOf } from '../../tests/charts/outside.ts';
import { span } from '../../tests/charts/spans.ts';
import { flat } from './marks.ts';
import { isClose, pianoRoll, type RollRow } from './piano-roll.ts';

const row = (index: number, odd: Partial<RollRow> = {}): RollRow => ({
  name: `Craft ${index}`,
  href: `/spacecraft/craft-${index}/`,
  label: `Craft ${index}: 100 d`,
  spans: [span(index * 60, 40)],
  ...odd,
});

const rows = (count: number): RollRow[] => Array.from({ length: count }, (_, index) => row(index));

test('no fleet, or one that never flew, has no roll', () => {
  expect(pianoRoll([])).toBeNull();
  expect(pianoRoll([row(0, { spans: [] })])).toBeNull();
});

describe.each([1, 2, 40, 41, 190])('%i rows', (count) => {
  const drawing = pianoRoll(rows(count));

  test('each is a link with its bar, in order from the top', () => {
    const links = drawing?.plot.filter(({ kind }) => kind === 'link') ?? [];
    expect(links.map((mark) => mark.kind === 'link' && mark.href)).toEqual(rows(count).map(({ href }) => href));
    const tops = links.flatMap((mark) =>
      mark.kind === 'link' && mark.marks[0]?.kind === 'rect' ? mark.marks[0].y : [],
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    for (const link of links) expect(flat([link]).some((mark) => 'class' in mark && mark.class === 'free')).toBe(true);
  });

  test('all marks lie in the drawing', () => {
    expect(drawing && outside(drawing)).toEqual([]);
  });

  test('rows do not cover one another', () => {
    const boxes = drawing?.plot.flatMap((mark) => (mark.kind === 'link' ? mark.marks.slice(0, 1) : [])) ?? [];
    let floor = 0;
    for (const box of boxes) {
      if (box.kind !== 'rect') throw new Error('a row begins with its box');
      expect(box.y).toBeGreaterThanOrEqual(floor);
      floor = box.y + box.height;
    }
  });
});

test('the ruler of years is repeated every 40 rows', () => {
  const rulers = (count: number): number =>
    pianoRoll(rows(count))?.plot.filter((mark) => 'class' in mark && mark.class === 'rule').length ?? 0;
  expect([1, 40, 41, 190].map(rulers)).toEqual([1, 1, 2, 5]);
});

test('a fleet of many rows is close, one of few has rows of 24 px', () => {
  expect([isClose(rows(40)), isClose(rows(41))]).toEqual([false, true]);
  const box = pianoRoll(rows(40))?.plot.find((mark) => mark.kind === 'link');
  expect(box?.kind === 'link' && box.marks[0]).toMatchObject({ height: 24 });
});

test('a flight of a day among decades can still be seen', () => {
  const drawing = pianoRoll([row(0, { spans: [span(0, 1)] }), row(1, { spans: [span(20_000, 1)] })]);
  for (const mark of drawing === null ? [] : marked(drawing, 'free')) {
    expect(mark.kind === 'rect' && mark.width).toBeGreaterThan(0.3);
  }
});

test('names stand above the bars of craft that fly for decades, and long ones are cut', () => {
  const spans = Array.from({ length: 25 }, (_, index) => span(index * 400, 10));
  const drawing = pianoRoll([row(0, { spans, name: 'x'.repeat(200) })]);
  expect(drawing && outside(drawing)).toEqual([]);
  expect(drawing && wordsOf(drawing).some((word) => /^x+…$/.test(word))).toBe(true);
});

test('the day of the snapshot is drawn only where a flight goes on', () => {
  const open = span(0, 100, { open: true });
  expect(
    pianoRoll([row(0, { spans: [open] })], open.to)?.plot.some((mark) => 'class' in mark && mark.class === 'today'),
  ).toBe(true);
  expect(pianoRoll([row(0)], open.to)?.plot.some((mark) => 'class' in mark && mark.class === 'today')).toBe(false);
});
