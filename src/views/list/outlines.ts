import { isFromAbove, outline, outlineSign } from '../../charts/silhouette.ts';
import type { Catalogue, ConfigurationEntry } from '../../derive/catalogue.ts';
import type { OutlineEntry, OutlineFile } from '../../derive/list/index-format.ts';
import { type SilhouetteKind, silhouetteKind } from '../../derive/silhouette-kind.ts';

function outlineEntry(kind: SilhouetteKind, { record }: ConfigurationEntry): OutlineEntry {
  const drawn = outline(kind, record.height, record.diameter);
  if (drawn === null) return { toScale: false, note: 'Not to scale', ...outlineSign(kind) };
  const note = `${record.height}\u00a0m long, ${record.diameter}\u00a0m ${isFromAbove(kind) ? 'wide' : 'across'}`;
  return { toScale: true, note, ...drawn };
}

/** The outlines that the comparison draws, for the rows of the lists of craft and of configurations. */
export function outlineFile({ craft, configurations }: Catalogue): OutlineFile {
  const outlines: OutlineEntry[] = [];
  const places = new Map<ConfigurationEntry | SilhouetteKind, number>();
  for (const configuration of configurations) {
    const kind = silhouetteKind(configuration.record);
    if (kind === null) continue;
    const entry = outlineEntry(kind, configuration);
    // One sign serves all of its kind.
    const known = entry.toScale ? undefined : places.get(kind);
    const place = known ?? outlines.push(entry) - 1;
    if (!entry.toScale) places.set(kind, place);
    places.set(configuration, place);
  }
  const placeOf = (configuration: ConfigurationEntry): number => places.get(configuration) ?? -1;
  return {
    outlines,
    of: {
      spacecraft: craft.map(({ configuration }) => placeOf(configuration)),
      configurations: configurations.map(placeOf),
    },
  };
}
