import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { readSnapshot, SnapshotError, type WholeSnapshot } from '../loaders/read-snapshot.ts';
import { exactInstant } from '../schema/primitives.ts';
import { COLLECTION_NAMES } from '../schema/snapshot.ts';
import type { Answers } from './answers.ts';
import { compose } from './compose.ts';
import { EXIT, SnapshotFailure, SourceError } from './errors.ts';
import { normalise } from './normalise.ts';
import { readAnswers } from './read-answers.ts';
import { askedOf, readRows } from './read-rows.ts';
import { rollForward, writeSnapshot } from './write-snapshot.ts';

interface Options {
  from?: string;
  data: string;
  asOf?: string;
  partial: boolean;
  check: boolean;
}

/** A day or a moment as a moment to the second. */
function moment(value: string): string {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value;
  if (!exactInstant.safeParse(whole).success)
    throw new InvalidArgumentError('It must be a day or a moment such as 2026-08-01T12:00:00Z.');
  return whole;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function summary({ snapshot }: WholeSnapshot): string {
  const lines = COLLECTION_NAMES.map((name) => {
    const { held, stated } = snapshot.counts[name];
    return `  ${name}: ${held}${stated === null ? '' : ` of ${stated}`}`;
  });
  return `Snapshot of ${snapshot.asOf}${snapshot.complete ? '' : ' (incomplete)'}\n${lines.join('\n')}`;
}

/** Whether every collection that makes a snapshot complete is there with all the rows it should have. */
function judgeCompleteness(answers: Answers, ids: ReadonlyMap<string, number>, partial: boolean): boolean {
  const asked = askedOf(answers);
  const gaps = (['spacecraft', 'configurations', 'families', 'agencies', 'flights'] as const).flatMap((name) => {
    const answer = answers[name];
    if (answer === undefined) return name === 'flights' ? [] : [`${name} are missing`];
    const held = ids.get(name) ?? 0;
    return held === answer.stated ? [] : [`${name}: ${held} of ${answer.stated} rows`];
  });
  if (gaps.length > 0 && !partial)
    throw new SourceError(`The answers are not whole: ${gaps.join('; ')}. With --partial they are taken as they are.`);
  return gaps.length === 0 && asked.length > 0;
}

async function run(options: Options): Promise<void> {
  await rollForward(options.data);
  if (options.check) {
    process.stdout.write(`${summary(await readSnapshot(options.data))}\n`);
    return;
  }
  if (options.from === undefined) throw new SnapshotFailure('Name a folder of saved answers with --from.', EXIT.usage);
  const answers = await readAnswers(options.from);
  const { rows, problems } = readRows(answers);
  if (problems.length > 0)
    throw new SourceError(`Records that cannot be read; nothing is written:\n  ${problems.slice(0, 20).join('\n  ')}`);
  const sizes = new Map<string, number>(Object.entries(rows).map(([name, list]) => [name, list.length]));
  const complete = judgeCompleteness(answers, sizes, options.partial);
  const { drafts, repairs } = normalise(rows);
  const before = (await exists(join(options.data, 'snapshot.json'))) ? await readSnapshot(options.data) : null;
  const stated = (name: (typeof COLLECTION_NAMES)[number]): number | null =>
    name === 'images' ? null : (answers[name]?.stated ?? null);
  const { whole, files } = compose(
    drafts,
    {
      asOf: options.asOf ?? `${new Date().toISOString().slice(0, 19)}Z`,
      complete,
      depth: answers.flights === undefined ? 'core' : 'full',
      images: 'none',
      starterHorizon: null,
      stated: {
        spacecraft: stated('spacecraft'),
        configurations: stated('configurations'),
        families: stated('families'),
        agencies: stated('agencies'),
        flights: stated('flights'),
        images: null,
      },
    },
    before,
  );
  await writeSnapshot(options.data, files);
  process.stdout.write(`${summary(whole)}\n${repairs.length} repairs\n`);
}

const program = new Command('snapshot')
  .description('Makes the snapshot in data/ from Launch Library 2.')
  .option('--from <folder>', 'read saved answers instead of the network')
  .option('--data <folder>', 'where the snapshot lies', 'data')
  .option('--as-of <date>', 'the day or moment that the records describe (default: now)', moment)
  .option('--partial', 'accept fewer rows than the API says it has; the snapshot is marked incomplete', false)
  .option('--check', 'judge the snapshot as it lies and write nothing', false)
  .exitOverride()
  .action(run);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode =
      error instanceof SnapshotFailure ? error.exitCode : error instanceof SnapshotError ? EXIT.unsound : EXIT.failed;
  }
}
