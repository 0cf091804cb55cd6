import { formatDate } from '../lib/instant.ts';
import { absolute, homePath } from '../lib/paths.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import { SITE_NAME } from './page-head.ts';
import { shortDigest } from './snapshot-identity.ts';

const AUTHOR = 'The Spacecraft Encyclopedia maintainers';

/** What a citation is made of; the public origin is added where it is printed. */
export interface Cited {
  /** Unique in this work, `spacecraft-331`. */
  key: string;
  title: string;
  path: string;
  /** Where the data come from, in words. */
  origin: string;
  originUrl: string | null;
  asOf: string;
  /** The first digits of the snapshot's digest. */
  digest: string;
}

/** A citation in the three forms that readers take. */
export interface Citation {
  text: string;
  bibtex: string;
  cslJson: string;
}

/** What a page of this snapshot is cited by. */
export function cited(snapshot: Snapshot, page: Omit<Cited, 'asOf' | 'digest'>): Cited {
  return { ...page, asOf: snapshot.asOf, digest: shortDigest(snapshot) };
}

/** Where the data of the work as a whole come from. */
export function originOfAll({ source, apiVersion, starterHorizon }: Snapshot): Pick<Cited, 'origin' | 'originUrl'> {
  const starter = starterHorizon === null ? '' : ', and the starter catalogue of this work';
  return { origin: `${source.name}, version ${apiVersion} (The Space Devs)${starter}`, originUrl: source.url };
}

/** What a page that is about no single record is cited by. */
export function citedPage(snapshot: Snapshot, { title, path }: Pick<Cited, 'title' | 'path'>): Cited {
  const key = path.slice(homePath().length).replace(/\/$/, '').replaceAll('/', '-') || 'home';
  return cited(snapshot, { key, title, path, ...originOfAll(snapshot) });
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text in a field of BibTeX: characters that TeX reads as commands become letters. */
export function latexText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^]|[#$%&_]/g, (character) => LATEX[character] ?? `\\${character}`);
}

/** The macros that BibTeX has for months. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An address in a field of BibTeX, which is read as it stands but must keep its braces even. */
const latexUrl = (url: string): string => url.replace(/[{}\\]/g, encodeURIComponent);

/** The citation of a page as text, BibTeX and CSL-JSON. `site` is the public origin. */
export function citation(page: Cited, site: string): Citation {
  const { key, title, origin, originUrl, asOf, digest } = page;
  const url = absolute(page.path, site);
  const [year = '', month = '', day = ''] = asOf.slice(0, 10).split('-');
  const version = `${asOf.slice(0, 10)}+${digest}`;
  const data = `Data: ${origin}${originUrl === null ? '' : `, ${originUrl}`}`;
  const snapshot = `Snapshot of ${formatDate(asOf.slice(0, 10))}, ${digest}`.replaceAll('\u00a0', ' ');
  const fields = [
    ['author', `{{${latexText(AUTHOR)}}}`],
    ['title', `{{${latexText(title)}}}`],
    ['howpublished', `{${latexText(SITE_NAME)}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? ''],
    ['version', `{${version}}`],
    ['url', `{${latexUrl(url)}}`],
    ['note', `{${latexText(`${snapshot}. ${data}`)}}`],
  ];
  const csl = {
    id: key,
    type: 'entry-encyclopedia',
    title,
    author: [{ literal: AUTHOR }],
    'container-title': SITE_NAME,
    issued: { 'date-parts': [[Number(year), Number(month), Number(day)]] },
    version,
    URL: url,
    source: origin,
    note: originUrl === null ? snapshot : `${snapshot}. ${data}`,
  };
  return {
    text: `“${title.replace(/\s+/g, ' ').trim()}”, ${SITE_NAME}. ${snapshot}. ${url}. ${data}.`,
    bibtex: `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}`,
    cslJson: `[\n {\n${Object.entries(csl)
      .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n')}\n }\n]`,
  };
}
