import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ASKED, type Asked, ENDPOINTS } from './answers.ts';
import { SourceError } from './errors.ts';
import { parsePage } from './page.ts';
import { RowReader } from './read-rows.ts';

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
      const text = await readFile(join(folder, file), 'utf8');
      try {
        reader.add(name, parsePage(text), file);
      } catch (error) {
        throw new SourceError(`${file} ${error instanceof Error ? error.message : String(error)}`);
      }
      found += 1;
    }
  }
  if (found > 0) return reader;
  const names = ASKED.map((name) => `${ENDPOINTS[name]}-….json`).join(', ');
  throw new SourceError(`${folder} holds no answers. They are files named ${names}.`);
}

/** Saves an answer as it came, under the name that `readSavedAnswers` looks for. */
export async function saveAnswer(folder: string, collection: Asked, offset: number, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${ENDPOINTS[collection]}-${String(offset).padStart(6, '0')}.json`), text);
}
