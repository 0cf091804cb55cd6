import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { SnapshotError } from '../loaders/read-snapshot.ts';
import { exactInstant } from '../schema/primitives.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import { check } from './check.ts';
import { PRODUCTION } from './client.ts';
import { commitMessage } from './describe-changes.ts';
import { countLines, describeReport } from './describe-report.ts';
import { EXIT, SnapshotFailure } from './errors.ts';
import { type Progress, progressOn } from './progress.ts';
import { changesOf, type RunOptions, run } from './run.ts';
import { surveyStarter } from './starter/lay-under.ts';
import { describeStats } from './starter/stats.ts';

interface Options {
  from?: string;
  fromStarter: boolean;
  ll2Only: boolean;
  starter?: string;
  save?: string;
  baseUrl: string;
  images?: true | 'licensed' | 'all-thumbnails' | 'none';
  imageHost: string[];
  public: string;
  data: string;
  cache: string;
  asOf?: string;
  depth?: Snapshot['depth'];
  timeout: number;
  maxAge: number;
  partial: boolean;
  fresh: boolean;
  wait: boolean;
  acceptLoss: boolean;
  check: boolean;
  json: boolean;
  printCommitMessage: boolean;
}

const CODES = `
Exit codes:
  ${EXIT.done}  done
  ${EXIT.failed}  an unexpected failure
  ${EXIT.usage}  the command was not understood
  ${EXIT.source}  the source gave no answer that can be used; nothing was written
  ${EXIT.unsound}  records or files break a rule; nothing was written
  ${EXIT.budget}  no call is left and --no-wait was given; what arrived is kept for the next run
  ${EXIT.locked}  another run is at work
  ${EXIT.loss}  more is gone than a normal day takes away; --accept-loss takes it as it is
  130 interrupted; what arrived is kept for the next run

Environment:
  LL2_API_KEY   a key of the API; it raises the budget of 15 calls an hour
  LL2_BASE_URL  as --base-url`;

/** A day or a moment as a moment to the second. */
function moment(value: string): string {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value;
  if (exactInstant.safeParse(whole).success) return whole;
  throw new InvalidArgumentError('It must be a day or a moment such as 2026-08-01 or 2026-08-01T12:00:00Z.');
}

function positive(value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new InvalidArgumentError('It must be a number above 0.');
}

function describeSurvey(survey: Awaited<ReturnType<typeof surveyStarter>>): string {
  if (survey === null) return '';
  const { stats, doubtful } = survey;
  return `${describeStats(stats)}  worth a second look: ${doubtful.length}\n${doubtful.map((what) => `    ${what}\n`).join('')}`;
}

async function act(options: Options, progress: Progress, signal: AbortSignal): Promise<void> {
  const print = (text: string): void => {
    process.stdout.write(text);
  };
  if (options.check || (options.printCommitMessage && options.from === undefined && !options.fromStarter)) {
    const whole = await check(options.data, options.public);
    const { snapshot } = whole;
    const starter = options.printCommitMessage
      ? null
      : await surveyStarter(options.starter ?? join(options.data, 'starter'));
    if (options.printCommitMessage) print(commitMessage(snapshot.asOf, changesOf(snapshot.asOf, whole.changes)));
    else if (options.json)
      print(
        `${JSON.stringify({ ok: true, asOf: snapshot.asOf, complete: snapshot.complete, counts: snapshot.counts, starter })}\n`,
      );
    else
      print(
        `Snapshot of ${snapshot.asOf}${snapshot.complete ? '' : ' (incomplete)'} is sound:\n${countLines(snapshot.counts)}${describeSurvey(starter)}`,
      );
    return;
  }
  const runOptions: RunOptions = {
    data: options.data,
    cache: options.cache,
    progress,
    from: options.from,
    fromStarter: options.fromStarter,
    ll2Only: options.ll2Only,
    starter: options.starter,
    save: options.save,
    base: options.baseUrl,
    key: process.env.LL2_API_KEY,
    asOf: options.asOf,
    depth: options.depth,
    partial: options.partial,
    fresh: options.fresh,
    wait: options.wait,
    acceptLoss: options.acceptLoss,
    maxAge: options.maxAge,
    images: options.images === true ? 'licensed' : options.images,
    imageHosts: options.imageHost,
    publicFolder: options.public,
    patience: { timeoutMs: options.timeout * 1000 },
    signal,
  };
  const report = await run(runOptions);
  if (options.printCommitMessage) print(commitMessage(report.asOf, report.changes));
  else if (options.json) print(`${JSON.stringify({ ok: true, ...report }, null, 2)}\n`);
  else print(describeReport(report));
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof SnapshotFailure) return error.exitCode;
  return error instanceof SnapshotError ? EXIT.unsound : EXIT.failed;
}

