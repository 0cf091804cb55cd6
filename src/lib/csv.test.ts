import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

test('cells are quoted as RFC 4180 asks, and missing ones are empty', () => {
  expect(
    csvText(
      ['a', 'b', 'c'],
      [
        ['x, "y"', null, true],
        ['two\nlines', 0, false],
      ],
    ),
  ).toBe('a,b,c\r\n"x, ""y""",,true\r\n"two\nlines",0,false\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=cmd|"/c calc"!A0'])('%j is no formula', (text) => {
  const [row] = parse(csvText(['a'], [[text]]), { from: 2 }) as string[][];
  expect(row?.[0]).toBe(`'${text}`);
});

test('what is no formula comes back as it was, and nothing comes back as a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 2, maxLength: 5 }), (cells) => {
      const [row] = parse(csvText(cells.map(String), [cells]), { from: 2, record_delimiter: '\r\n' }) as string[][];
      for (const [index, cell] of cells.entries()) {
        const back = row?.[index] ?? '';
        expect(back === cell || back === `'${cell}`).toBe(true);
        expect(back).not.toMatch(/^[=+\-@\t\r]/);
      }
    }),
  );
});
