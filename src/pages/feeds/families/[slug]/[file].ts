import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../../catalogue.ts';
import { FEED_FILES, feedFile } from '../../../../views/feeds.ts';

/** The feeds of every family. */
export const getStaticPaths = () =>
  catalogue.families.flatMap(({ record }) =>
    FEED_FILES.map((file) => ({ params: { slug: record.slug, file }, props: { file, record } })),
  );

/** One of them. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  new Response(feedFile(catalogue, props.record, props.file, site?.href ?? ''));
