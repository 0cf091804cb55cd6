import Validator from '@adobe/structured-data-validator';
import { attribute, type BuiltPage, textOf } from './built-site.ts';
import { vocabulary } from './vocabulary.ts';

/** A node of a graph as it was read from a page. */
export type GraphNode = Record<string, unknown>;

const isNode = (value: unknown): value is GraphNode => typeof value === 'object' && value !== null;

/** The nodes of a page's structured data; none where it has no data. */
export function graphOf(page: BuiltPage): GraphNode[] {
  const script = page.elements.find((element) => attribute(element, 'type') === 'application/ld+json');
  const text = script?.childNodes[0];
  if (text === undefined || !('value' in text)) return [];
  const data: unknown = JSON.parse(text.value);
  const graph = isNode(data) ? data['@graph'] : null;
  return Array.isArray(graph) ? graph.filter(isNode) : [];
}

/** Every object in a graph, at any depth. */
function* within(value: unknown): Iterable<GraphNode> {
  if (!isNode(value)) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* within(inner);
}

const NEVER = ['Product', 'Offer', 'Review', 'FAQPage', 'SearchAction'];

/** The pages that the breadcrumbs on a page name, the last of them without a link. */
const visibleCrumbs = (page: BuiltPage): string[] => {
  const list = page.elements.find((element) => attribute(element, 'class') === 'crumbs');
  return (list?.childNodes ?? []).flatMap((child) =>
    'childNodes' in child ? child.childNodes.flatMap((item) => ('tagName' in item ? [textOf(item).trim()] : [])) : [],
  );
};

/** What breaks the rules of this work: ids that lead nowhere, empty values, addresses and crumbs that differ from the page's own. */
export function ownFindings(page: BuiltPage, graph: readonly GraphNode[]): string[] {
  const canonical = page.elements.find((element) => attribute(element, 'rel') === 'canonical');
  const url = canonical === undefined ? null : attribute(canonical, 'href');
  const found: string[] = [];
  const ids = new Set(graph.map((node) => node['@id']));
  if (ids.size !== graph.length) found.push('two nodes have one id');
  for (const node of within(graph)) {
    const keys = Object.keys(node);
    if (keys.length === 1 && keys[0] === '@id' && !ids.has(node['@id'])) found.push(`${node['@id']} leads nowhere`);
    if (keys.length > 1 && typeof node['@type'] !== 'string') found.push(`a node of ${keys.join()} has no type`);
    if (NEVER.includes(String(node['@type']))) found.push(`a ${node['@type']}`);
    for (const [key, value] of Object.entries(node)) {
      const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
      if (empty) found.push(`${key} is empty`);
    }
    if (node['@type'] === 'Vehicle' && 'serialNumber' in node) found.push('a Vehicle with a serialNumber');
    if (node['@type'] === 'ImageObject' && !('license' in node || 'creditText' in node)) found.push('rights unknown');
  }
  const own = graph.find((node) => node['@id'] === `${url}#page`);
  if (page.path !== '/' && own?.url !== url) found.push(`the page's address is ${own?.url}, not ${url}`);
  const crumbs = graph.find((node) => node['@type'] === 'BreadcrumbList')?.itemListElement;
  const named = Array.isArray(crumbs) ? crumbs.filter(isNode).map(({ name }) => String(name).trim()) : [];
  if (named.join(' › ') !== visibleCrumbs(page).join(' › ')) found.push(`breadcrumbs ${named} are not those shown`);
  if (page.path !== '/' && named.length < 2) found.push('fewer than two breadcrumbs');
  return found;
}

const validator = new Validator(vocabulary());

/** Properties that are recommended and that no source of ours states. */
const NOT_STATED = ['creator', 'copyrightNotice', 'acquireLicensePage', 'license', 'creditText'];

/** What an independent validator finds, by the vocabulary of schema.org and the rules for rich results. */
export async function validatorFindings(graph: readonly GraphNode[]): Promise<string[]> {
  const byType: Record<string, object[]> = {};
  for (const node of graph) {
    const type = String(node['@type']);
    byType[type] = [...(byType[type] ?? []), structuredClone(node)];
  }
  const issues = await validator.validate({ jsonld: byType });
  return issues
    .filter(
      ({ severity, fieldNames = [] }) => severity === 'ERROR' || !fieldNames.every((name) => NOT_STATED.includes(name)),
    )
    .map(
      ({ issueMessage, path }) => `${path.map(({ type, property }) => property ?? type).join('.')}: ${issueMessage}`,
    );
}
