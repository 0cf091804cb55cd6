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
  /** Seconds that it will take, waits for a budget included; null where the budget is unknown. */
  seconds: number | null;
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
  return { calls, total, kept, budget, seconds: budget === null ? null : secondsFor(total, budget) };
}

/** A length of time in words. */
export function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** The lines that the command prints before its first call. */
export function describePlan(plan: Plan, base: string): string[] {
  const parts = plan.calls.map(({ collection, calls }) => `${ENDPOINTS[collection]} ${calls}`);
  const { budget } = plan;
  const left =
    budget === null
      ? 'Budget: the API states none.'
      : `Budget: ${budget.left} of ${budget.limit} calls in ${inWords(budget.window)} are left${budget.left === 0 && budget.wait > 0 ? `, the next in ${inWords(budget.wait)}` : ''}.`;
  return [
    `Plan: ${plan.total} ${plan.total === 1 ? 'call' : 'calls'} to ${base} (${parts.join(', ')})${plan.kept > 0 ? `; ${plan.kept} pages are kept from an earlier run` : ''}.`,
    `${left}${plan.seconds === null ? '' : ` It will take about ${inWords(plan.seconds)}.`}`,
  ];
}
