import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
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
  snapshot: Snapshot;
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
      this.#unread(file, error);
      return null;
    }
  }

  #unread(file: string, error: unknown): void {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    this.problems.push(`${file}: ${missing ? 'is missing' : `cannot be read (${String(error)})`}`);
  }

  /** `snapshot.json`; throws `SnapshotError` where it is of no use, as nothing can be judged without it. */
  async head(): Promise<Snapshot> {
    const head = this.parse('snapshot.json', snapshot, this.json('snapshot.json', await this.bytes('snapshot.json')));
    if (head === null) throw new SnapshotError(this.#path, this.problems);
    return head;
  }

  #compare(file: string, digest: string, { digests }: Snapshot): void {
    if (digest !== digests[file])
      this.problems.push(`${file}: differs from its digest in snapshot.json (a refresh cut short, or an edit by hand)`);
  }

  /** A file's bytes, compared with their digest. */
  async intact(file: string, head: Snapshot): Promise<Buffer | null> {
    const bytes = await this.bytes(file);
    if (bytes !== null) this.#compare(file, createHash('sha256').update(bytes).digest('hex'), head);
    return bytes;
  }

  /** Compares a file with its digest without holding it. */
  async compare(file: string, head: Snapshot): Promise<void> {
    const hash = createHash('sha256');
    try {
      for await (const piece of createReadStream(join(this.#path, file))) hash.update(piece);
      this.#compare(file, hash.digest('hex'), head);
    } catch (error) {
      this.#unread(file, error);
    }
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

  /** The records of a list's file; null where it is none. */
  async records<T>(name: CollectionName, schema: z.ZodType<T>, head: Snapshot): Promise<T[] | null> {
    const file = `${name}.json`;
    const bytes = await this.intact(file, head);
    const records: T[] = [];
    try {
      for (const row of bytes === null ? [] : rowsOf(bytes)) {
        const parsed = schema.safeParse(row);
        if (parsed.success) records.push(parsed.data);
        else this.#unfit(file, row, parsed.error);
      }
    } catch (error) {
      this.problems.push(`${file}: is no JSON list (${error instanceof Error ? error.message : String(error)})`);
      return null;
    }
    return bytes === null ? null : records;
  }

  #unfit(file: string, row: unknown, { issues }: z.ZodError): void {
    const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined;
    const which = typeof id === 'number' ? `id ${id}` : 'a row without an id';
    for (const { path, message } of issues)
      this.problems.push(`${file}: ${which}, ${path.join('.') || 'as a whole'}: ${message}`);
  }
}

const OPENING = Buffer.from('[\n  {\n');
const END = Buffer.from('\n  }');
const CLOSING = Buffer.from('\n  }\n]\n');

/**
 * The rows of a list. One that is laid out as `data/` is, each record on lines of its own, is read record by record, so
 * that a large file is never in memory as text and as rows at once. Throws where it is no list in JSON.
 */
function* rowsOf(bytes: Buffer): Generator<unknown> {
  const laidOut = bytes.subarray(0, OPENING.length).equals(OPENING) && bytes.subarray(-CLOSING.length).equals(CLOSING);
  if (!laidOut) {
    const rows: unknown = JSON.parse(bytes.toString('utf8'));
    if (!Array.isArray(rows)) throw new Error('it holds something else');
    yield* rows;
    return;
  }
  for (let from = '['.length; from < bytes.length - ']\n'.length; ) {
    const end = bytes.indexOf(END, from) + END.length;
    const mark = bytes.toString('utf8', end, end + ',\n'.length);
    if (mark !== ',\n' && mark !== '\n]') throw new Error(`no record follows at byte ${end}`);
    yield JSON.parse(bytes.toString('utf8', from, end));
    from = end + 1;
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
  for (const file of FILES) await files.compare(file, head);
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
  const records: Unchecked = {
    spacecraft: await files.records('spacecraft', COLLECTIONS.spacecraft, head),
    configurations: await files.records('configurations', COLLECTIONS.configurations, head),
    families: await files.records('families', COLLECTIONS.families, head),
    agencies: await files.records('agencies', COLLECTIONS.agencies, head),
    flights: await files.records('flights', COLLECTIONS.flights, head),
    images: await files.records('images', COLLECTIONS.images, head),
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
