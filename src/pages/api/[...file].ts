import type { APIRoute, GetStaticPaths } from 'astro';
import { api } from '../../published.ts';
import { type ApiFile, jsonText } from '../../views/api/answers.ts';

/** The files of the static API. */
export const getStaticPaths: GetStaticPaths = () => api.map((props) => ({ params: { file: props.path }, props }));

/** One of them. */
export const GET: APIRoute<ApiFile> = ({ props }) =>
  new Response(jsonText(props.answer()), { headers: { 'content-type': 'application/json' } });
