import { atScale, type Plate, personAtScale } from '../charts/silhouette.ts';
import type { ConfigurationEntry } from '../derive/catalogue.ts';
import { silhouetteKind } from '../derive/silhouette-kind.ts';
import { recordPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';

/** Designs drawn to one scale beside a person. */
export interface LineUp {
  title: string;
  caption: string;
  person: Plate;
  items: { name: string; href: string; size: string; plate: Plate }[];
}

interface Drawn {
  entry: ConfigurationEntry;
  length: number;
  plate: Plate;
}

function drawnAt(entries: readonly ConfigurationEntry[], scale: number): Drawn[] {
  return entries.flatMap((entry) => {
    const { height, diameter } = entry.record;
    const kind = silhouetteKind(entry.record);
    const plate = kind === null ? null : atScale(kind, height, diameter, scale);
    return plate === null || height === null ? [] : [{ entry, length: height, plate }];
  });
}

/** The design of each family with most craft; a design of no family stands for itself. */
function oneOfEach(all: readonly Drawn[]): Drawn[] {
  const best = new Map<unknown, Drawn>();
  for (const drawn of all) {
    const { family } = drawn.entry;
    const key = family?.record.id ?? drawn.entry;
    const other = best.get(key);
    if (other === undefined || drawn.entry.craft.length > other.entry.craft.length) best.set(key, drawn);
  }
  return [...best.values()];
}

/**
 * The designs whose length and diameter are known, by maiden flight, at so many pixels a metre; null for fewer than
 * three. `most` leaves out those of more metres; `each` keeps one design of each family.
 */
export function lineUp(
  configurations: readonly ConfigurationEntry[],
  { scale, most = Number.POSITIVE_INFINITY, each = false }: { scale: number; most?: number; each?: boolean },
): LineUp | null {
  const all = drawnAt(configurations, scale);
  const fitting = all.filter(({ length }) => length <= most);
  const shown = (each ? oneOfEach(fitting) : fitting).toSorted(
    (a, b) =>
      (a.entry.record.maiden_flight ?? '9999').localeCompare(b.entry.record.maiden_flight ?? '9999') ||
      a.entry.record.id - b.entry.record.id,
  );
  if (shown.length < 3) return null;
  const longest = shown.reduce((best, drawn) => (drawn.length > best.length ? drawn : best));
  const limit = Number.isFinite(most) ? ` up to ${most}\u00a0m long` : '';
  return {
    title: `${counted(shown.length, 'design')}${limit} at one scale, the longest ${longest.entry.record.name}`,
    caption: `By maiden flight, beside a person of 1.8\u00a0m. Schematic, drawn from length and diameter; the rest is by kind.${each ? ' One design of each family whose size is known.' : ''}`,
    person: personAtScale(scale),
    items: shown.map(({ entry: { record }, length, plate }) => ({
      name: record.name,
      href: recordPath('configurations', record.slug),
      size: `${length}\u00a0m`,
      plate,
    })),
  };
}
