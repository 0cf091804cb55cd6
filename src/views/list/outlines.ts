import { outline } from '../../charts/silhouette.ts';
import type { Catalogue, ConfigurationEntry } from '../../derive/catalogue.ts';
import type { OutlineEntry, OutlineFile } from '../../derive/list/index-format.ts';
import { silhouetteKind } from '../../derive/silhouette-kind.ts';

function outlineEntry({ record }: ConfigurationEntry): OutlineEntry | null {
  const kind = silhouetteKind(record);
  const drawn = kind === null ? null : outline(kind, record.height, record.diameter);
  const label = `${record.name}, ${record.height} m long, ${record.diameter} m across`;
  return drawn === null ? null : { label, ...drawn };
}

/** The outlines that the comparison draws, for the rows of the lists of craft and of configurations. */
export function outlineFile({ craft, configurations }: Catalogue): OutlineFile {
  const known = configurations.flatMap((configuration) => {
    const entry = outlineEntry(configuration);
    return entry === null ? [] : [{ configuration, entry }];
  });
  const places = new Map(known.map(({ configuration }, place) => [configuration, place]));
  return {
    outlines: known.map(({ entry }) => entry),
    of: {
      spacecraft: craft.map(({ configuration }) => places.get(configuration) ?? -1),
      configurations: configurations.map((configuration) => places.get(configuration) ?? -1),
    },
  };
}
