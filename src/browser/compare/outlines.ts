import { draw } from '../cells.ts';
import { make } from '../elements.ts';
import { loadFile } from '../site.ts';

/** Room in decimetres for a person beside a craft. */
const BESIDE = 16;

/** Draws the outlines of some rows, all on one scale, each beside a person; agencies have none. */
export async function showOutlines(line: HTMLElement, collection: string, rows: readonly number[]): Promise<void> {
  const { outlines, of } = await loadFile('outlines');
  const drawn = rows.map((row) => outlines[of[collection]?.[row] ?? -1]);
  const across = Math.max(...drawn.map((outline) => outline?.across ?? 0)) + 2 * BESIDE;
  const height = Math.max(...drawn.map((outline) => outline?.high ?? 0));
  const area = { x: -across / 2, y: -height, width: across, height };
  const cells = drawn.map((outline) => {
    if (outline === undefined) return make('td', {}, 'not known');
    const { label, parts } = outline;
    const drawing = draw(
      'svg',
      { role: 'img', 'aria-label': label, viewBox: Object.values(area).join(' ') },
      draw('rect', { ...area, fill: 'url(#metre)' }),
      ...parts.map(([stuff, d]) => draw('path', { class: stuff, d })),
      draw('use', { href: '#person', x: (outline.across + BESIDE) / 2 }),
    );
    return make('td', {}, drawing);
  });
  line.replaceChildren(make('th', { scope: 'row' }, 'On one scale'), ...cells);
  line.hidden = height <= 0;
}
