import { Command } from 'commander';
import { z } from 'zod';
import { readSnapshot } from '../loaders/read-snapshot.ts';
import { changedAddresses, indexNowKey, type Submission, submissions } from './submission.ts';

const PATIENCE_MS = 30_000;

const command = new Command('npm run indexnow --')
  .description(
    `Tells search engines that take IndexNow which pages the last snapshot changed.
Run it after the site was published. SITE_URL names the site. INDEXNOW_KEY is a key of your own (8 to 128 letters,
digits, hyphens); a build with the same INDEXNOW_KEY puts the file that proves it at the site.`,
  )
  .option('--dry-run', 'print the addresses and send nothing')
  .option('--since <day>', 'all snapshots after this day, YYYY-MM-DD, instead of the last one')
  .option('--data <folder>', 'the snapshot', process.env.DATA_DIR ?? 'data')
  .option('--endpoint <url>', 'where they are sent', 'https://api.indexnow.org/indexnow');

const options = z.object({
  dryRun: z.boolean().default(false),
  since: z.iso.date().optional(),
  data: z.string(),
  endpoint: z.url({ protocol: /^https?$/ }),
});

async function send(endpoint: string, submission: Submission): Promise<void> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(submission),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const why = (await answer.text()).slice(0, 200);
  if (!answer.ok) throw new Error(`${endpoint} answered ${answer.status} ${answer.statusText} ${why}`.trim());
}

async function main(): Promise<void> {
  const { dryRun, since, data, endpoint } = options.parse(command.parse().opts());
  const site = z.url({ protocol: /^https?$/, error: 'SITE_URL has to name the site.' }).parse(process.env.SITE_URL);
  const addresses = changedAddresses(await readSnapshot(data), site, since);
  if (addresses.length === 0) {
    process.stdout.write('No page changed: nothing to tell.\n');
    return;
  }
  if (dryRun) {
    process.stdout.write(`${addresses.join('\n')}\n`);
    return;
  }
  const key = indexNowKey.parse(process.env.INDEXNOW_KEY);
  for (const submission of submissions(addresses, site, key)) await send(endpoint, submission);
  process.stdout.write(`${addresses.length} addresses sent to ${endpoint}.\n`);
}

try {
  await main();
} catch (error) {
  const message = error instanceof z.ZodError ? error.issues.map((issue) => issue.message).join(' ') : String(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
