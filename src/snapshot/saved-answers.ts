import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ASKED, type Asked, ENDPOINTS } from './answers.ts';
import { SourceError, UnreadableError } from './errors.ts';
import { type Page, parsePage } from './page.ts';
import { RowReader } from './read-rows.ts';

/** Takes in the page that a file holds; returns the count that it states. */
async function readInto(reader: RowReader, name: Asked, folder: string, file: string): Promise<number> {
  const bytes = await readFile(join(folder, file));
  let page: Page;
  try {
    page = parsePage(bytes);
  } catch (error) {
    throw new SourceError(`${file} ${error instanceof Error ? error.message : String(error)}`);
  }
  const { problems, take } = reader.read(name, page, file);
  if (problems.length > 0) throw new UnreadableError(problems);
  take();
  return page.count;
}

/**
 * Reads saved answers from a folder: files named after LL2's endpoints, such as `spacecraft-00000.json` or
 * `agencies.json`; other files are not looked at. Throws `SourceError`.
 */
export async function readSavedAnswers(folder: string): Promise<RowReader> {
  const files = await readdir(folder).catch((error: unknown) => {
    throw new SourceError(`${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const reader = new RowReader();
  let found = 0;
  for (const name of ASKED) {
    const form = new RegExp(`^${ENDPOINTS[name]}(-[^/]*)?\\.json$`);
    for (const file of files.filter((candidate) => form.test(candidate)).sort()) {
      reader.state(name, Math.max(reader.stated(name) ?? 0, await readInto(reader, name, folder, file)));
      found += 1;
    }
  }
  if (found > 0) return reader;
  const names = ASKED.map((name) => `${ENDPOINTS[name]}-….json`).join(', ');
  throw new SourceError(`${folder} holds no answers. They are files named ${names}.`);
}

/** Saves an answer as it came, under the name that `readSavedAnswers` looks for. */
export async function saveAnswer(folder: string, collection: Asked, offset: number, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${ENDPOINTS[collection]}-${String(offset).padStart(6, '0')}.json`), bytes);
}
