import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ASKED } from './answers.ts';

/** What is kept beside the text of a page. */
const meta = z.strictObject({
  address: z.string(),
  collection: z.enum(ASKED),
  offset: z.int().nonnegative(),
  limit: z.int().positive(),
  /** When it arrived, in milliseconds since 1970. */
  time: z.number(),
  digest: z.string(),
});
export type PageMeta = z.infer<typeof meta>;

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The pages of an unfinished crawl, one file each: a line of what they are, then their text. Each is written whole by
 * a rename, so a killed run leaves pages that can be trusted.
 */
export class PageCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #path(address: string): string {
    return join(this.#folder, `${digestOf(address).slice(0, 32)}.page`);
  }

  /** Keeps a page. */
  async keep(page: Omit<PageMeta, 'digest'>, text: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const head: PageMeta = { ...page, digest: digestOf(text) };
    const path = this.#path(page.address);
    await writeFile(`${path}.part`, `${JSON.stringify(head)}\n${text}`);
    await rename(`${path}.part`, path);
  }

  async #read(path: string): Promise<{ meta: PageMeta; text: string } | null> {
    const content = await readFile(path, 'utf8').catch(() => '');
    const end = content.indexOf('\n');
    try {
      const head = meta.parse(JSON.parse(content.slice(0, end)));
      const text = content.slice(end + 1);
      return digestOf(text) === head.digest ? { meta: head, text } : null;
    } catch {
      return null;
    }
  }

  /** The text of a page; null where it is not kept or damaged. */
  async text(address: string): Promise<string | null> {
    return (await this.#read(this.#path(address)))?.text ?? null;
  }

  /** Every page that is kept under an address below `base` and arrived at `since` or later; older and damaged ones are let go. */
  async pages(base: string, since: number): Promise<PageMeta[]> {
    const files = await readdir(this.#folder).catch(() => []);
    const kept: PageMeta[] = [];
    for (const file of files) {
      const page = file.endsWith('.page') ? await this.#read(join(this.#folder, file)) : null;
      if (page && page.meta.time >= since && page.meta.address.startsWith(base)) kept.push(page.meta);
      else if (!page || page.meta.time < since) await rm(join(this.#folder, file), { force: true });
    }
    return kept;
  }

  /** Lets go of one page. */
  async drop(address: string): Promise<void> {
    await rm(this.#path(address), { force: true });
  }

  /** Lets go of everything. */
  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
