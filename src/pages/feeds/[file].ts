import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../catalogue.ts';
import { FEED_FILES, feedFile } from '../../views/feeds.ts';

/** The feeds of the whole work. */
export const getStaticPaths = () => FEED_FILES.map((file) => ({ params: { file }, props: { file } }));

/** One of them. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  new Response(feedFile(catalogue, null, props.file, site?.href ?? ''));
