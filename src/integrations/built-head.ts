import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** What a built page says of itself in its head. */
export interface BuiltHead {
  indexed: boolean;
  canonical: string | null;
  description: string;
  /** The absolute address of the picture that stands for the page, what it says and what is drawn on it. */
  card: { address: string; text: string; outlines: string } | null;
  /** The day on which its content last changed. */
  changed: string | null;
  /** Absolute addresses of pictures whose terms are known. */
  pictures: string[];
}

function elements(node: Node): DefaultTreeAdapterMap['element'][] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The nodes of a page's graph; none where it has no structured data. */
function nodesOf(text: string | undefined): object[] {
  const data: unknown = text === undefined ? null : JSON.parse(text);
  const graph: unknown = isObject(data) ? Reflect.get(data, '@graph') : null;
  return Array.isArray(graph) ? graph.filter(isObject) : [];
}

/** Reads the head of a page of ours. */
export function readHead(html: string): BuiltHead {
  const tags = elements(parse(html.slice(0, html.indexOf('</head>'))));
  const attribute = (name: string, value: string, wanted: string): string | null => {
    const tag = tags.find(({ attrs }) => attrs.some((given) => given.name === name && given.value === value));
    return tag?.attrs.find((given) => given.name === wanted)?.value ?? null;
  };
  const script = tags.find(({ attrs }) => attrs.some(({ value }) => value === 'application/ld+json'))?.childNodes[0];
  const nodes = nodesOf(script !== undefined && 'value' in script ? script.value : undefined);
  const texts = (property: string): string[] =>
    nodes.map((node): unknown => Reflect.get(node, property)).filter((value) => typeof value === 'string');
  const address = attribute('property', 'og:image', 'content');
  return {
    indexed: attribute('name', 'robots', 'content') === null,
    canonical: attribute('rel', 'canonical', 'href'),
    description: attribute('name', 'description', 'content') ?? '',
    card:
      address === null
        ? null
        : {
            address,
            text: attribute('property', 'og:image:alt', 'content') ?? '',
            outlines: attribute('property', 'og:image', 'data-outlines') ?? '',
          },
    changed: texts('dateModified')[0] ?? null,
    pictures: nodes
      .filter((node) => Reflect.get(node, '@type') === 'ImageObject')
      .map((node): unknown => Reflect.get(node, 'contentUrl'))
      .filter((url) => typeof url === 'string'),
  };
}

/** The head of the page in `folder` whose path below the site's folder is `path`; null where no page is there. */
export function headAt(folder: string, path: string): BuiltHead | null {
  const file = join(folder, path, 'index.html');
  return existsSync(file) ? readHead(readFileSync(file, 'utf8')) : null;
}

/** The heads of all pages of a built site. */
export function* builtHeads(folder: string): Iterable<BuiltHead> {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.html')) yield readHead(readFileSync(join(folder, file), 'utf8'));
  }
}
