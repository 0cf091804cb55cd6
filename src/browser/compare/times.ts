import { type BrowseIndex, cellOf } from '../../derive/list/index-format.ts';
import { draw } from '../cells.ts';
import { loadFile } from '../site.ts';

/** Pixels from one record to the next, and of the bars of one. */
const ROW = 44;
const BAR = 14;
const YEAR = 365.25;

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
  const first = Math.min(...all.flat().map((spans) => spans.first));
  const days = Math.max(...all.flat().map((spans) => spans.last)) - first + 1;
  const height = rows.length * ROW;
  const marks: SVGElement[] = [];
  const step = [1, 2, 5, 10, 20].find((years) => days / YEAR / years < 9) ?? 50;
  for (let year = 1950; year < 2100; year += step) {
    const x = `${(100 * ((year - 1970) * YEAR - first)) / days}%`;
    marks.push(
      draw('line', { class: 'grid', x1: x, x2: x, y2: height }),
      draw('text', { class: 'axis', x, y: height + 16 }, String(year)),
    );
  }
  const names = all.map((spans, place) => {
    const count = spans.reduce((sum, craft) => sum + craft.count, 0);
    const words = `${cellOf(index, 'name', rows[place])}: ${count} ${count === 1 ? 'flight' : 'flights'}`;
    const bars = (['aloft', 'docked', 'launches'] as const).map((name) =>
      draw('path', { class: name, d: spans.map((craft) => craft[name]).join('') }),
    );
    const box = { viewBox: `${first} 0 ${days} ${BAR}`, preserveAspectRatio: 'none', y: place * ROW + 20, height: BAR };
    marks.push(draw('text', { y: place * ROW + 14 }, words), draw('svg', box, ...bars));
    return words;
  });
  figure.lastElementChild?.replaceWith(
    draw('svg', { role: 'img', 'aria-label': names.join('; '), height: height + 24 }, ...marks),
  );
}
