import type { Catalogue } from '../derive/catalogue.ts';
import { creditsPath, recordPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import type { Image } from '../schema/image.ts';
import type { HubPage } from './hub-page.ts';
import type { LinkTable } from './link-table.ts';
import { type Link, shell } from './shell.ts';
import { countValue, textValue, type Value } from './values.ts';

const USES_SHOWN = 6;

interface Use {
  image: Image;
  links: Link[];
}

/** Every picture with the pages of the records that name it, by name. */
function uses({ craft, configurations }: Catalogue): Use[] {
  const found = new Map<number, Use>();
  const add = (image: Image | null, link: Link): void => {
    if (image === null) return;
    const use = found.get(image.id) ?? { image, links: [] };
    use.links.push(link);
    found.set(image.id, use);
  };
  for (const { image, record } of configurations) {
    add(image, { text: record.name, href: recordPath('configurations', record.slug) });
  }
  for (const { image, record } of craft) {
    add(image, { text: record.name, href: recordPath('spacecraft', record.slug) });
  }
  return [...found.values()].sort((a, b) => a.image.name.localeCompare(b.image.name) || a.image.id - b.image.id);
}

function licence({ license }: Image): Value {
  if (license === null || license.name === 'Unknown') return textValue('not stated by the source');
  return license.link === null ? textValue(license.name) : { kind: 'link', text: license.name, href: license.link };
}

function pictures(all: readonly Use[]): LinkTable {
  return {
    caption: 'Pictures, with the pages that name them',
    columns: ['Picture at the source', 'Credit', 'Licence', 'Copied here', 'Named on'],
    rows: all.map(({ image, links }) => ({
      link: { text: image.name, href: image.image_url },
      cells: [
        textValue(image.credit ?? 'not stated by the source'),
        licence(image),
        textValue(image.files.length === 0 ? 'no' : 'yes'),
        { kind: 'links', links: links.slice(0, USES_SHOWN), more: Math.max(0, links.length - USES_SHOWN) },
      ],
    })),
  };
}

/** The pages that were read for the starter catalogue, with how many records name each, most named first. */
function references({ craft, configurations, families, agencies }: Catalogue): LinkTable {
  const counts = new Map<string, { title: string; count: number }>();
  const records = [
    ...craft.flatMap(({ record, flights }) => [record, ...flights]),
    ...[...configurations, ...families, ...agencies].map(({ record }) => record),
  ];
  for (const { references: own } of records) {
    for (const { title, url } of own) {
      const found = counts.get(url) ?? { title, count: 0 };
      counts.set(url, { ...found, count: found.count + 1 });
    }
  }
  return {
    caption: 'Pages read for the starter catalogue, those that most records name first',
    columns: ['Page', 'Records'],
    numbers: [1],
    rows: [...counts]
      .sort(([, a], [, b]) => b.count - a.count || a.title.localeCompare(b.title))
      .map(([url, { title, count }]) => ({ link: { text: title, href: url }, cells: [countValue(count)] })),
  };
}

/** Whose the pictures are, where they are used, and where the facts come from. */
export function creditsPage(catalogue: Catalogue): HubPage {
  const all = uses(catalogue);
  const copied = all.filter(({ image }) => image.files.length > 0).length;
  const sources = references(catalogue);
  const lead = `${counted(all.length, 'picture')} ${all.length === 1 ? 'is' : 'are'} named by the records, ${copied === 0 ? 'none' : counted(copied, 'of them', 'of them')} copied here; ${counted(sources.rows.length, 'page')} ${sources.rows.length === 1 ? 'was' : 'were'} read for the starter catalogue.`;
  return {
    shell: shell(
      catalogue,
      {
        title: 'Credits: pictures, licences and sources',
        description: `${lead} Credit, licence and use of each, and where the facts come from.`,
        path: creditsPath(),
        indexed: true,
      },
      [{ text: 'Credits', href: creditsPath() }],
    ),
    kicker: [],
    title: 'Credits',
    lead,
    notes: [
      'Records: Launch Library 2 by The Space Devs, free to use. Where it has no record or no value here, the starter catalogue stands in, marked †: public facts in our own words, under the licence of this work.',
      'A picture is copied only where its licence is known; otherwise it is linked at the source. All drawings here are our own.',
    ],
    facts: [],
    navigation: [],
    charts: [],
    sections: [
      ...(all.length === 0 ? [] : [{ title: 'Pictures', table: pictures(all), craft: null }]),
      ...(sources.rows.length === 0
        ? []
        : [{ title: 'Sources of the starter catalogue', table: sources, craft: null }]),
    ],
    search: null,
  };
}
