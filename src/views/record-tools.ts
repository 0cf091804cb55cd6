import { apiRecordPath, recordPath } from '../lib/paths.ts';
import type { AddressedCollection, Snapshot } from '../schema/snapshot.ts';
import { type Cited, cited } from './cite.ts';
import { sourceUrl, sourceWords } from './source-record.ts';

/** What a reader takes away from the page of a record. */
export interface RecordTools {
  jsonHref: string;
  cited: Cited;
}

/** The record as JSON, and how to cite it. */
export function recordTools(
  snapshot: Snapshot,
  collection: AddressedCollection,
  record: { id: number; slug: string; name: string; source: 'll2' | 'starter' },
): RecordTools {
  return {
    jsonHref: apiRecordPath(collection, record.id),
    cited: cited(snapshot, {
      key: `${collection}-${record.id}`,
      title: record.name,
      path: recordPath(collection, record.slug),
      origin: sourceWords(collection, record),
      originUrl: sourceUrl(collection, record),
    }),
  };
}
