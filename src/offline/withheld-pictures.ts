import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { image } from '../schema/image.ts';
import { hasKnownLicense } from '../snapshot/images/terms.ts';

/** The files of the pictures whose licence is not known: shown on the operator's site at most, in no download. */
export async function withheldPictures(data: string): Promise<Set<string>> {
  const images = z.array(image).parse(JSON.parse(await readFile(join(data, 'images.json'), 'utf8')));
  const unknown = images.filter((picture) => !hasKnownLicense(picture));
  return new Set(unknown.flatMap(({ files }) => files.map(({ path }) => path)));
}
