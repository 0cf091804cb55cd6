import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../catalogue.ts';
import { type ApiFile, apiFiles, jsonText } from '../../views/api/answers.ts';

/** The files of the static API. */
export const getStaticPaths: GetStaticPaths = () =>
  apiFiles(catalogue, import.meta.env.SITE).map((props) => ({ params: { file: props.path }, props }));

/** One of them. */
export const GET: APIRoute<ApiFile> = ({ props }) =>
  new Response(jsonText(props.answer()), { headers: { 'content-type': 'application/json' } });
