import { type BrowseIndex, type FlightSpans, textOf } from '../../derive/list/index-format.ts';
import { draw } from '../elements.ts';
import { loadFile } from '../site.ts';
import { yearTicks } from './year-ticks.ts';

/** Pixels from one record to the next, and of the bars of one. */
const ROW = 44;
const BAR = 14;

/** Draws the flights of some rows on one axis of time; puts the drawing away where none is recorded. */
export async function showTimes(
  figure: HTMLElement,
  collection: string,
  index: BrowseIndex,
  rows: readonly number[],
): Promise<void> {
  const { flights, of } = await loadFile('flights');
  // A craft's own flights, or those of all craft of a configuration or agency.
  const all = rows.map((row) => (of[collection]?.[row] ?? [row]).flatMap((craft) => flights[craft] ?? []));
  figure.hidden = all.flat().length === 0;
  if (figure.hidden) return;
  const ends = (spans: readonly FlightSpans[]): [number, number] => [
    Math.min(...spans.map(({ first }) => first)),
    Math.max(...spans.map(({ last }) => last)),
  ];
  const ticks = yearTicks(...ends(all.flat()));
  const from = Math.min(...ticks);
  const across = Math.max(...ticks) - from;
  const height = rows.length * ROW;
  const lines = all.map((spans, place) => {
    const count = spans.reduce((sum, craft) => sum + craft.count, 0);
    const years = count ? `, ${[...new Set(ends(spans).map(Math.floor))].join('–')}` : '';
    const words = `${textOf(index, 'name', rows[place])}: ${count} flight${count === 1 ? '' : 's'}${years}`;
    const y = place * ROW + 14;
    const bars = ['aloft', 'docked', 'launches'].map((name, kind) =>
      draw('path', { class: name, d: spans.map(({ paths }) => paths[kind]).join('') }),
    );
    const box = { viewBox: `${from} 0 ${across} ${BAR}`, preserveAspectRatio: 'none', y: y + 6, height: BAR };
    return draw('g', {}, draw('text', { y }, words), draw('svg', box, ...bars));
  });
  const axis = ticks.map((year) => {
    const x = `${(100 * (year - from)) / across}%`;
    const words = draw('text', { class: 'axis', x, y: height + 16 }, String(year));
    return draw('g', {}, draw('line', { class: 'grid', x1: x, x2: x, y2: height }), words);
  });
  figure.lastElementChild?.replaceWith(draw('svg', { height: height + 24 }, ...axis, ...lines));
}
