import type { ConfigurationEntry, CraftEntry } from '../derive/catalogue.ts';
import { SILHOUETTE_KINDS, type SilhouetteKind, silhouetteKind } from '../derive/silhouette-kind.ts';

/** An outline of a craft on a card: to scale where it is of one design whose length and diameter (in metres) are known. */
export interface Outline {
  kind: SilhouetteKind;
  size: { length: number; diameter: number } | null;
}

/** Signs for spacecraft in general, on pages that are about no fleet. */
export const GENERAL_OUTLINES: readonly Outline[] = (['soyuz', 'orbiter', 'command-service'] as const).map((kind) => ({
  kind,
  size: null,
}));

/** The most outlines that one card shows. */
const MOST = 3;

/** The outline of one design. */
export function designOutline({ record }: ConfigurationEntry): Outline[] {
  const kind = silhouetteKind(record);
  const { height: length, diameter } = record;
  return kind === null ? [] : [{ kind, size: length === null || diameter === null ? null : { length, diameter } }];
}

/** The outlines of a group of craft, to no scale, the kinds with most craft first. */
export function fleetOutlines(fleet: readonly CraftEntry[]): Outline[] {
  const kinds = new Map<SilhouetteKind, number>();
  for (const [configuration, { length }] of Map.groupBy(fleet, (craft) => craft.configuration)) {
    const kind = silhouetteKind(configuration.record);
    if (kind !== null) kinds.set(kind, (kinds.get(kind) ?? 0) + length);
  }
  return [...kinds]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([kind]) => ({ kind, size: null }));
}

/** Outlines as the text of an attribute: `soyuz/7.48/2.72`, `soyuz,orbiter`. */
export function outlinesText(outlines: readonly Outline[]): string {
  return outlines.map(({ kind, size }) => (size === null ? kind : `${kind}/${size.length}/${size.diameter}`)).join(',');
}

/** Reads back what `outlinesText` wrote. */
export function readOutlines(text: string): Outline[] {
  return text.split(',').flatMap((words): Outline[] => {
    const [name, length, diameter] = words.split('/');
    const kind = SILHOUETTE_KINDS.find((known) => known === name);
    const size =
      length === undefined || diameter === undefined ? null : { length: Number(length), diameter: Number(diameter) };
    return kind === undefined ? [] : [{ kind, size }];
  });
}