async function main(): Promise<void> {
  const interrupt = new AbortController();
  const progress = progressOn(process.stderr);
  process.once('SIGINT', () => interrupt.abort());
  process.once('SIGTERM', () => interrupt.abort());
  const program = new Command('npm run snapshot --')
    .description(
      'Makes the snapshot in data/ from Launch Library 2: asks, checks, and only then writes, whole or not at all.',
    )
    .option('--from <folder>', 'read saved answers instead of the network')
    .addOption(
      new Option(
        '--from-starter',
        'ask nothing: keep the part of the snapshot that LL2 gave and compile the starter catalogue with it anew',
      )
        .default(false)
        .conflicts(['from', 'save', 'll2Only', 'depth', 'fresh', 'partial']),
    )
    .option('--ll2-only', 'leave the starter catalogue out', false)
    .option('--starter <folder>', 'where the starter catalogue lies (default: starter in the data folder)')
    .option('--save <folder>', 'keep the raw answers of the crawl, for --from')
    .option('--base-url <address>', 'where the API answers', process.env.LL2_BASE_URL ?? PRODUCTION)
    .addOption(
      new Option(
        '--depth <depth>',
        'core, or full with crews and dockings (default: that of the snapshot that is there, else core)',
      ).choices(['core', 'full']),
    )
    .option('--as-of <date>', 'the day or moment that the records describe (default: when they were asked for)', moment)
    .option('--partial', 'accept fewer rows than the API says it has; the snapshot is marked incomplete', false)
    .option('--fresh', 'forget the pages of an unfinished run', false)
    .option('--max-age <hours>', 'ask again for pages of an unfinished run that are older', positive, 12)
    .option('--wait', 'wait when the budget of calls is used up (default)', true)
    .option('--no-wait', 'stop instead of waiting for the budget')
    .option('--timeout <seconds>', 'for one answer', positive, 60)
    .option('--accept-loss', 'take the new state although much is gone', false)
    .option('--check', 'judge the snapshot as it lies and ask nothing', false)
    .option('--json', 'print a report for machines', false)
    .option(
      '--print-commit-message',
      'print what the snapshot changed; without --from and --from-starter nothing is asked',
      false,
    )
    .addOption(
      new Option(
        '--images [which]',
        'copy pictures: licensed (default) are those whose licence is known, all-thumbnails is your own decision, none removes them; without this option those that are there stay',
      ).choices(['licensed', 'all-thumbnails', 'none']),
    )
    .option(
      '--image-host <host>',
      'a host that pictures may come from beside the usual ones; can be repeated',
      (host: string, hosts: string[]) => [...hosts, host],
      [],
    )
    .option('--public <folder>', 'the folder whose images/ holds the copies of pictures', 'public')
    .option('--data <folder>', 'where the snapshot lies', 'data')
    .option('--cache <folder>', 'where pages of an unfinished run are kept', '.cache/snapshot')
    .addHelpText('after', CODES)
    .exitOverride()
    .action((options: Options) => act(options, progress, interrupt.signal));
  try {
    await program.parseAsync();
  } catch (error) {
    const interrupted = interrupt.signal.aborted;
    const code = interrupted ? 130 : exitCodeOf(error);
    process.exitCode = code;
    const message = interrupted
      ? 'Interrupted; what has arrived is kept, the next run goes on from there.'
      : error instanceof Error
        ? error.message
        : String(error);
    if (code !== EXIT.done && process.argv.includes('--json'))
      process.stdout.write(`${JSON.stringify({ ok: false, exitCode: code, error: message }, null, 2)}\n`);
    // What is wrong with its arguments commander has said itself.
    if (error instanceof CommanderError) return;
    progress.settle();
    process.stderr.write(`${message}\n`);
  }
}

// As a rule V8 lets several times what is in use pile up before it looks for what is not; large catalogues need the room.
setFlagsFromString('--heap-growing-percent=50');
await main();
