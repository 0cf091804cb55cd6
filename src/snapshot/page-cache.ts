import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ASKED } from './answers.ts';

/** What is kept beside the bytes of a page. */
const meta = z.strictObject({
  address: z.string(),
  collection: z.enum(ASKED),
  offset: z.int().nonnegative(),
  limit: z.int().positive(),
  /** When it arrived, in milliseconds since 1970. */
  time: z.number(),
  digest: z.string(),
});
type PageMeta = z.infer<typeof meta>;

/** A page of an earlier run. */
export interface KeptPage extends PageMeta {
  bytes: Buffer;
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The pages of an unfinished crawl, one file each: a line of what they are, then their bytes. Each is written whole by
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
  async keep(page: Omit<PageMeta, 'digest'>, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const head: PageMeta = { ...page, digest: digestOf(bytes) };
    const path = this.#path(page.address);
    await writeFile(`${path}.part`, [`${JSON.stringify(head)}\n`, bytes]);
    await rename(`${path}.part`, path);
  }

  async #read(path: string): Promise<KeptPage | null> {
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    const end = content.indexOf(10);
    try {
      const head = meta.parse(JSON.parse(content.toString('utf8', 0, Math.max(0, end))));
      const bytes = content.subarray(end + 1);
      return digestOf(bytes) === head.digest ? { ...head, bytes } : null;
    } catch {
      return null;
    }
  }

  /** A page; null where it is not kept or damaged. */
  async page(address: string): Promise<KeptPage | null> {
    return this.#read(this.#path(address));
  }

  /**
   * Every page that is kept under an address below `base` and arrived at `since` or later, in milliseconds since 1970;
   * older and damaged ones are let go.
   */
  async *pages(base: string, since: number): AsyncGenerator<KeptPage> {
    for (const file of await readdir(this.#folder).catch(() => [])) {
      const path = join(this.#folder, file);
      const page = file.endsWith('.page') ? await this.#read(path) : null;
      if (page === null || page.time < since) await rm(path, { force: true });
      else if (page.address.startsWith(base)) yield page;
    }
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
