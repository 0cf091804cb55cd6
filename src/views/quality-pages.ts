import type { Catalogue } from '../derive/catalogue.ts';
import { insightsOf } from '../derive/insights.ts';
import type { Finding, Rule } from '../derive/quality/finding.ts';
import { RULES } from '../derive/quality/findings.ts';
import { formatCount } from '../lib/duration.ts';
import { qualityPath, recordPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { gathered, type HubPage } from './hub-page.ts';
import { shell } from './shell.ts';
import { countValue, textValue } from './values.ts';

const recordsIn = (found: readonly Finding[]): number =>
  new Set(found.map(({ collection, slug }) => `${collection}/${slug}`)).size;

/** The ledger of data quality: every rule with how often it is broken. */
export function qualityPage(catalogue: Catalogue): HubPage {
  const { findings } = insightsOf(catalogue);
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  const lead = `${counted(findings.length, 'finding')} in ${counted(recordsIn(findings), 'record')}: what is missing, contradictory, stale or not certain, by ${counted(RULES.length, 'rule')} that every record is held against.`;
  return gathered({
    shell: shell(
      catalogue,
      {
        title: 'Data quality: what is missing or contradictory',
        description: `${lead} Each finding names its record.`,
        path: qualityPath(),
        indexed: true,
      },
      [{ text: 'Data quality', href: qualityPath() }],
    ),
    title: 'Data quality',
    lead,
    notes: [
      'Pages show values as the source has them and point here where one is in doubt. Nothing is corrected in silence.',
    ],
    sections: [
      {
        title: null,
        craft: null,
        table: {
          caption: 'Findings by rule',
          columns: ['Rule', 'Findings', 'Records', 'What it looks for'],
          numbers: [1, 2],
          rows: RULES.map(({ key, title, explanation }) => {
            const found = byRule.get(key) ?? [];
            return {
              link: { text: title, href: qualityPath(key) },
              cells: [countValue(found.length), countValue(recordsIn(found)), textValue(explanation)],
            };
          }),
        },
      },
    ],
  });
}

/** Every finding of one rule, with its record. */
export function rulePage(catalogue: Catalogue, { key, title, explanation }: Rule): HubPage {
  const found = insightsOf(catalogue).findings.filter(({ rule }) => rule === key);
  const summary = `${counted(found.length, 'finding')} in ${counted(recordsIn(found), 'record')} of ${formatCount(catalogue.real.length)}.`;
  return gathered({
    shell: shell(
      catalogue,
      {
        title: `${title}: findings of data quality`,
        description: `${title}: ${summary} ${explanation}`,
        path: qualityPath(key),
        indexed: found.length >= 3,
      },
      [
        { text: 'Data quality', href: qualityPath() },
        { text: title, href: qualityPath(key) },
      ],
    ),
    kicker: ['Data quality'],
    title,
    lead: summary,
    notes: [explanation],
    sections:
      found.length === 0
        ? []
        : [
            {
              title: null,
              craft: null,
              table: {
                caption: title,
                columns: ['Record', 'What was found'],
                rows: found.map(({ collection, name, slug, detail }) => ({
                  link: { text: name, href: recordPath(collection, slug) },
                  cells: [textValue(detail)],
                })),
              },
            },
          ],
  });
}

/** The pages of all rules, as the router wants them. */
export const rulePaths = (): { params: { rule: string }; props: { rule: Rule } }[] =>
  RULES.map((rule) => ({ params: { rule: rule.key }, props: { rule } }));
