import type { Fault, FaultContext } from '../fault.ts';
import type { Envelope } from '../query.ts';
import { paging } from '../select.ts';
import type { Json } from '../shapes.ts';

/** A fault in the envelope of lists; other answers stay as they are. */
export function listFault(
  group: Fault['group'],
  change: (envelope: Envelope, context: FaultContext) => Envelope,
): Fault {
  return {
    group,
    answer: (found, context) => (found.kind === 'list' ? { ...found, body: change(found.body, context) } : found),
  };
}

/** The row of the same list that stands at a place, counted from 0 over all pages. */
function rowAt({ address, answer }: FaultContext, place: number): Json | undefined {
  const other = new URL(address);
  other.searchParams.set('limit', '1');
  other.searchParams.set('offset', String(Math.max(place, 0)));
  const found = place < 0 ? null : answer(other);
  return found?.kind === 'list' ? found.body.results[0] : undefined;
}

/** Rows that stand on the wrong page, each time in an answer that looks whole. */
export const DISORDERS = {
  /** The last row of the page before comes again, and the page's own last row is pushed out. */
  'duplicate-rows': listFault('disorder', (envelope, context) => {
    const again = rowAt(context, paging(context.address.searchParams).offset - 1);
    return again === undefined ? envelope : { ...envelope, results: [again, ...envelope.results.slice(0, -1)] };
  }),
  /** The first row is gone to a page that was read before, and the next page's first row has moved up. */
  'moved-row': listFault('disorder', (envelope, context) => {
    const { limit, offset } = paging(context.address.searchParams);
    const next = rowAt(context, offset + limit);
    return next === undefined ? envelope : { ...envelope, results: [...envelope.results.slice(1), next] };
  }),
  /** The page ends one row early. */
  'short-page': listFault('disorder', (envelope) => ({ ...envelope, results: envelope.results.slice(0, -1) })),
} as const satisfies Record<string, Fault>;
