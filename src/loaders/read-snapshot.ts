import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Changes, changes } from '../schema/changes.ts';
import { type SnapshotFiles, violations } from '../schema/invariants.ts';
import { type Slugs, slugs } from '../schema/slugs.ts';
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  type CollectionName,
  type Records,
  type Snapshot,
  snapshot,
} from '../schema/snapshot.ts';

/** A snapshot read whole: its files and the history beside them. */
export interface WholeSnapshot extends SnapshotFiles {
  changes: Changes;
}

const SHOWN = 20;

/** A snapshot that must not be used, with everything that is wrong with it. */
export class SnapshotError extends Error {
  readonly problems: readonly string[];

  constructor(folder: string, problems: readonly string[]) {
    const shown = problems.slice(0, SHOWN).map((problem) => `\n  ${problem}`);
    const more = problems.length > SHOWN ? `\n  … and ${problems.length - SHOWN} more` : '';
    super(`The snapshot in ${folder} cannot be used:${shown.join('')}${more}`);
    this.name = 'SnapshotError';
    this.problems = problems;
  }
}

/** The files of one folder, read once, with a list of what is wrong with them. */
class Folder {
  readonly problems: string[] = [];
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async bytes(file: string): Promise<Buffer | null> {
    try {
      return await readFile(join(this.#path, file));
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      this.problems.push(`${file}: ${missing ? 'is missing' : `cannot be read (${String(error)})`}`);
      return null;
    }
  }

  /** `snapshot.json`; throws `SnapshotError` where it is of no use, as nothing can be judged without it. */
  async head(): Promise<Snapshot> {
    const head = this.parse('snapshot.json', snapshot, this.json('snapshot.json', await this.bytes('snapshot.json')));
    if (head === null) throw new SnapshotError(this.#path, this.problems);
    return head;
  }

  /** A file's bytes, compared with their digest. */
  async intact(file: string, { digests }: Snapshot): Promise<Buffer | null> {
    const bytes = await this.bytes(file);
    if (bytes !== null && createHash('sha256').update(bytes).digest('hex') !== digests[file]) {
      this.problems.push(`${file}: differs from its digest in snapshot.json (a refresh cut short, or an edit by hand)`);
    }
    return bytes;
  }

  json(file: string, bytes: Buffer | null): unknown {
    if (bytes === null) return undefined;
    try {
      return JSON.parse(bytes.toString('utf8'));
    } catch (error) {
      this.problems.push(`${file}: is no JSON (${error instanceof Error ? error.message : String(error)})`);
      return undefined;
    }
  }

  parse<T>(file: string, schema: z.ZodType<T>, value: unknown): T | null {
    if (value === undefined) return null;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) {
      this.problems.push(`${file}: ${path.join('.') || 'as a whole'}: ${message}`);
    }
    return null;
  }

  records<T>(file: string, schema: z.ZodType<T>, value: unknown): T[] | null {
    const rows = this.parse(file, z.array(z.unknown()), value);
    if (rows === null) return null;
    const records: T[] = [];
    for (const [index, row] of rows.entries()) {
      const parsed = schema.safeParse(row);
      if (parsed.success) {
        records.push(parsed.data);
        continue;
      }
      const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined;
      for (const { path, message } of parsed.error.issues) {
        const which = typeof id === 'number' ? `id ${id}` : `row ${index}`;
        this.problems.push(`${file}: ${which}, ${path.join('.') || 'as a whole'}: ${message}`);
      }
    }
    return records;
  }
}

/** The files whose digests `snapshot.json` holds. */
const FILES: readonly string[] = [...COLLECTION_NAMES.map((name) => `${name}.json`), 'slugs.json', 'changes.json'];

/**
 * Reads `snapshot.json` alone and compares the other files with their digests: quick, and enough to know that they are
 * those that were written. Throws `SnapshotError`.
 */
export async function readHead(folder: string): Promise<Snapshot> {
  const files = new Folder(folder);
  const head = await files.head();
  for (const file of FILES) await files.intact(file, head);
  if (files.problems.length > 0) throw new SnapshotError(folder, files.problems);
  return head;
}

/**
 * Reads and judges a snapshot: digests, strict schema, rules across records. Throws one `SnapshotError` that names
 * file, id and field of everything that is wrong.
 */
export async function readSnapshot(folder: string): Promise<WholeSnapshot> {
  const files = new Folder(folder);
  const head = await files.head();
  const value = async (file: string): Promise<unknown> => files.json(file, await files.intact(file, head));
  // One after the other, so that only one file is in memory in two forms.
  const records: Unchecked = {
    spacecraft: files.records('spacecraft.json', COLLECTIONS.spacecraft, await value('spacecraft.json')),
    configurations: files.records(
      'configurations.json',
      COLLECTIONS.configurations,
      await value('configurations.json'),
    ),
    families: files.records('families.json', COLLECTIONS.families, await value('families.json')),
    agencies: files.records('agencies.json', COLLECTIONS.agencies, await value('agencies.json')),
    flights: files.records('flights.json', COLLECTIONS.flights, await value('flights.json')),
    images: files.records('images.json', COLLECTIONS.images, await value('images.json')),
  };
  const addresses: Slugs | null = files.parse('slugs.json', slugs, await value('slugs.json'));
  const history: Changes | null = files.parse('changes.json', changes, await value('changes.json'));
  if (isWhole(records) && addresses !== null && history !== null) {
    const found = violations({ snapshot: head, records, slugs: addresses });
    for (const { file, id, field, message, rule } of found) {
      files.problems.push(`${file}: ${id === null ? '' : `id ${id}, `}${field} ${message} (${rule})`);
    }
    if (files.problems.length === 0) return { snapshot: head, records, slugs: addresses, changes: history };
  }
  throw new SnapshotError(folder, files.problems);
}

type Unchecked = { [Name in CollectionName]: Records[Name] | null };

function isWhole(records: Unchecked): records is Records {
  return COLLECTION_NAMES.every((name) => records[name] !== null);
}
