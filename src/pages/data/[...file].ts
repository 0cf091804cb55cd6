import type { APIRoute, GetStaticPaths } from 'astro';
import { data } from '../../published.ts';
import type { DataFile } from '../../views/tables/data-files.ts';

/** The files of data. */
export const getStaticPaths: GetStaticPaths = () => data.map((props) => ({ params: { file: props.path }, props }));

/** One of them. */
export const GET: APIRoute<DataFile> = ({ props: { bytes, mediaType } }) =>
  new Response(new Uint8Array(bytes), { headers: { 'content-type': mediaType } });
