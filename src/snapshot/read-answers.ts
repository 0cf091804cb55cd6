import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ll2Page } from '../schema/ll2.ts';
import { type Answers, ASKED, ENDPOINTS } from './answers.ts';
import { SourceError } from './errors.ts';

/** Parses one answer of LL2: a page of a list. Throws `SourceError` with the place it came from. */
function parsePage(text: string, origin: string) {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SourceError(`${origin} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const page = ll2Page.safeParse(value);
  if (page.success) return page.data;
  const [issue] = page.error.issues;
  throw new SourceError(`${origin} is no page of a list: ${issue?.path.join('.') || 'as a whole'}: ${issue?.message}`);
}

/**
 * Reads saved answers from a folder: files named after LL2's endpoints, `spacecraft-1.json`,
 * `spacecraft_configurations-page-2.json`, `agencies.json`; other files are not looked at.
 */
export async function readAnswers(folder: string): Promise<Answers> {
  const files = await readdir(folder).catch((error: unknown) => {
    throw new SourceError(`${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const answers: Answers = {};
  for (const name of ASKED) {
    const form = new RegExp(`^${ENDPOINTS[name]}(-[^/]*)?\\.json$`);
    for (const file of files.filter((candidate) => form.test(candidate)).sort()) {
      const page = parsePage(await readFile(join(folder, file), 'utf8'), file);
      const answer = answers[name] ?? { rows: [], stated: 0 };
      answer.stated = Math.max(answer.stated, page.count);
      answer.rows.push(...page.results.map((row) => ({ row, origin: file })));
      answers[name] = answer;
    }
  }
  if (Object.keys(answers).length === 0) {
    throw new SourceError(
      `${folder} holds no answers: files named ${ASKED.map((name) => `${ENDPOINTS[name]}-….json`).join(', ')}`,
    );
  }
  return answers;
}
