import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { ICONS, iconSvg } from '../../views/icon.ts';

/** The icons that devices put on their screens. */
export const getStaticPaths = () => Object.keys(ICONS).map((icon) => ({ params: { icon } }));

/** One of them. */
export const GET: APIRoute = async ({ params }) => {
  const svg = iconSvg(ICONS[params.icon ?? ''] ?? 0);
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
  return new Response(new Uint8Array(png));
};
