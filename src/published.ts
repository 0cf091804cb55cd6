import { catalogue } from './catalogue.ts';
import { apiFiles } from './views/api/answers.ts';
import { dataFiles } from './views/tables/data-files.ts';

/** The files of the static API. */
export const api = apiFiles(catalogue, import.meta.env.SITE);

/** The files of data, made once for the page that tells their digests and for the addresses that they lie at. */
export const data = dataFiles(catalogue, import.meta.env.SITE);
