import { expect, test } from 'vitest';
import { marked, outside, wordsOf } from '../../tests/charts/outside.ts';
import { DAY, span } from '../../tests/charts/spans.ts';
import { flightStrip, type StripFlight } from './flight-strip.ts';

const flight = (odd: Partial<StripFlight> = {}): StripFlight => ({
  span: span(0, 100),
  launch: 'Jan 2000',
  end: '10 Apr 2000',
  duration: '100\u00a0d',
  docked: null,
  ...odd,
});

test('a craft without a flight has no strip', () => {
  expect(flightStrip([])).toBeNull();
});

test('docked time is solid within the hatched flight, to scale', () => {
  const from = span(0, 100).from;
  const stay = { from: from + 25 * DAY, to: from + 75 * DAY, target: 'Mir' };
  const drawing = flightStrip([flight({ span: span(0, 100, { docked: [stay] }), docked: 'docked to Mir 50 d' })]);
  expect(drawing && marked(drawing, 'free')).toEqual([expect.objectContaining({ x: 0, width: 100 })]);
  expect(drawing && marked(drawing, 'docked')).toEqual([expect.objectContaining({ x: 25, width: 50 })]);
  expect(drawing && outside(drawing)).toEqual([]);
  expect(drawing && wordsOf(drawing)).toEqual(['Jan 2000', '10 Apr 2000', 'docked to Mir 50 d']);
});

test('a flight still under way ends in an arrow, one that failed in a cross, one of unknown end is a ring', () => {
  for (const [odd, name] of [
    [{ open: true }, 'live'],
    [{ failed: true }, 'fail'],
    [{ endUnknown: true, to: span(0, 0).to }, 'open'],
  ] as const) {
    const drawing = flightStrip([flight({ span: span(0, 100, odd) })]);
    expect(drawing && marked(drawing, name).some(({ kind }) => kind === 'symbol'), name).toBe(true);
    expect(drawing && outside(drawing)).toEqual([]);
  }
});

test('words that have no room beside the dates are left out', () => {
  const drawing = flightStrip([flight({ docked: 'docked to '.padEnd(90, 'x') })]);
  expect(drawing && wordsOf(drawing)).toHaveLength(2);
});

test('25 flights share one scale of days and stay within the drawing', () => {
  const flights = Array.from({ length: 25 }, (_, index) => flight({ span: span(index * 300, index + 1) }));
  const drawing = flightStrip(flights);
  const widths = drawing === null ? [] : marked(drawing, 'free').map((mark) => (mark.kind === 'rect' ? mark.width : 0));
  expect(widths).toHaveLength(25);
  expect((widths[19] ?? 0) / (widths[9] ?? 1)).toBeCloseTo(2, 1);
  expect(drawing && outside(drawing)).toEqual([]);
});

test('flights of no length do not break the scale', () => {
  const drawing = flightStrip([flight({ span: span(0, 0) }), flight({ span: span(9, 0) })]);
  expect(drawing && outside(drawing)).toEqual([]);
});
