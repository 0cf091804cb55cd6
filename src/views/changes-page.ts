import type { Catalogue } from '../derive/catalogue.ts';
import { formatDate } from '../lib/instant.ts';
import { changesPath, recordPath } from '../lib/paths.ts';
import { clipped, counted } from '../lib/text.ts';
import type { Change, Changes } from '../schema/changes.ts';
import { ADDRESSED_COLLECTIONS } from '../schema/snapshot.ts';
import type { HubPage, HubSection } from './hub-page.ts';
import { shell } from './shell.ts';
import { textValue } from './values.ts';

/** How many changes of one snapshot are listed. */
const SHOWN = 200;
const KINDS = ['added', 'removed', 'renamed', 'changed'] as const;

/** The addresses of the records that there are, by collection and id. */
function addresses({ craft, configurations, families, agencies }: Catalogue): Map<string, string> {
  const entries = { spacecraft: craft, configurations, families, agencies };
  return new Map(
    ADDRESSED_COLLECTIONS.flatMap((collection) =>
      entries[collection].map(({ record }): [string, string] => [
        `${collection}/${record.id}`,
        recordPath(collection, record.slug),
      ]),
    ),
  );
}

function detail({ fields }: Change): string {
  const parts = fields.map(({ field, before, after }) => {
    const name = field.replaceAll('_', ' ');
    return before.length + after.length > 80 ? name : `${name} ${before} → ${after}`;
  });
  return clipped(parts.join('; '), 240);
}

function summary(changes: readonly Change[]): string {
  const parts = KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}

function section({ asOf, changes }: Changes[number], paths: ReadonlyMap<string, string>): HubSection {
  const more = changes.length > SHOWN ? `; the first ${SHOWN} are listed` : '';
  return {
    title: `Snapshot of ${formatDate(asOf)}: ${summary(changes)}${more}`,
    craft: null,
    table: {
      caption: `What the snapshot of ${formatDate(asOf)} changed`,
      columns: ['Record', 'Change', 'Collection', 'What'],
      rows: changes.slice(0, SHOWN).map((change) => ({
        link: { text: change.name, href: paths.get(`${change.collection}/${change.id}`) ?? null },
        cells: [textValue(change.kind), textValue(change.collection), textValue(detail(change))],
      })),
    },
  };
}

const told = ({ changes }: Catalogue): Changes => changes.filter((entry) => entry.changes.length > 0);

/** What the snapshots so far changed, in a sentence. */
export function changesLead(catalogue: Catalogue): string {
  const count = told(catalogue).length;
  return count === 0
    ? `The snapshot of ${formatDate(catalogue.snapshot.asOf)} is the first; what the next ones add, remove, rename and change will stand here.`
    : `What ${counted(count, 'snapshot')} added, removed, renamed and changed, newest first.`;
}

/** What each snapshot changed, newest first. */
export function changesPage(catalogue: Catalogue): HubPage {
  const paths = addresses(catalogue);
  const lead = changesLead(catalogue);
  return {
    shell: shell(
      catalogue,
      {
        title: 'Changes: what each snapshot brought',
        description: `${lead} Record by record, with the values before and after.`,
        path: changesPath(),
        indexed: catalogue.changes.length > 0,
      },
      [{ text: 'Changes', href: changesPath() }],
    ),
    kicker: [],
    title: 'Changes',
    lead,
    notes: [],
    facts: [],
    navigation: [],
    charts: [],
    sections: told(catalogue).map((entry) => section(entry, paths)),
    search: null,
  };
}
