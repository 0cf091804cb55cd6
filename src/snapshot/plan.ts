import { type Asked, ENDPOINTS } from './answers.ts';
import type { Budget } from './client.ts';

/** The most rows that LL2 gives in one answer. */
export const PAGE_SIZE = 100;

/** How many rows each collection had in August 2026: what a first crawl is planned with before the API has said. */
const TYPICAL: Readonly<Record<Asked, number>> = {
  spacecraft: 607,
  configurations: 46,
  families: 12,
  agencies: 350,
  flights: 890,
};

/** Seconds that a call takes, as a rule: pages of 100 in detail are slow to make. */
const SECONDS_A_CALL = 3;

/** What a crawl is going to ask. */
export interface Plan {
  calls: { collection: Asked; calls: number }[];
  total: number;
  /** Pages that an earlier run brought and that are not asked again. */
  kept: number;
  budget: Budget | null;
}

/** The collections that a depth asks for: the flights' crews and dockings are what "full" adds. */
export function collectionsOf(depth: 'core' | 'full'): Asked[] {
  return ['spacecraft', 'configurations', 'families', 'agencies', ...(depth === 'full' ? (['flights'] as const) : [])];
}

/** Seconds for a number of calls under a budget that renews itself a whole window after it is used up. */
export function secondsFor(calls: number, budget: Budget): number {
  const asking = calls * SECONDS_A_CALL;
  if (calls <= budget.left) return asking;
  const beyond = calls - budget.left;
  const windows = budget.limit > 0 ? Math.ceil(beyond / budget.limit) - 1 : 0;
  const first = budget.left > 0 ? budget.window : budget.wait;
  return asking + first + windows * budget.window;
}

/** The rows that a plan reckons with: those that the API or the last snapshot stated, else the usual number. */
export function expectedRows(collection: Asked, stated: number | null): number {
  return stated ?? TYPICAL[collection];
}

/** Puts a plan together. */
export function planOf(calls: Plan['calls'], kept: number, budget: Budget | null): Plan {
  const total = calls.reduce((sum, { calls: some }) => sum + some, 0);
  return { calls, total, kept, budget };
}

/** A length of time in words. */
export function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** What is left of a budget, and how long a number of calls takes with it. */
function describeBudget(calls: number, budget: Budget | null): string {
  if (budget === null) return 'Budget: the API states none.';
  const { left, limit, window, wait } = budget;
  const next = left === 0 && wait > 0 ? `, the next in ${inWords(wait)}` : '';
  return `Budget: ${left} of ${limit} calls in ${inWords(window)} are left${next}. It will take about ${inWords(secondsFor(calls, budget))}.`;
}

const callsInWords = (calls: number): string => `${calls} ${calls === 1 ? 'call' : 'calls'}`;

/** The lines that the command prints before its first call. */
export function describePlan({ calls, total, kept, budget }: Plan, base: string): string[] {
  const parts = calls.map(({ collection, calls: some }) => `${ENDPOINTS[collection]} ${some}`);
  const known = kept > 0 ? `; ${kept} pages are kept from an earlier run` : '';
  return [`Plan: ${callsInWords(total)} to ${base} (${parts.join(', ')})${known}.`, describeBudget(total, budget)];
}

/** The line that follows when pages become smaller in the middle of a crawl. */
export function describeNewPlan(rows: number, calls: number, budget: Budget | null): string {
  return `Going on with ${rows} rows a page, which makes ${callsInWords(calls)} from here. ${describeBudget(calls, budget)}`;
}
