import type { Change } from '../schema/changes.ts';

const KINDS = ['added', 'removed', 'renamed', 'changed'] as const;
const SHOWN = 40;

/** One change as a line. */
export function describeChange({ kind, collection, id, name, fields }: Change): string {
  const what = `${collection} ${id} ${name}`;
  if (kind === 'added' || kind === 'removed') return `${kind}: ${what}`;
  const first = kind === 'renamed' ? fields.find(({ field }) => field === 'name') : undefined;
  const others = fields
    .filter((field) => field !== first)
    .map(({ field, before, after }) => {
      const short = before.length + after.length <= 60;
      return short ? `${field} ${before} → ${after}` : field;
    });
  const parts = [...(first ? [`was ${first.before}`] : []), ...others];
  return `${kind}: ${what}: ${parts.join(', ')}`;
}

/** What changed in one sentence: "3 added, 1 renamed". */
export function summariseChanges(changes: readonly Change[]): string {
  const parts = KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [`${count} ${kind}`] : [];
  });
  return parts.length > 0 ? parts.join(', ') : 'nothing changed';
}

/** A commit message: a subject line, and a line for each change. */
export function commitMessage(asOf: string, changes: readonly Change[]): string {
  const subject = `Snapshot of ${asOf.slice(0, 10)}: ${summariseChanges(changes)}`;
  if (changes.length === 0) return `${subject}\n`;
  const lines = changes.slice(0, SHOWN).map((change) => `- ${describeChange(change)}`);
  if (changes.length > SHOWN) lines.push(`- and ${changes.length - SHOWN} more, in data/changes.json`);
  return `${subject}\n\n${lines.join('\n')}\n`;
}
