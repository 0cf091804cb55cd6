import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { formatDate } from '../lib/instant.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import { SITE_NAME } from '../views/page-head.ts';
import type { BuiltSite } from './built-site.ts';
import { EXIT, OfflineFailure } from './offline-failure.ts';

const WRITER = 'zimwriterfs';
/** Bytes that are packed together: pages are alike, so that larger pieces than the writer's own pack better. */
const CLUSTER_BYTES = 8 * 2 ** 20;
const ILLUSTRATION = 'offline/illustration.png';
const ILLUSTRATION_SIZE = 48;
/** What the ZIM format allows. */
const LONGEST = { title: 30, description: 80 } as const;

/** The metadata that Kiwix shows and sorts by. */
export function zimMetadata({ asOf, source }: Snapshot, { origin, base }: BuiltSite): Record<string, string> {
  const metadata = {
    welcome: 'index.html',
    illustration: ILLUSTRATION,
    language: 'eng',
    name: 'spacecraft-encyclopedia_en_all',
    title: SITE_NAME,
    description: `A page for every spacecraft, from ${source.name}, ${formatDate(asOf)}`.replaceAll('\u00a0', ' '),
    creator: `${source.name} by The Space Devs`,
    publisher: SITE_NAME,
    source: `${origin}${base}`,
    tags: '_ftindex:yes;_pictures:no;_videos:no;_category:other',
    scraper: WRITER,
  };
  for (const [name, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    if (metadata[name].length > most) throw new OfflineFailure(`The ZIM's ${name} has more than ${most} characters.`);
  }
  return metadata;
}

/** Runs the writer; what it says is shown only where it fails. */
function write(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(WRITER, args);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    child.on('error', () =>
      reject(
        new OfflineFailure(
          `The ZIM needs the program ${WRITER}, which is not installed. On Debian and Ubuntu: sudo apt-get install zim-tools`,
          EXIT.tool,
        ),
      ),
    );
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new OfflineFailure(`${WRITER} ended with ${code}: ${said.trim()}`, EXIT.tool)),
    );
  });
}

/** A ZIM of the unpacked edition, with an index of its full text. One thread keeps its order the same each time. */
export async function zim(
  edition: ReadonlyMap<string, Uint8Array>,
  site: BuiltSite,
  snapshot: Snapshot,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'zim-'));
  try {
    const pages = join(folder, 'pages');
    for (const [file, bytes] of edition) {
      await mkdir(dirname(join(pages, file)), { recursive: true });
      await writeFile(join(pages, file), bytes);
    }
    const icon = await sharp(site.files.get('favicon.svg'), { density: 300 })
      .resize(ILLUSTRATION_SIZE, ILLUSTRATION_SIZE, { fit: 'contain', background: '#0000' })
      .png()
      .toBuffer();
    await writeFile(join(pages, ILLUSTRATION), icon);
    const metadata = Object.entries(zimMetadata(snapshot, site)).map(([name, value]) => `--${name}=${value}`);
    const file = join(folder, 'work.zim');
    await write([...metadata, '--threads=1', `--clusterSize=${CLUSTER_BYTES}`, pages, file]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
