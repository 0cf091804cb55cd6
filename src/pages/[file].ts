import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../catalogue.ts';
import { indexNowKey } from '../indexnow/submission.ts';
import { siteFiles } from '../views/site-files.ts';

/** The key that proves to IndexNow whose site this is, as a file; none without a key. */
function keyFiles(): Record<string, () => string> {
  const key = process.env.INDEXNOW_KEY;
  return key === undefined || key === '' ? {} : { [`${indexNowKey.parse(key)}.txt`]: () => `${key}\n` };
}

/** Files at the root of the site that are not pages: for hosts, browsers and programs. */
export const getStaticPaths = () =>
  Object.entries({ ...siteFiles, ...keyFiles() }).map(([file, write]) => ({ params: { file }, props: { write } }));

/** One of them. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  new Response(props.write(catalogue, site?.href ?? ''));
