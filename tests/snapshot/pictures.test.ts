import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/snapshot/drafts.ts';
import { makePicture } from '../../src/snapshot/images/make-picture.ts';
import { addPictures, missingCopies, removeUnused } from '../../src/snapshot/images/pictures.ts';
import { SILENT } from '../../src/snapshot/progress.ts';
import { host, photograph } from './picture-host.ts';
import { place } from './places.ts';

/** A PNG of a few hundred bytes whose head promises 60,000 × 60,000 pixels. */
function bomb(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(60_000, 0);
  head.writeUInt32BE(60_000, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk('IDAT', deflateSync(Buffer.alloc(100_000)));
  return Buffer.concat([signature, chunk('IHDR', head), data, chunk('IEND', Buffer.alloc(0))]);
}

const NASA = { id: 4, name: 'NASA Image and Media Guidelines', priority: 0, link: null };
const UNKNOWN = { id: 1, name: 'Unknown', priority: 9, link: null };

function image(id: number, url: string, license: typeof NASA | null = NASA): Draft<'images'> {
  const thumbnail_url = url.replace('.jpg', '-small.jpg');
  return {
    id,
    name: `Picture ${id}`,
    image_url: url,
    thumbnail_url,
    credit: null,
    license,
    single_use: true,
    files: [],
    color: null,
  };
}

const from = (host: string, publicFolder: string, mode: 'licensed' | 'all-thumbnails') => ({
  mode,
  fetch: true,
  publicFolder,
  hosts: [host],
  progress: SILENT,
});

const dated = (images: Draft<'images'>[]) =>
  images.map((one) => ({ ...one, firstSeen: '2026-08-01', lastChanged: '2026-08-01' }));

describe('pictures', () => {
  it('become small WebP files of two widths without metadata, with a colour', async () => {
    const { files, color } = await makePicture(await photograph('#c03010'));
    expect(files.map(({ width, height }) => [width, height])).toEqual([
      [320, 213],
      [960, 640],
    ]);
    expect(color).toMatch(/^#(b|c)[0-9a-f](2|3)[0-9a-f](0|1)[0-9a-f]$/);
    for (const { data, bytes, path } of files) {
      expect(data.length).toBe(bytes);
      expect(path).toMatch(/^images\/[0-9a-f]{24}\.webp$/);
      const metadata = await sharp(data).metadata();
      expect(metadata.format).toBe('webp');
      expect(metadata.exif).toBeUndefined();
      expect(data.includes('A Photographer')).toBe(false);
    }
  });

  it('are told by their bytes, not too large, and whole', async () => {
    await expect(makePicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).rejects.toThrow('no JPEG');
    await expect(makePicture(bomb())).rejects.toThrow(/pixel limit/);
    const whole = await photograph('#204080');
    await expect(makePicture(whole.subarray(0, whole.length / 2))).rejects.toThrow();
  });

  it('are copied where the licence is known, fetched once, and removed when unused', async () => {
    const { folder } = await place();
    const source = await host({ '/a.jpg': await photograph('#102030'), '/b.jpg': await photograph('#a0b0c0') });
    const options = from(source.name, folder, 'licensed');
    const images = [
      image(1, source.url('/a.jpg')),
      image(2, source.url('/b.jpg'), UNKNOWN),
      image(3, source.url('/c.jpg'), null),
    ];
    expect(await addPictures(images, [], options)).toMatchObject({ copied: 1, kept: 0, linked: 2, failed: [] });
    expect(source.asked).toEqual(['/a.jpg']);
    expect(images.map(({ files }) => files.length)).toEqual([2, 0, 0]);
    expect((await readdir(join(folder, 'images'))).length).toBe(2);
    expect(await missingCopies(folder, dated(images))).toEqual([]);

    const again = [image(1, source.url('/a.jpg')), image(2, source.url('/b.jpg'))];
    expect(await addPictures(again, dated(images), options)).toMatchObject({ copied: 1, kept: 1, failed: [] });
    expect(source.asked).toEqual(['/a.jpg', '/b.jpg']);
    expect(again[0]?.files).toEqual(images[0]?.files);

    expect(await removeUnused(folder, dated(again.slice(1)))).toBe(2);
    expect((await readdir(join(folder, 'images'))).length).toBe(2);
    const [left] = again.slice(1).flatMap(({ files }) => files);
    expect((await readFile(join(folder, left?.path ?? ''))).length).toBe(left?.bytes);
    await rm(join(folder, 'images'), { recursive: true });
    expect(await missingCopies(folder, dated(again.slice(1)))).toHaveLength(1);
  });

  it('of unknown licence are copied as thumbnails only when the operator decides so', async () => {
    const { folder } = await place();
    const source = await host({ '/b-small.jpg': await photograph('#a0b0c0') });
    const images = [image(2, source.url('/b.jpg'), UNKNOWN)];
    const options = from(source.name, folder, 'all-thumbnails');
    expect(await addPictures(images, [], options)).toMatchObject({ copied: 1 });
    expect(source.asked).toEqual(['/b-small.jpg']);
  });

  it('come from allowed hosts only, redirects included, and a failure stops nothing', async () => {
    const { folder } = await place();
    const source = await host({ '/r.jpg': { to: 'http://127.0.0.1:9/secret.jpg' }, '/text.jpg': Buffer.from('hello') });
    const images = [
      image(1, 'https://example.org/x.jpg'),
      image(2, source.url('/r.jpg')),
      image(3, source.url('/gone.jpg')),
      image(4, source.url('/text.jpg')),
    ];
    const options = from(source.name, folder, 'licensed');
    const { copied, failed } = await addPictures(images, [], options);
    expect(copied).toBe(0);
    expect(failed.map(({ id, reason }) => [id, reason.replace(/http:\S+ /, '')])).toEqual([
      [1, 'the host example.org is not among those that pictures are fetched from (--image-host allows it)'],
      [2, 'redirects to http://127.0.0.1:9/secret.jpg, which is not followed.'],
      [3, 'it answered 404'],
      [4, 'it is no JPEG, PNG, GIF or WebP'],
    ]);
  });
});
