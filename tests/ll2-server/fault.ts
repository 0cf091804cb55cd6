import type { ServerResponse } from 'node:http';
import type { Answer } from './query.ts';
import type { World } from './world.ts';

/** An answer ready to be sent. */
export interface Reply {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** What a fault may look at. */
export interface FaultContext {
  address: URL;
  /** Milliseconds since 1970 by the server's clock. */
  now: number;
  /** A number that tells calls apart, for choices among rows; the same in every run. */
  seed: number;
  /** The honest answer to another address. */
  answer: (address: URL) => Answer;
}

/**
 * What a fault calls for: `interruption` – ask again; `disorder` – rows lie wrongly between pages, ask again what is in
 * doubt; `change` – the catalogue itself changed; `lie` – an answer that may not be believed; `attack` – one that must
 * be refused before it does harm.
 */
export type FaultGroup = 'interruption' | 'disorder' | 'change' | 'lie' | 'attack';

/** One thing that goes wrong, at the stage of an answer that it belongs to. */
export interface Fault {
  group: FaultGroup;
  /** Changes the world, from this call on. */
  world?: (world: World, context: FaultContext) => World;
  /** Changes what is said. */
  answer?: (answer: Answer, context: FaultContext) => Answer;
  /** Changes the bytes and heads, after compression. */
  reply?: (reply: Reply, context: FaultContext) => Reply;
  /** Sends in its own way, or not at all. */
  send?: (response: ServerResponse, reply: Reply) => void;
}

/** A call as faults are chosen by it. */
export interface FaultCall {
  /** Path under `/2.3.0/` without slashes at the ends, such as `spacecraft`. */
  path: string;
  address: URL;
  /** 1 for the server's first call. */
  number: number;
}

/** Chooses the fault of a call, if any. */
export type FaultSource = (call: FaultCall) => Fault | undefined;
