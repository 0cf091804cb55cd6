import type { Catalogue } from '../derive/catalogue.ts';
import { sha256 } from '../lib/digest.ts';
import { formatCount } from '../lib/duration.ts';
import { formatMoment } from '../lib/instant.ts';
import { absolute, apiListPath, apiPath, apiRecordPath, dataPath } from '../lib/paths.ts';
import { formatSize } from '../lib/size.ts';
import { counted } from '../lib/text.ts';
import { type ApiFile, jsonText } from './api/answers.ts';
import { API_COLLECTIONS, apiSchemas, COLLECTION_SHAPES, INDEX_SHAPE } from './api/collections.ts';
import { type Cited, cited, originOfAll } from './cite.ts';
import { SITE_NAME } from './page-head.ts';
import { type Link, type Shell, shell } from './shell.ts';
import { snapshotDigest } from './snapshot-identity.ts';
import type { Subject } from './structured-data/subject.ts';
import { ARCHIVE, type DataFile } from './tables/data-files.ts';
import { TERMS } from './terms.ts';

/** A file that can be taken away. */
interface Artefact {
  link: Link;
  title: string;
  size: string;
  sha256: string;
}

/** Everything that the page about the data shows. */
export interface DataPage {
  shell: Shell;
  summary: string;
  identity: { label: string; value: string }[];
  groups: { id: string; title: string; words: string; files: Artefact[] }[];
  endpoints: { path: string; href: string | null; gives: string; schema: Link }[];
  added: { field: string; meaning: string }[];
  examples: { language: string; code: string }[];
  cited: Cited;
}

const encoder = new TextEncoder();

function artefact(href: string, text: string, title: string, bytes: Uint8Array): Artefact {
  return { link: { text, href }, title, size: formatSize(bytes.length), sha256: sha256(bytes) };
}

