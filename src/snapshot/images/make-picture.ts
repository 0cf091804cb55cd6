import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { z } from 'zod';
import type { imageFile } from '../../schema/image.ts';

type ImageFile = z.infer<typeof imageFile>;

/** A copy that is to be written: its record and its bytes. */
export interface MadeFile extends ImageFile {
  data: Buffer;
}

/** Our copies of a picture, smallest first, and the colour that stands in while they load. */
export interface MadePicture {
  files: MadeFile[];
  color: string;
}

/** The two widths, in pixels; a smaller picture is not made larger. */
export const WIDTHS: readonly number[] = [320, 960];

/** More pixels than this are no photograph for a page but an attempt to fill the memory. */
const MAX_PIXELS = 60_000_000;

/** The kinds of pictures that are taken, told by their first bytes and not by what the server says. */
function isPicture(bytes: Buffer): boolean {
  const ascii = bytes.toString('latin1', 0, 12);
  return (
    ascii.startsWith('\xff\xd8\xff') ||
    ascii.startsWith('\x89PNG\r\n\x1a\n') ||
    ascii.startsWith('GIF8') ||
    (ascii.startsWith('RIFF') && ascii.endsWith('WEBP'))
  );
}

async function copyAt(bytes: Buffer, width: number): Promise<MadeFile> {
  // Upright first, as the metadata that would say so is stripped.
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer({ resolveWithObject: true });
  const name = createHash('sha256').update(data).digest('hex').slice(0, 24);
  return { path: `images/${name}.webp`, width: info.width, height: info.height, bytes: data.length, data };
}

/** Makes small WebP files of a picture; throws an error that says why it cannot. */
export async function makePicture(bytes: Buffer): Promise<MadePicture> {
  if (!isPicture(bytes)) throw new Error('it is no JPEG, PNG, GIF or WebP');
  const files: MadeFile[] = [];
  for (const width of WIDTHS) {
    const file = await copyAt(bytes, width);
    if (files.every(({ width: other }) => other !== file.width)) files.push(file);
  }
  const { data } = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize(1, 1, { fit: 'cover' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const channel = (at: number): string => (data[Math.min(at, data.length - 1)] ?? 0).toString(16).padStart(2, '0');
  return { files, color: `#${channel(0)}${channel(1)}${channel(2)}` };
}
