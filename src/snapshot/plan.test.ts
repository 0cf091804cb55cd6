import { describe, expect, it } from 'vitest';
import { collectionsOf, describeNewPlan, describePlan, inWords, planOf, secondsFor } from './plan.ts';

const BUDGET = { limit: 15, window: 3600, left: 15, wait: 0 };

describe('the plan of a crawl', () => {
  it('asks for flights only in full depth', () => {
    expect(collectionsOf('core')).toEqual(['spacecraft', 'configurations', 'families', 'agencies']);
    expect(collectionsOf('full').at(-1)).toBe('flights');
  });

  it('reckons with the hours that a budget makes it wait', () => {
    expect(secondsFor(13, BUDGET)).toBe(39);
    expect(secondsFor(22, BUDGET)).toBe(22 * 3 + 3600);
    expect(secondsFor(22, { ...BUDGET, left: 0, wait: 600 })).toBe(22 * 3 + 600 + 3600);
    expect(secondsFor(13, { ...BUDGET, left: 0, wait: 600 })).toBe(13 * 3 + 600);
  });

  it('says what it will do', () => {
    const plan = planOf(
      [
        { collection: 'spacecraft', calls: 7 },
        { collection: 'agencies', calls: 4 },
      ],
      2,
      { ...BUDGET, left: 3 },
    );
    expect(describePlan(plan, 'https://example.org/')).toEqual([
      'Plan: 11 calls to https://example.org/ (spacecraft 7, agencies 4); 2 pages are kept from an earlier run.',
      'Budget: 3 of 15 calls in 60 min are left. It will take about 61 min.',
    ]);
    expect(describePlan(planOf([], 0, null), 'x')[1]).toBe('Budget: the API states none.');
  });

  it('says what smaller pages cost', () => {
    expect(describeNewPlan(50, 17, { ...BUDGET, left: 3 })).toBe(
      'Going on with 50 rows a page, which makes 17 calls from here. Budget: 3 of 15 calls in 60 min are left. It will take about 61 min.',
    );
    expect(describeNewPlan(10, 1, null)).toBe(
      'Going on with 10 rows a page, which makes 1 call from here. Budget: the API states none.',
    );
  });

  it('writes lengths of time in words', () => {
    expect([1, 89.2, 90, 5399, 5400].map(inWords)).toEqual(['1 s', '90 s', '2 min', '90 min', '1.5 h']);
  });
});
