import type { ImageObject } from 'schema-dts';
import { absolute, filePath } from '../../lib/paths.ts';
import type { Image } from '../../schema/image.ts';
import { withoutGaps } from './parts.ts';

/** Our largest copy of a picture whose licence is stated; null where there is none to show. */
export function licensedCopy(image: Image | null): Image['files'][number] | null {
  const known = image?.license != null && image.license.name !== 'Unknown';
  return known ? (image.files.at(-1) ?? null) : null;
}

/** A picture with its terms, where they are known; null where they are not. */
export function imageObject(image: Image | null, id: string, site: string): ImageObject | null {
  const copy = licensedCopy(image);
  if (image === null || copy === null) return null;
  const terms = image.license?.link ?? undefined;
  return {
    '@type': 'ImageObject',
    '@id': id,
    ...withoutGaps<{
      contentUrl: string;
      name: string;
      creditText: string;
      license: string;
      acquireLicensePage: string;
      width: string;
      height: string;
    }>({
      contentUrl: absolute(filePath(copy.path), site),
      name: image.name,
      creditText: image.credit ?? undefined,
      license: terms,
      acquireLicensePage: terms,
      width: `${copy.width} px`,
      height: `${copy.height} px`,
    }),
  };
}
