import { type Drawing, hasLinks, type Mark, rect, symbol } from '../charts/marks.ts';

/** A pattern or shape of a drawing with what it means. */
export interface LegendItem {
  text: string;
  mark: Mark;
}

/** The numbers of a drawing as a table. */
export interface ChartTable {
  caption: string;
  columns: string[];
  rows: { head: { text: string; href: string | null }[]; cells: string[] }[];
}

/** A figure: what its drawings say, and the numbers beside them. */
export interface ChartFigure {
  /** The id of its element, unique on its page. */
  id: string;
  /** What the drawing shows to be so. */
  title: string;
  /** What is measured. */
  subtitle: string;
  /** The drawing in words, for those who do not see it. */
  description: string;
  legend: LegendItem[];
  panels: { caption: string | null; drawing: Drawing; links: boolean }[];
  note: string | null;
  /** Null where the page has the same numbers in a table already. */
  table: ChartTable | null;
  /** Its links stand closer than targets may; the page has each of them in a table too. */
  close: boolean;
  /** Half the page is wide enough for it. */
  half: boolean;
  /** It has so many links that a reader with a keyboard is offered to pass them. */
  skip: boolean;
}

/** What a figure must say for itself; all else has a value that suits most. */
type Given = Pick<ChartFigure, 'id' | 'title' | 'subtitle' | 'description'> &
  Partial<Pick<ChartFigure, 'legend' | 'note' | 'table' | 'close' | 'half' | 'skip'>>;

/** A figure of several drawings; null where there is none. */
export function figureOf(
  given: Given,
  drawings: readonly { caption: string | null; drawing: Drawing | null }[],
): ChartFigure | null {
  const panels = drawings.flatMap(({ caption, drawing }) =>
    drawing === null ? [] : [{ caption, drawing, links: hasLinks(drawing) }],
  );
  if (panels.length === 0) return null;
  return { legend: [], note: null, table: null, close: false, half: false, skip: false, ...given, panels };
}

/** A figure of one drawing; null where there is none. */
export const figure = (given: Given, drawing: Drawing | null): ChartFigure | null =>
  figureOf(given, [{ caption: null, drawing }]);

/** A legend's sample of a bar's pattern. */
export const swatch = (text: string, name: string): LegendItem => ({ text, mark: rect(1, 1, 16, 10, name) });

/** The legend's items for the marks of flights that a drawing holds. */
export function flightLegend(
  spans: readonly { docked: unknown[]; failed: boolean; open: boolean; endUnknown: boolean }[],
): LegendItem[] {
  const items: [boolean, LegendItem][] = [
    [spans.some(({ docked }) => docked.length > 0), swatch('docked', 'docked')],
    [true, swatch('in free flight', 'free')],
    [spans.some(({ failed }) => failed), { text: 'failed', mark: symbol('cross', 9, 6, 'fail') }],
    [spans.some(({ open }) => open), { text: 'still in space', mark: symbol('arrow', 6, 6, 'live') }],
    [spans.some(({ endUnknown }) => endUnknown), { text: 'end not recorded', mark: symbol('ring', 9, 6, 'open') }],
  ];
  return items.flatMap(([shown, item]) => (shown ? [item] : []));
}
