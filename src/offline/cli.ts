import { Command, CommanderError, Option } from 'commander';
import { formatSize } from '../lib/size.ts';
import { DOWNLOAD_FILES, type FormName } from '../views/downloads.ts';
import type { Download } from './downloads.ts';
import { makeOffline } from './make-offline.ts';
import { EXIT, OfflineFailure } from './offline-failure.ts';

interface Options {
  site: string;
  data: string;
  only?: FormName[];
  zim: boolean;
}

const FORMS = Object.keys(DOWNLOAD_FILES) as FormName[];

const CODES = `
Exit codes:
  ${EXIT.done}  done
  ${EXIT.failed}  an unexpected failure, or there is no built site
  ${EXIT.usage}  the command was not understood
  ${EXIT.unresolved}  a page, script or stylesheet of the site could not be resolved; each is named
  ${EXIT.tool}  a program that is needed is missing or failed; it is named
  ${EXIT.form}  the site is too large for a form`;

/** A download on one line: `dist/downloads/… 3.1 MB, SHA-256 …`. */
const describe = ({ file, bytes, sha256 }: Download): string => `${file}  ${formatSize(bytes)}\n  SHA-256 ${sha256}\n`;

async function act({ site, data, only, zim }: Options): Promise<void> {
  const forms = only ?? (zim ? FORMS : FORMS.filter((form) => form !== 'zim'));
  const started = performance.now();
  const progress = (line: string): void => {
    process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);
  };
  const downloads = await makeOffline({ site, data, forms, progress });
  process.stdout.write(downloads.map(describe).join(''));
}

const program = new Command('offline')
  .description('Makes the offline editions of a built site: a ZIP to unpack, one HTML file, and a ZIM for Kiwix.')
  .option('--site <folder>', 'the built site; the editions go into its downloads/', process.env.OUT_DIR ?? 'dist')
  .option('--data <folder>', 'the snapshot that it was built from', process.env.DATA_DIR ?? 'data')
  .addOption(new Option('--only <forms...>', 'make these and no others').choices(FORMS))
  .option('--zim', "make the ZIM too; it needs zimwriterfs (Debian's package zim-tools)", false)
  .addHelpText('after', CODES)
  .exitOverride();

try {
  program.parse();
  await act(program.opts<Options>());
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof OfflineFailure ? error.code : EXIT.failed;
  }
}
