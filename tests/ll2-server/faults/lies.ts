import type { Fault, FaultContext } from '../fault.ts';
import type { Json } from '../shapes.ts';
import { listFault } from './disorders.ts';

/** A fault in one row of a list, chosen by the call's number. */
const rowFault = (change: (row: Json) => Json): Fault =>
  listFault('lie', (envelope, { seed }: FaultContext) => ({
    ...envelope,
    results: envelope.results.map((row, at) => (at === seed % envelope.results.length ? change(row) : row)),
  }));

const without = (row: Json, name: string): Json =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== name));

/** The fields that the document never lets be null and that are there. */
const NEVER_NULL = [
  'in_space',
  'is_placeholder',
  'status',
  'type',
  'description',
  'spacecraft_config',
  'agency',
  'launch',
  'abbrev',
];

/** The same answer with every `response_mode` in it turned into another. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'response_mode' ? (part === 'detailed' ? 'list' : 'detailed') : turned(part),
    ]),
  );
}

const UNKNOWN = { id: 99, name: 'Dismantled in Orbit' };

/** Answers that look well and may not be believed. */
export const LIES = {
  'missing-id': rowFault((row) => without(row, 'id')),
  'null-name': rowFault((row) => ('name' in row ? { ...row, name: null } : row)),
  'null-where-never': rowFault((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, NEVER_NULL.includes(key) ? null : value])),
  ),
  'response-mode-lies': listFault('lie', (envelope) => ({
    ...envelope,
    results: envelope.results.map((row) => Object.assign({}, row, turned(row))),
  })),
  'unknown-enumeration': rowFault((row) => ({
    ...row,
    ...('status' in row ? { status: UNKNOWN } : {}),
    ...('type' in row ? { type: UNKNOWN } : {}),
  })),
  'count-lies': listFault('lie', (envelope) => ({ ...envelope, count: envelope.count + 1 })),
  'wrong-shape': {
    group: 'lie',
    answer: (found) =>
      found.kind === 'list' ? { status: 200, kind: 'record', body: { rows: found.body.results } } : found,
  },
  'next-is-itself': listFault('lie', (envelope, { address }) => ({ ...envelope, next: address.href })),
} as const satisfies Record<string, Fault>;
