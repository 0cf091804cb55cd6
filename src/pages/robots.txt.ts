import type { APIRoute } from 'astro';
import { absolute, filePath } from '../lib/paths.ts';

/** Lets everyone in and names the sitemap. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(filePath('sitemap-index.xml'), site?.href ?? '')}\n`);
