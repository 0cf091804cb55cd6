import type { Snapshot } from '../../schema/snapshot.ts';
import type { Draft } from '../drafts.ts';

/**
 * The hosts that pictures are fetched from: the one that the saved answer of LL2 names. Others are the operator's to
 * allow, with --image-host.
 */
export const IMAGE_HOSTS: readonly string[] = ['thespacedevs-dev.nyc3.digitaloceanspaces.com'];

/** LL2's licence for pictures whose terms nobody stated. */
const UNKNOWN_LICENSE = 1;

/** Whether the source states on what terms a picture may be used. */
export function hasKnownLicense({ license }: Pick<Draft<'images'>, 'license'>): boolean {
  return license !== null && license.id !== UNKNOWN_LICENSE && license.name.toLowerCase() !== 'unknown';
}

/** The address to copy a picture from; null where it is to be linked only. */
export function addressToCopy(image: Draft<'images'>, mode: Snapshot['images']): string | null {
  if (mode === 'none') return null;
  if (hasKnownLicense(image)) return image.image_url;
  return mode === 'all-thumbnails' ? image.thumbnail_url : null;
}
