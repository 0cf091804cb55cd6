import { glyph, isFromAbove, type Plate, silhouette } from '../charts/silhouette.ts';
import { silhouetteKind } from '../derive/silhouette-kind.ts';
import type { Configuration } from '../schema/configuration.ts';

/** A drawing of a craft with what it is and how far it can be trusted. */
export interface SilhouetteFigure {
  plate: Plate;
  toScale: boolean;
  label: string;
  caption: string;
}

/** The silhouette of a configuration to scale, or a sign of its kind where its size is not known; null where its kind is not known. */
export function silhouetteFigure(
  record: Pick<Configuration, 'name' | 'type' | 'height' | 'diameter'>,
): SilhouetteFigure | null {
  const kind = silhouetteKind(record);
  if (kind === null) return null;
  const drawn = silhouette(kind, record.height, record.diameter);
  if (drawn === null) {
    const why =
      record.height === null || record.diameter === null ? 'are not both recorded' : 'fit no craft of this kind';
    return {
      plate: glyph(kind),
      toScale: false,
      label: `A generic ${record.type.name.toLowerCase()}, not to scale`,
      caption: `A sign for the kind of craft, not to scale: its length and diameter ${why}.`,
    };
  }
  const width = isFromAbove(kind) ? 'width' : 'diameter';
  return {
    plate: drawn,
    toScale: true,
    label: `Outline of ${record.name}, ${record.height} m long, ${record.diameter} m in ${width}, beside a person`,
    caption: `Schematic, drawn from length and ${width}; the rest is by kind. ${drawn.grid === 1 ? 'Grid 1\u00a0m' : `Grid ${drawn.grid}\u00a0m`}, person 1.8\u00a0m.`,
  };
}
