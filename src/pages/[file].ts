import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../catalogue.ts';
import { siteFiles } from '../views/site-files.ts';

/** Files at the root of the site that are not pages: for hosts, browsers and programs. */
export const getStaticPaths: GetStaticPaths = () => Object.keys(siteFiles).map((file) => ({ params: { file } }));

/** One of them. */
export const GET: APIRoute = ({ params, site }) =>
  new Response(siteFiles[params.file ?? '']?.(catalogue, site?.href ?? ''));
