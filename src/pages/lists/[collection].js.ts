import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../catalogue.ts';
import { indexScript, LISTED } from '../../views/list/list-part.ts';

/** The index of each list, for the script that filters it. */
export const getStaticPaths = (() =>
  LISTED.map((collection) => ({ params: { collection }, props: { collection } }))) satisfies GetStaticPaths;

/** One of them. */
export const GET: APIRoute<{ collection: (typeof LISTED)[number] }> = ({ props }) =>
  new Response(indexScript(catalogue, props.collection));
