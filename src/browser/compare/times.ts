import type { ListedCollection } from '../../derive/list/definitions.ts';
import type { FlightSpan, ListFile } from '../../derive/list/index-format.ts';
import { loadFile } from '../site.ts';

const WIDTH = 1000;
const ROW = 44;
const YEAR = 365.25;

function shape(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

/** The flights that belong to a row: a craft's own, or those of all craft of a configuration or agency. */
async function flightsOf(collection: ListedCollection, { index }: ListFile, row: number): Promise<FlightSpan[]> {
  const { flights } = await loadFile('flights');
  if (collection === 'spacecraft') return [...(flights[row] ?? [])];
  const word = collection === 'agencies' ? 'agency' : 'spacecraft_config';
  const { columns, choices } = (await loadFile('spacecraft')).index;
  const place = choices[word]?.findIndex(({ value }) => value === String(index.columns.id?.[row]));
  return flights.flatMap((spans, craft) => (columns[word]?.[craft] === place ? spans : []));
}

/** Draws the flights of some rows on one axis of time; puts the drawing away where none is recorded. */
export async function showTimes(collection: ListedCollection, list: ListFile, rows: readonly number[]): Promise<void> {
  const figure = document.querySelector<HTMLElement>('#times');
  const all = await Promise.all(rows.map((row) => flightsOf(collection, list, row)));
  const moments = all.flat().flatMap(([from, to]) => [from, to ?? from]);
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const scale = (WIDTH - 4) / Math.max(1, last - first);
  const at = (day: number): number => Math.round((day - first) * scale * 10) / 10;
  const bar = (from: number, to: number, y: number, height: number, fill: string): SVGElement =>
    shape('rect', { x: at(from), y, width: Math.max(2, at(to) - at(from)), height, fill });
  const drawing = shape('svg', { viewBox: `0 0 ${WIDTH} ${rows.length * ROW + 24}`, role: 'img' });
  const names = rows.map((row, place) => {
    const count = all[place]?.length ?? 0;
    return `${list.index.columns.name?.[row]}: ${count} ${count === 1 ? 'flight' : 'flights'}`;
  });
  drawing.append(shape('title', {}, `Flights on one axis of time. ${names.join('; ')}`));
  const years = (last - first) / YEAR;
  const step = [1, 2, 5, 10, 20].find((size) => years / size < 9) ?? 50;
  for (let year = Math.ceil((first / YEAR + 1970) / step) * step; year <= last / YEAR + 1970; year += step) {
    const x = at((year - 1970) * YEAR);
    drawing.append(
      shape('path', { d: `M${x} 0V${rows.length * ROW}`, stroke: 'var(--rule)' }),
      shape('text', { x: Math.min(x, WIDTH - 40), y: rows.length * ROW + 18 }, String(year)),
    );
  }
  all.forEach((flights, place) => {
    drawing.append(shape('text', { x: 0, y: place * ROW + 14 }, names[place]));
    for (const [from, to, docked] of flights) {
      drawing.append(bar(from, to ?? from, place * ROW + 20, 14, 'var(--bar-soft)'));
      for (const [start, end] of docked) drawing.append(bar(start, end, place * ROW + 20, 14, 'var(--bar)'));
    }
  });
  figure?.querySelector('svg')?.remove();
  figure?.append(drawing);
  if (figure != null) figure.hidden = moments.length === 0;
}
