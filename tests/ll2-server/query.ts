import { ENDPOINTS, type Endpoint, type Shapes, SPACECRAFT } from './endpoints.ts';
import { flightShapes } from './flight-shapes.ts';
import { type Selection, select, type Ties } from './select.ts';
import { API_PATH, type Json, type Mode, recordShapes, type Setting } from './shapes.ts';
import type { Spacecraft, World } from './world.ts';

/** A list as LL2 wraps it. */
export interface Envelope {
  count: number;
  next: string | null;
  previous: string | null;
  results: Json[];
}

/** An answer before it becomes bytes. */
export type Answer =
  | { status: 200; kind: 'list'; body: Envelope }
  | { status: 200; kind: 'record'; body: Json }
  | { status: 400 | 404; kind: 'error'; body: Json }
  | { status: 500; kind: 'failure'; body: string };

/** What an answer depends on beside the world and the address. */
export interface AnswerOptions {
  ties?: Ties;
  /** Whole seconds that craft in space have spent there since the world was made; default 0. */
  grown?: number;
}

/** The craft that a query of `spacecraft/` selects, in order; pure, the reference for the site's own list. */
export function selectSpacecraft(world: World, query: URLSearchParams): Selection<Spacecraft> {
  return select(SPACECRAFT, world, query);
}

const remembered = new WeakMap<World, { key: string; shapes: Shapes }>();

function shapesOf(world: World, setting: Setting): Shapes {
  const key = JSON.stringify(setting);
  const known = remembered.get(world);
  if (known?.key === key) return known.shapes;
  const records = recordShapes(world, setting);
  const shapes = { ...records, ...flightShapes(world, setting, records) };
  remembered.set(world, { key, shapes });
  return shapes;
}

/** The address of another page: names of the query sorted, as the framework writes them. */
function pageUrl(address: URL, limit: number, offset: number | null): string {
  const query = new URLSearchParams(address.search);
  query.set('limit', String(limit));
  if (offset === null) query.delete('offset');
  else query.set('offset', String(offset));
  query.sort();
  return `${address.origin}${address.pathname}?${query}`;
}

function envelope(address: URL, selection: Selection<{ id: number }>, results: Json[]): Envelope {
  const { limit, offset, matched } = selection;
  const before = offset - limit;
  return {
    count: matched.length,
    next: offset + limit < matched.length ? pageUrl(address, limit, offset + limit) : null,
    previous: offset > 0 ? pageUrl(address, limit, before > 0 ? before : null) : null,
    results,
  };
}

const NOT_FOUND: Answer = { status: 404, kind: 'error', body: { detail: 'Not found.' } };

function modeOf(endpoint: Endpoint, query: URLSearchParams): Mode {
  const asked = query.getAll('mode').at(-1);
  return endpoint.modes.find((mode) => mode === asked) ?? 'normal';
}

/** What LL2 answers to an address, without the network, the budget and the faults. */
export function answer(world: World, address: URL, { ties = 'stable', grown = 0 }: AnswerOptions = {}): Answer {
  if (!address.pathname.startsWith(API_PATH)) return NOT_FOUND;
  const parts = /^(.+?)\/(?:(\d+)\/)?$/.exec(address.pathname.slice(API_PATH.length));
  const endpoint = ENDPOINTS.get(parts?.[1] ?? '');
  if (endpoint === undefined) return NOT_FOUND;

  const query = address.searchParams;
  const shapes = shapesOf(world, { origin: address.origin, format: query.getAll('format').at(-1) ?? null, grown });
  const id = parts?.[2];
  if (id !== undefined) {
    if (!endpoint.has(world, Number(id))) return NOT_FOUND;
    return { status: 200, kind: 'record', body: endpoint.shape(shapes, world, 'detailed')(Number(id)) };
  }
  if (endpoint.broken.includes(query.getAll('mode').at(-1) ?? '')) {
    return { status: 500, kind: 'failure', body: '<h1>Server Error (500)</h1>' };
  }
  const selection = endpoint.select(world, query, ties);
  if (Object.keys(selection.errors).length > 0) return { status: 400, kind: 'error', body: { ...selection.errors } };
  const shape = endpoint.shape(shapes, world, modeOf(endpoint, query));
  return {
    status: 200,
    kind: 'list',
    body: envelope(
      address,
      selection,
      selection.page.map((row) => shape(row.id)),
    ),
  };
}
