import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callsLeft, countOf, distinctRows, firstGap, type Held, inDoubt, nextOffset } from './coverage.ts';

function page(offset: number, ids: (number | null)[], count: number, time = offset): Held {
  return { address: `page ${offset}`, offset, limit: 100, count, ids, time };
}

describe('coverage of a list by pages', () => {
  it('finds the first row that no page covers', () => {
    expect(firstGap([], 5)).toBe(0);
    expect(firstGap([page(0, [1, 2], 5), page(3, [4, 5], 5)], 5)).toBe(2);
    expect(firstGap([page(0, [1, 2, 3], 5), page(3, [4, 5], 5)], 5)).toBeNull();
    expect(firstGap([], 0)).toBeNull();
  });

  it('plans as many calls as pages are missing', () => {
    expect(callsLeft([], 607, 100)).toBe(7);
    expect(
      callsLeft(
        [
          page(
            0,
            Array.from({ length: 100 }, (_, n) => n + 1),
            607,
          ),
        ],
        607,
        100,
      ),
    ).toBe(6);
    expect(callsLeft([], 607, 50)).toBe(13);
  });

  it('doubts nothing in a consistent list, rows without an id included', () => {
    expect(inDoubt([page(0, [1, 2], 4), page(2, [3, null], 4)])).toEqual([]);
  });

  it('doubts the pages that were made when the list had another length', () => {
    const old = page(0, [1, 2], 4, 1);
    expect(inDoubt([old, page(2, [3, 4, 5], 5, 2)])).toEqual([old]);
    expect(countOf([old, page(2, [3], 5, 2)])).toBe(5);
  });

  it('doubts the pages that share rows while others are missing', () => {
    const [first, second, third] = [page(0, [1, 2], 6), page(2, [2, 3], 6), page(4, [5, 6], 6)];
    expect(inDoubt([first, second, third])).toEqual([first, second]);
  });

  it('doubts all pages where rows are missing and nothing says why', () => {
    const pages = [page(0, [1, 2], 5), page(2, [3, 4], 5)];
    expect(inDoubt(pages)).toEqual(pages);
  });

  it('lets pages share a row where that costs no call', () => {
    const first = page(
      0,
      Array.from({ length: 100 }, (_, n) => n + 1),
      607,
    );
    expect(nextOffset([], 607, 100)).toBe(0);
    expect(nextOffset([first], 607, 100)).toBe(99);
    expect(nextOffset([first], 700, 100)).toBe(100);
    expect(nextOffset([first, page(200, [201], 201)], 201, 100)).toBe(100);
    expect(nextOffset([first, page(199, [200, 201], 201)], 201, 100)).toBe(99);
    expect(nextOffset([first], 100, 100)).toBeNull();
  });

  it('never asks more often for that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 10, max: 100 }), (count, limit) => {
        const held: Held[] = [];
        for (let at = nextOffset(held, count, limit); at !== null; at = nextOffset(held, count, limit)) {
          const rows = Math.min(limit, count - at);
          held.push(
            page(
              at,
              Array.from({ length: rows }, (_, n) => n + at),
              count,
            ),
          );
        }
        expect(held.length).toBe(Math.ceil(count / limit));
        expect(inDoubt(held, true)).toEqual([]);
      }),
    );
  });

  it('doubts pages that share a row by intent only where they disagree on its place', () => {
    const pages = [page(0, [1, 2, 3], 6), page(2, [3, 4], 6), page(4, [4, 6], 6)];
    expect(inDoubt(pages)).toEqual(pages.slice(1));
  });

  it('doubts pages in order that disagree although the number of rows is right', () => {
    // Row 1 went and row 7 came between the pages: row 4 moved to a place that had been read, and 1 stands for it.
    const pages = [page(0, [1, 2, 3], 6), page(2, [5, 6], 6), page(4, [7], 6)];
    expect(inDoubt(pages)).toEqual([]);
    expect(inDoubt(pages, true)).toEqual(pages.slice(0, 2));
  });

  it('never takes pages for consistent that hold another number of rows than they state', () => {
    const ids = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 5 }), fc.nat(40), (rows, count) => {
        const pages = rows.map((some, index) => page(index * 12, some, count));
        fc.pre(pages.length > 0);
        expect(inDoubt(pages).length === 0).toBe(distinctRows(pages) === count);
      }),
    );
  });
});
