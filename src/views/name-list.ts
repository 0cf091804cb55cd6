import type { Catalogue } from '../derive/catalogue.ts';
import type { NamedAddress, NameList } from '../lib/nearest.ts';

const rows = (entries: readonly { record: { slug: string; id: number; name: string } }[]): NamedAddress[] =>
  entries.map(({ record }) => [record.slug, record.id, record.name]);

/** The names of all records that have pages, for the 404 page. */
export function nameList({ craft, configurations, families, agencies }: Catalogue): NameList {
  return {
    spacecraft: rows(craft),
    configurations: rows(configurations),
    families: rows(families),
    agencies: rows(agencies),
  };
}
