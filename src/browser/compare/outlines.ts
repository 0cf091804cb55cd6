import { draw, make } from '../elements.ts';
import { loadFile } from '../site.ts';

/** Room in decimetres for a person beside a craft. */
const BESIDE = 16;

/** Draws the outlines of some rows: those of known size on one scale, each beside a person, the others as signs. */
export async function showOutlines(line: HTMLElement, collection: string, rows: readonly number[]): Promise<void> {
  const { outlines, of } = await loadFile('outlines');
  const drawn = rows.map((row) => outlines[of[collection]?.[row] ?? -1]);
  const most = (side: 'across' | 'high'): number =>
    Math.max(...drawn.map((outline) => (outline?.toScale ? outline[side] : 0)));
  const cells = drawn.map((outline) => {
    if (!outline) return make('td', {}, 'none');
    const { across, high, note, parts, toScale } = outline;
    const [width, height] = toScale ? [most('across') + 2 * BESIDE, most('high')] : [across, high];
    const drawing = draw(
      'svg',
      {
        class: toScale ? 'scaled' : 'sign',
        'aria-hidden': 'true',
        viewBox: `${-width / 2} ${-height} ${width} ${height}`,
      },
      draw('use', { href: '#metres' }),
      ...parts.map(([stuff, d]) => draw('path', { class: stuff, d })),
      draw('use', { href: '#person', x: (across + BESIDE) / 2 }),
    );
    return make('td', {}, drawing, note);
  });
  line.replaceChildren(line.children[0] ?? '', ...cells);
}
