import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { formatSize } from '../lib/size.ts';
import { DOWNLOAD_FILES, type FormName } from '../views/downloads.ts';
import { sha256 } from './archive.ts';
import { type BuiltSite, DOWNLOADS } from './built-site.ts';
import { applyEdits, attributeOf, type Edit, elementsOf, escaped, type HtmlElement, quoted } from './html.ts';

/** A download as `downloads.json` tells of it. */
export interface Download {
  form: FormName;
  file: string;
  /** The moment that the records describe. */
  asOf: string;
  bytes: number;
  sha256: string;
}

/** Writes artefacts into `downloads/` of a built site, each with its checksum beside it, and `downloads.json`. */
export async function writeDownloads(
  site: string,
  asOf: string,
  made: ReadonlyMap<FormName, Uint8Array>,
): Promise<Download[]> {
  const folder = join(site, DOWNLOADS);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const downloads: Download[] = [];
  for (const [form, bytes] of made) {
    const file = DOWNLOAD_FILES[form];
    const digest = sha256(bytes);
    await writeFile(join(folder, file), bytes);
    await writeFile(join(folder, `${file}.sha256`), `${digest}  ${file}\n`);
    downloads.push({ form, file, asOf, bytes: bytes.length, sha256: digest });
  }
  await writeFile(join(folder, 'downloads.json'), `${JSON.stringify({ asOf, downloads }, null, 2)}\n`);
  return downloads;
}

/** What a placeholder `form.fact` of a page says. */
function factText(placeholder: string, downloads: readonly Download[]): string {
  const [form, fact] = placeholder.split('.');
  const download = downloads.find((one) => one.form === form);
  if (download === undefined) return '';
  return fact === 'sha256' ? download.sha256 : formatSize(download.bytes);
}

/** The edit that gives an element an attribute, or takes it away. */
function attributeEdit(element: HtmlElement, name: string, value: string | null): Edit[] {
  const where = element.sourceCodeLocation;
  if (!where?.startTag) return [];
  const place = where.attrs?.[name];
  const text = value === null ? '' : `${name}="${quoted(value)}"`;
  if (place) return [{ start: place.startOffset, end: place.endOffset, text }];
  const at = where.startTag.startOffset + `<${element.tagName}`.length;
  return value === null ? [] : [{ start: at, end: at, text: ` ${text}` }];
}

/** What an element that belongs to a download shows: hidden and without a link where the form was not made. */
function downloadEdits(element: HtmlElement, downloads: readonly Download[]): Edit[] {
  const placeholder = attributeOf(element, 'data-download');
  const form = attributeOf(element, 'data-download-form');
  const href = attributeOf(element, 'data-download-href');
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  const isMade = downloads.some((download) => download.form === form);
  return [
    ...(placeholder !== null && startTag && endTag
      ? [{ start: startTag.endOffset, end: endTag.startOffset, text: escaped(factText(placeholder, downloads)) }]
      : []),
    ...(form === null ? [] : attributeEdit(element, 'hidden', isMade ? null : '')),
    ...(href === null
      ? []
      : [
          ...attributeEdit(element, 'href', isMade ? href : null),
          ...attributeEdit(element, 'download', isMade ? '' : null),
        ]),
  ];
}

/** Tells on one page of the downloads, which are made after it; null where the page has no place for them. */
export function withFacts(html: string, downloads: readonly Download[]): string | null {
  if (!html.includes('data-downloads')) return null;
  const elements = elementsOf(parse(html, { sourceCodeLocationInfo: true }));
  return applyEdits(
    html,
    elements.flatMap((element) => downloadEdits(element, downloads)),
  );
}

/** Tells the sizes and checksums of downloads on every page of a site that has a place for them; gives its files as they are then. */
export async function tellFacts(
  folder: string,
  { files, ...site }: BuiltSite,
  downloads: readonly Download[],
): Promise<BuiltSite> {
  const told = new Map<string, Uint8Array>();
  for (const file of files.keys()) {
    if (!file.endsWith('.html')) continue;
    const html = withFacts(new TextDecoder().decode(files.get(file)), downloads);
    if (html !== null) told.set(file, new TextEncoder().encode(html));
  }
  for (const [file, bytes] of told) await writeFile(join(folder, file), bytes);
  const get = (file: string): Uint8Array | undefined => told.get(file) ?? files.get(file);
  return { ...site, files: { has: (file) => files.has(file), keys: () => files.keys(), get } };
}
