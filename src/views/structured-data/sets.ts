import type { DataCatalog, Dataset, DefinedTermSet, ItemList } from 'schema-dts';
import { absolute } from '../../lib/paths.ts';
import type { Subject } from './subject.ts';

const MOST_ITEMS = 100;

type Of<Kind extends Subject['kind']> = Extract<Subject, { kind: Kind }>;

/** The records that a page lists, the first hundred of them. */
export function itemList({ items }: Of<'list'>, id: string, site: string): ItemList {
  return {
    '@type': 'ItemList',
    '@id': id,
    numberOfItems: items.length,
    itemListElement: items.slice(0, MOST_ITEMS).map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absolute(href, site),
      name: text,
    })),
  };
}

/** The terms that a page explains. */
export function termSet({ terms }: Of<'terms'>, id: string, name: string, site: string): DefinedTermSet {
  return {
    '@type': 'DefinedTermSet',
    '@id': id,
    name,
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      name: term.name,
      description: term.description,
      url: absolute(term.href, site),
    })),
  };
}

/** The data that a page hands out, and the catalogue that holds it. */
export function dataset(
  subject: Of<'dataset'>,
  ids: { catalog: string; dataset: string },
  maker: { '@id': string },
  site: string,
): [DataCatalog, Dataset] {
  return [
    {
      '@type': 'DataCatalog',
      '@id': ids.catalog,
      name: `${subject.name}: data`,
      dataset: { '@id': ids.dataset },
    },
    {
      '@type': 'Dataset',
      '@id': ids.dataset,
      name: subject.name,
      description: subject.description,
      license: subject.license,
      creator: maker,
      isBasedOn: subject.basedOn,
      version: subject.version,
      isAccessibleForFree: true,
      includedInDataCatalog: { '@id': ids.catalog },
      ...(subject.coverage === null ? {} : { temporalCoverage: subject.coverage }),
      variableMeasured: subject.measured,
      distribution: subject.files.map(({ href, mediaType, name }) => ({
        '@type': 'DataDownload',
        name,
        contentUrl: absolute(href, site),
        encodingFormat: mediaType,
      })),
    },
  ];
}
