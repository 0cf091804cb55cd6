import type { BreadcrumbList, Graph, Organization, Thing, WebPageLeaf, WebSite } from 'schema-dts';
import { absolute, homePath } from '../lib/paths.ts';
import { SITE_NAME } from './page-head.ts';
import type { Link, Shell } from './shell.ts';
import { organization } from './structured-data/organization.ts';
import { oneOrMany } from './structured-data/parts.ts';
import { imageObject } from './structured-data/picture.ts';
import { dataset, itemList, termSet } from './structured-data/sets.ts';
import type { Subject } from './structured-data/subject.ts';
import { vehicle } from './structured-data/vehicle.ts';

type PageParts = Partial<Omit<WebPageLeaf, '@type'>>;

/** What a subject adds to the graph of its page: its nodes, and what the page itself says of them. */
interface Told {
  nodes: Thing[];
  /** Properties of the page. */
  page: PageParts;
  type: 'WebPage' | 'CollectionPage';
}

interface Place {
  url: string;
  site: string;
  title: string;
}

function publisher(site: string): Organization & { '@id': string } {
  const home = absolute(homePath(), site);
  return { '@type': 'Organization', '@id': `${home}#publisher`, name: SITE_NAME, url: home };
}

/** The whole work: all that is said of it on the home page, its name elsewhere. */
function website(site: string, changed: string | null): WebSite {
  const home = absolute(homePath(), site);
  return {
    '@type': 'WebSite',
    '@id': `${home}#website`,
    name: SITE_NAME,
    url: home,
    ...(changed === null ? {} : { alternateName: `The ${SITE_NAME}`, inLanguage: 'en', dateModified: changed }),
  };
}

function breadcrumbs(crumbs: readonly Link[], id: string, site: string): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    '@id': id,
    itemListElement: crumbs.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: absolute(href, site),
    })),
  };
}

/** The pages that a craft's facts come from: the record at LL2, or what was read for the starter catalogue. */
function bases({ record }: Extract<Subject, { kind: 'craft' }>['craft']): PageParts {
  const pages =
    record.source === 'll2'
      ? [`https://ll.thespacedevs.com/2.3.0/spacecraft/${record.id}/`]
      : record.references.map(({ url }) => url);
  const found = oneOrMany(pages);
  return found === undefined ? {} : { isBasedOn: found };
}

function tell(subject: Subject, { url, site, title }: Place): Told {
  const main = (name: string): Told['page'] => ({ mainEntity: { '@id': `${url}#${name}` } });
  switch (subject.kind) {
    case 'craft': {
      const picture = imageObject(subject.craft.image, `${url}#picture`, site);
      const image = picture === null ? null : { '@id': `${url}#picture` };
      const { craft, description } = subject;
      return {
        type: 'WebPage',
        nodes: [
          vehicle(craft, { id: `${url}#craft`, url, description, image, site }),
          ...(picture === null ? [] : [picture]),
        ],
        page: { ...main('craft'), ...bases(craft), ...(image === null ? {} : { primaryImageOfPage: image }) },
      };
    }
    case 'agency':
      return {
        type: 'WebPage',
        nodes: [organization(subject.agency, `${url}#agency`, url, subject.description)],
        page: main('agency'),
      };
    case 'list':
      return { type: 'CollectionPage', nodes: [itemList(subject, `${url}#list`, site)], page: main('list') };
    case 'terms':
      return { type: 'WebPage', nodes: [termSet(subject, `${url}#terms`, title, site)], page: main('terms') };
    case 'dataset': {
      const ids = { catalog: `${url}#catalog`, dataset: `${url}#dataset` };
      const maker = { '@id': publisher(site)['@id'] };
      return { type: 'WebPage', nodes: dataset(subject, ids, maker, site), page: main('dataset') };
    }
  }
}

/**
 * The structured data of a page, one graph: the site, the page, its breadcrumbs and its subject. `site` is the public
 * origin. Null for pages that are not indexed.
 */
export function structuredData(shell: Shell, site: string): Graph | null {
  const { head, crumbs, changed, subject } = shell;
  if (!head.indexed || head.path === null) return null;
  if (head.path === homePath()) return { '@context': 'https://schema.org', '@graph': [website(site, changed)] };
  const url = absolute(head.path, site);
  const none: Told = { type: 'WebPage', nodes: [], page: {} };
  const says = subject !== null && !(subject.kind === 'list' && subject.items.length === 0);
  const { type, nodes, page } = !says ? none : tell(subject, { url, site, title: head.title });
  const maker = publisher(site);
  const trail = breadcrumbs(crumbs, `${url}#breadcrumbs`, site);
  const own: Thing = {
    '@type': type,
    '@id': `${url}#page`,
    url,
    name: head.title,
    inLanguage: 'en',
    isPartOf: { '@id': `${absolute(homePath(), site)}#website` },
    breadcrumb: { '@id': `${url}#breadcrumbs` },
    dateModified: changed,
    sdPublisher: { '@id': maker['@id'] },
    ...page,
  };
  return { '@context': 'https://schema.org', '@graph': [website(site, null), maker, own, trail, ...nodes] };
}

/** A graph as the text of a script element: no text of a source can end the element. */
export function graphText(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