/** The groups of files that the page offers; a further one is one entry more. */
function groups(api: readonly ApiFile[], data: readonly DataFile[]): DataPage['groups'] {
  const below = (folder: RegExp): Artefact[] =>
    data
      .filter(({ path }) => folder.test(path))
      .map(({ path, title, bytes }) => artefact(dataPath(path), path, title, bytes));
  const documents = api.filter(({ path }) => !path.includes('/'));
  return [
    {
      id: 'archive',
      title: 'Everything',
      words: 'All tables in both forms, with their description, the terms, how to cite them, and digests.',
      files: below(new RegExp(`^${ARCHIVE}$`)),
    },
    {
      id: 'csv',
      title: 'Tables as CSV',
      words:
        'RFC 4180, UTF-8, for spreadsheets and statistics. An apostrophe stands before a text that a spreadsheet would take for a formula. datapackage.json (Frictionless) tells columns, types and keys.',
      files: below(/^(csv\/|datapackage\.json$)/),
    },
    {
      id: 'ndjson',
      title: 'Tables as NDJSON',
      words: 'The same rows as JSON, an object a line, typed, and every text as it is.',
      files: below(/^ndjson\//),
    },
    {
      id: 'json',
      title: 'Documents of the API',
      words: 'Each collection whole, as JSON.',
      files: documents.map(({ path, shape, answer }) =>
        artefact(apiPath(path), path, shape, encoder.encode(jsonText(answer()))),
      ),
    },
  ];
}

function endpoints(): DataPage['endpoints'] {
  const schema = (shape: string): Link => ({ text: shape, href: apiPath(`schema/${shape}.json`) });
  return [
    { path: apiPath(), href: apiPath(), gives: 'the collections and documents', schema: schema(INDEX_SHAPE) },
    ...API_COLLECTIONS.flatMap((name) => [
      {
        path: apiListPath(name),
        href: apiListPath(name),
        gives: `all ${name}, as LL2’s mode normal`,
        schema: schema(COLLECTION_SHAPES[name].list),
      },
      {
        path: apiRecordPath(name, 0).replace('/0.json', '/{id}.json'),
        href: null,
        gives: 'one of them, as LL2’s mode detailed',
        schema: schema(COLLECTION_SHAPES[name].record),
      },
    ]),
  ];
}

/** The properties of an object in a JSON Schema with what is said of them. */
function described(schema: unknown, ...path: readonly string[]): DataPage['added'] {
  let at: unknown = schema;
  for (const step of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;
  return Object.entries(at ?? {}).map(([field, property]: [string, unknown]) => ({
    field,
    meaning: String((typeof property === 'object' && property !== null && Reflect.get(property, 'description')) || ''),
  }));
}

/** Code that reads the data, with addresses that exist: the craft with the most flights stands for all. */
function examples(catalogue: Catalogue, site: string): DataPage['examples'] {
  const craft = catalogue.real.reduce<(typeof catalogue.real)[number] | null>(
    (most, one) => (most === null || (one.flightsCount ?? 0) > (most.flightsCount ?? 0) ? one : most),
    null,
  );
  const record = absolute(apiRecordPath('spacecraft', craft?.record.id ?? 1), site);
  const list = absolute(apiListPath('spacecraft'), site);
  const csv = absolute(dataPath('csv/spacecraft.csv'), site);
  const archive = absolute(dataPath(ARCHIVE), site);
  return [
    {
      language: 'curl',
      code: `curl -O ${archive}\ncurl -s ${record} | jq '.flights[] | {launch: .launch.net, destination}'`,
    },
    {
      language: 'Python',
      code: `import pandas\n\ncraft = pandas.read_csv("${csv}")\nreal = craft[~craft["is_placeholder"]]\nprint(real.groupby("configuration")["flightsCount"].sum())`,
    },
    {
      language: 'R',
      code: `craft <- read.csv("${csv}", na.strings = "")\ncraft <- subset(craft, !is_placeholder)\naggregate(flightsCount ~ configuration, craft, sum)`,
    },
    {
      language: 'JavaScript',
      code: `const answer = await fetch('${list}');\nconst { results } = await answer.json();\nconsole.log(results.filter(({ in_space }) => in_space).map(({ name }) => name));`,
    },
  ];
}

/** The data as a dataset, for machines that look for such. */
function datasetOf(catalogue: Catalogue, summary: string, data: readonly DataFile[]): Subject {
  const { snapshot } = catalogue;
  const launches = catalogue.real.flatMap(({ firstFlight }) => firstFlight?.slice(0, 4) ?? []).sort();
  const measured = ['status', 'flights', 'time in space', 'time docked', 'launch', 'destination', 'landing'];
  return {
    kind: 'dataset',
    name: SITE_NAME,
    description: `${summary}: every individual craft with its configuration, family, operator and builder, its flights with launch, destination, dockings, crew and end, and what is computed from them.`,
    license: TERMS.url,
    basedOn: snapshot.source.url,
    version: snapshot.asOf.slice(0, 10),
    coverage: launches[0] === undefined ? null : `${launches[0]}/${snapshot.asOf.slice(0, 10)}`,
    measured,
    files: data
      .filter(({ path }) => path === ARCHIVE || path.startsWith('csv/'))
      .map(({ path, title, mediaType }) => ({ href: dataPath(path), mediaType, name: title })),
  };
}

/** The page about the data. `site` is the public origin. */
export function dataPage(
  catalogue: Catalogue,
  { api, data }: { api: readonly ApiFile[]; data: readonly DataFile[] },
  site: string,
): DataPage {
  const { snapshot } = catalogue;
  const { spacecraft, flights } = snapshot.counts;
  const summary = `${counted(spacecraft.held, 'spacecraft', 'spacecraft')} and ${counted(flights.held, 'flight')} as CSV, NDJSON and JSON, with schemas, keys and digests`;
  const shapes = apiSchemas((id) => id);
  const inRecord = ['properties', 'encyclopedia', 'properties'];
  return {
    shell: shell(
      catalogue,
      {
        title: 'Data and API: every spacecraft as CSV and JSON',
        description: `${summary}. No key, no limit; the field names of Launch Library 2; examples in curl, Python, R and JavaScript.`,
        path: dataPath(),
        indexed: true,
      },
      [{ text: 'Data', href: dataPath() }],
      { subject: datasetOf(catalogue, summary, data), cited: null },
    ),
    summary,
    identity: [
      { label: 'Describes', value: formatMoment(snapshot.asOf) },
      { label: 'Digest', value: snapshotDigest(snapshot) },
      { label: 'From Launch Library 2', value: `${formatCount(spacecraft.fromLl2)} spacecraft` },
      { label: 'From the starter catalogue', value: `${formatCount(spacecraft.held - spacecraft.fromLl2)} spacecraft` },
    ],
    groups: groups(api, data),
    endpoints: endpoints(),
    added: described(shapes['spacecraft-detailed'], ...inRecord),
    examples: examples(catalogue, site),
    cited: cited(snapshot, {
      key: 'spacecraft-encyclopedia',
      title: `${SITE_NAME}: data`,
      path: dataPath(),
      ...originOfAll(snapshot),
    }),
  };
}
