import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readSnapshot } from '../../src/loaders/read-snapshot.ts';
import type { Image } from '../../src/schema/image.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { startLl2Server } from '../ll2-server/server.ts';
import type { World } from '../ll2-server/world.ts';
import { host, photograph } from './picture-host.ts';
import { command, place } from './places.ts';

/** A small catalogue with pictures on a host of the test: four of known licence, and four of unknown. */
function worldWithPicturesOn(origin: string): World {
  const world = generateWorld({ seed: 6, spacecraft: 60, odd: false });
  const pictures = world.configurations.flatMap(({ image }) => image ?? []);
  const few = [true, false].flatMap((known) =>
    pictures.filter(({ license }) => (license.id !== 1) === known).slice(0, 4),
  );
  const ids = new Set(few.map(({ id }) => id));
  const kept = <Row extends { image: (typeof few)[number] | null }>(row: Row): Row =>
    ids.has(row.image?.id ?? 0) ? row : { ...row, image: null };
  const json = JSON.stringify({
    ...world,
    spacecraft: world.spacecraft.map(kept),
    configurations: world.configurations.map(kept),
    agencies: world.agencies.map((agency) => ({ ...agency, image: null, logo: null, social_logo: null })),
  });
  return JSON.parse(json.replaceAll('https://thespacedevs-prod.nyc3.digitaloceanspaces.com', origin));
}

/** The host of pictures under a name, as records hold no links with a number for a host. */
const named = (name: string): string => name.replace('127.0.0.1', 'pictures.test');

beforeAll(() => {
  vi.stubEnv('NODE_OPTIONS', `--import=${pathToFileURL('tests/snapshot/loopback-names.ts').href}`);
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const isUnknown = ({ license }: Image): boolean => license === null || license.name === 'Unknown';
const paths = (images: readonly Image[], field: 'image_url' | 'thumbnail_url'): string[] =>
  images.map((image) => new URL(image[field] ?? '').pathname).sort();

/** A server with pictures of known and of unknown licence, and the command for it, which allows their host. */
async function served(allowed = true) {
  const pictures = await host({}, await photograph('#204080'));
  const server = await startLl2Server(worldWithPicturesOn(named(pictures.url(''))));
  onTestFinished(() => server.close());
  const { folder, data, cache } = await place();
  const publicFolder = join(folder, 'public');
  const args = ['--base-url', server.url, '--data', data, '--cache', cache, '--public', publicFolder];
  return {
    pictures,
    copies: () => readdir(join(publicFolder, 'images')).catch(() => []),
    publicFolder,
    images: async () => (await readSnapshot(data)).records.images,
    run: (...more: string[]) => command(...args, ...(allowed ? ['--image-host', named(pictures.name)] : []), ...more),
    setting: async () => (await readSnapshot(data)).snapshot.images,
  };
}

describe('npm run snapshot -- --images', { timeout: 180_000 }, () => {
  it('copies pictures of known licence, links the others, fetches none twice, and removes what is unused', async () => {
    const { copies, images, pictures, publicFolder, run, setting } = await served();
    expect((await run()).stdout).toMatch(/^Pictures: 0 copied, 0 kept, \d+ linked only, 0 failed$/m);
    expect(pictures.asked).toEqual([]);
    expect(await setting()).toBe('none');

    const { code, stdout } = await run('--images');
    expect(code).toBe(0);
    const all = await images();
    const known = all.filter((image) => !isUnknown(image));
    const unknown = all.filter(isUnknown);
    expect([known.length, unknown.length]).toEqual([4, 4]);
    expect(stdout).toContain(`Pictures: ${known.length} copied, 0 kept, ${unknown.length} linked only, 0 failed`);
    expect([...pictures.asked].sort()).toEqual(paths(known, 'image_url'));
    for (const { files, color, credit, license } of known) {
      expect(files.map(({ width }) => width)).toEqual([320, 960]);
      expect(color).toMatch(/^#[0-9a-f]{6}$/);
      expect(credit).not.toBeNull();
      expect(license?.link).not.toBe('');
    }
    for (const { files, image_url } of unknown) {
      expect(files).toEqual([]);
      expect(image_url).toMatch(/^http/);
    }
    // All are the same photograph, and copies are named by content.
    expect(await copies()).toHaveLength(2);
    expect(await setting()).toBe('licensed');

    const asked = pictures.asked.length;
    const again = JSON.parse((await run('--images', '--json')).stdout);
    expect(again.pictures).toEqual({ copied: 0, kept: known.length, linked: unknown.length, failed: [] });
    expect(again.changes).toEqual([]);
    expect(pictures.asked).toHaveLength(asked);

    await rm(join(publicFolder, 'images'), { recursive: true });
    const missing = await run('--check');
    expect(missing.code).toBe(4);
    expect(missing.stderr).toContain('a copy is missing');
    expect((await run('--images')).code).toBe(0);
    expect((await run('--check')).code).toBe(0);

    expect((await run('--images', 'none')).code).toBe(0);
    expect(await copies()).toEqual([]);
    expect((await images()).every(({ files }) => files.length === 0)).toBe(true);
  });

  it('=all-thumbnails copies thumbnails of unknown licence, and records that decision', async () => {
    const { images, pictures, run, setting } = await served();
    expect((await run('--images=all-thumbnails')).code).toBe(0);
    const all = await images();
    expect([...pictures.asked].sort()).toEqual(
      [
        ...paths(
          all.filter((image) => !isUnknown(image)),
          'image_url',
        ),
        ...paths(all.filter(isUnknown), 'thumbnail_url'),
      ].sort(),
    );
    expect(all.every(({ files }) => files.length > 0)).toBe(true);
    expect(await setting()).toBe('all-thumbnails');
  });

  it('names pictures of a host that is not allowed, asks it nothing, and makes the snapshot all the same', async () => {
    const { images, pictures, run } = await served(false);
    const { code, stdout } = await run('--images');
    expect(code).toBe(0);
    const known = (await images()).filter((image) => !isUnknown(image));
    expect(known).toHaveLength(4);
    expect(stdout).toContain('0 copied, 0 kept, 4 linked only, 4 failed\n');
    expect(stdout).toContain(`the host ${named(pictures.name)} is not among those that pictures are fetched from`);
    expect(pictures.asked).toEqual([]);
  });
});
