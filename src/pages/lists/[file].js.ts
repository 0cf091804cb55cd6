import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../catalogue.ts';
import { LIST_FILES, listFile } from '../../views/list/list-part.ts';

/** What the scripts of lists and comparisons load when they are used. */
export const getStaticPaths = (() =>
  LIST_FILES.map((file) => ({ params: { file }, props: { file } }))) satisfies GetStaticPaths;

/** One of them. */
export const GET: APIRoute<{ file: (typeof LIST_FILES)[number] }> = ({ props }) =>
  new Response(listFile(catalogue, props.file));
