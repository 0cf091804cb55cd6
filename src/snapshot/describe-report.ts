import { COLLECTION_NAMES, type Snapshot } from '../schema/snapshot.ts';
import { describeChange, summariseChanges } from './describe-changes.ts';
import type { Repair } from './drafts.ts';
import type { RunReport } from './run.ts';
import type { Unsure } from './starter/match.ts';

const SHOWN = 20;
const IDS_SHOWN = 5;

/** How many records there are of each collection, and from where, as lines. */
export function countLines(counts: Snapshot['counts']): string {
  return COLLECTION_NAMES.map((name) => {
    const { held, fromLl2, stated } = counts[name];
    const part = stated === null ? '' : ` of ${stated}`;
    return `  ${name} ${fromLl2}${part}${held === fromLl2 ? '' : ` from LL2, ${held - fromLl2} from the starter catalogue`}\n`;
  }).join('');
}

function describePictures({ copied, kept, linked, failed }: RunReport['pictures']): string {
  const reasons = failed.map(({ id, address, reason }) => `  picture ${id} (${address}): ${reason}\n`);
  return `Pictures: ${copied} copied, ${kept} kept, ${linked} linked only, ${failed.length} failed\n${reasons.join('')}`;
}

/** What was done, without the values that differ from record to record. */
function kindOf({ collection, field, what }: Repair): string {
  return `${collection}, ${field.replace(/\.\d+/g, '')}: ${what.replace(/"(?:[^"\\]|\\.)*"|-?\d\S*?(?=[,;\s]|$)/g, '…')}`;
}

/** Repairs of one kind as a line: with the value where there is only one, else with how many and the first records. */
function describeKind(kind: string, repairs: readonly Repair[]): string {
  const [first] = repairs;
  if (first !== undefined && repairs.length === 1)
    return `  ${first.collection} ${first.id}, ${first.field}: ${first.what}\n`;
  const ids = repairs.slice(0, IDS_SHOWN).map(({ id }) => id);
  return `  ${kind} (${repairs.length}: ${ids.join(', ')}${repairs.length > IDS_SHOWN ? ', …' : ''})\n`;
}

/** Every kind of repair with how many there are of it, the most frequent first. */
export function describeRepairs(repairs: readonly Repair[]): string {
  const kinds = new Map<string, Repair[]>();
  for (const repair of repairs) {
    const kind = kindOf(repair);
    const some = kinds.get(kind);
    if (some === undefined) kinds.set(kind, [repair]);
    else some.push(repair);
  }
  const sorted = [...kinds].sort(([, left], [, right]) => right.length - left.length);
  const detail = repairs.length > sorted.length ? ' (--json lists each)' : '';
  return `Repairs: ${repairs.length}${detail}\n${sorted.map(([kind, some]) => describeKind(kind, some)).join('')}`;
}

function describeUnsure({ collection, ll2, starter, why }: Unsure): string {
  return `  ${collection}: LL2's ${ll2.name} (${ll2.id}) and the starter's ${starter.name} (${starter.id}): ${why}\n`;
}

function describeDoubts(unsure: readonly Unsure[]): string {
  if (unsure.length === 0) return '';
  const more = unsure.length > SHOWN ? `  … and ${unsure.length - SHOWN} more; --json lists them all\n` : '';
  const lines = unsure.slice(0, SHOWN).map(describeUnsure).join('');
  return `Kept apart, as they may be the same (matches.csv settles it): ${unsure.length}\n${lines}${more}`;
}

/** What a run did, for people. */
export function describeReport(report: RunReport): string {
  const { asOf, complete, counts, calls, pictures, repairs, unsure, changes } = report;
  const made =
    calls === null
      ? ''
      : `Calls: ${calls.made} made, ${calls.planned} planned, ${calls.keptPages} pages kept from an earlier run.\n`;
  const changed = changes.slice(0, SHOWN).map((change) => `  ${describeChange(change)}\n`);
  const others = changes.length > SHOWN ? `  … and ${changes.length - SHOWN} more, in changes.json\n` : '';
  return `Snapshot of ${asOf}${complete ? '' : ' (incomplete)'}:\n${countLines(counts)}${made}${describePictures(pictures)}${describeRepairs(repairs)}${describeDoubts(unsure)}Changes: ${summariseChanges(changes)}\n${changed.join('')}${others}`;
}
