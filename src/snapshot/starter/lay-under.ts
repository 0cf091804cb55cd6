import type { Records } from '../../schema/snapshot.ts';
import type { Drafts, Repair } from '../drafts.ts';
import { problemLines, UnsoundError } from '../errors.ts';
import { compileStarter } from './compile.ts';
import { contradictions, serialsOutOfOrder } from './judge.ts';
import { keyProblems, type TableProblem } from './keys.ts';
import { matchStarter, type Unsure } from './match.ts';
import { mergeStarter } from './merge.ts';
import { type StarterStats, starterStats } from './stats.ts';
import { hasStarter, readStarter, type Starter } from './tables.ts';

const line = ({ table, line: at, what }: TableProblem): string => `${table}.csv: line ${at}, ${what}`;

/** Reads a starter catalogue and judges it; throws `UnsoundError` that names every row that is wrong. */
export async function soundStarter(folder: string): Promise<Starter> {
  const starter = await readStarter(folder);
  const keys = [...keyProblems(starter)].map(line);
  const problems =
    keys.length > 0 ? keys : contradictions(starter).map((problem) => `${line(problem)} (${problem.rule})`);
  if (problems.length > 0)
    throw new UnsoundError(`The starter catalogue in ${folder} is not sound:${problemLines(problems)}`);
  return starter;
}

/** What a starter catalogue that is sound holds, and what deserves a second look; null where a folder holds none. */
export async function surveyStarter(folder: string): Promise<{ stats: StarterStats; doubtful: string[] } | null> {
  if (!(await hasStarter(folder))) return null;
  const starter = await soundStarter(folder);
  return { stats: starterStats(starter), doubtful: serialsOutOfOrder(starter).map(line) };
}

/** What comes of laying a starter catalogue under records of LL2. */
export interface Laid {
  drafts: Drafts;
  unsure: Unsure[];
  horizon: string;
}

/**
 * Lays the starter catalogue of a folder, as it was at `asOf`, under LL2's records. `before` are the records of the last
 * snapshot, whose takeovers hold.
 */
export async function layUnder(
  ll2: Drafts,
  folder: string,
  { asOf, before, repairs }: { asOf: string; before: Records | null; repairs: Repair[] },
): Promise<Laid> {
  const starter = await soundStarter(folder);
  const compiled = compileStarter(starter, asOf);
  const { pairs, unsure } = matchStarter(ll2, compiled, starter, before);
  return { drafts: mergeStarter(ll2, compiled, pairs, repairs), unsure, horizon: starter.horizon };
}
