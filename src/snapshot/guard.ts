import { COLLECTION_NAMES, type Records } from '../schema/snapshot.ts';
import { EXIT, SnapshotFailure } from './errors.ts';

/** Records or most of their fields are gone, which an operator must confirm. */
export class LossError extends SnapshotFailure {
  constructor(losses: readonly string[]) {
    const more = losses.length > 20 ? `\n  … and ${losses.length - 20} more` : '';
    super(
      `More is gone than a normal day takes away; nothing is written:\n  ${losses.slice(0, 20).join('\n  ')}${more}\nWith --accept-loss the new state is taken as it is.`,
      EXIT.loss,
    );
  }
}

/** A collection may lose this share of its records, and always this many. */
const SHARE = 0.03;
const ALWAYS = 2;
/** Records with fewer fields than this say little about a loss. */
const FEWEST_FIELDS = 4;

/** Fields that are ours, or that every record has. */
const NOT_COUNTED: ReadonlySet<string> = new Set([
  'id',
  'slug',
  'source',
  'starterFields',
  'starterId',
  'references',
  'note',
  'firstSeen',
  'lastChanged',
  'files',
  'color',
]);

function known(record: object): string[] {
  return Object.entries(record)
    .filter(
      ([field, value]) => !NOT_COUNTED.has(field) && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    .map(([field]) => field);
}

/** What a new state lost against the old one, beyond what happens on a normal day: whole records, and most of a record's fields. */
export function lossesBetween(before: Records, after: Records): string[] {
  const losses: string[] = [];
  for (const name of COLLECTION_NAMES) {
    const now = new Map<number, object>(after[name].map((record) => [record.id, record]));
    const gone = before[name].filter(({ id }) => !now.has(id)).length;
    if (gone > ALWAYS && gone > before[name].length * SHARE) {
      losses.push(`${name}: ${gone} of ${before[name].length} records`);
    }
    for (const record of before[name]) {
      const successor = now.get(record.id);
      if (!successor) continue;
      const had = known(record);
      const has = new Set(known(successor));
      const lost = had.filter((field) => !has.has(field));
      if (had.length >= FEWEST_FIELDS && lost.length > had.length / 2) {
        losses.push(`${name}: id ${record.id} lost ${lost.length} of ${had.length} fields (${lost.join(', ')})`);
      }
    }
  }
  return losses;
}
