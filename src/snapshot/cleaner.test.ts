import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../schema/primitives.ts';
import { Cleaner, cleanText } from './cleaner.ts';
import type { Repair } from './drafts.ts';

function cleaner(): { clean: Cleaner; repairs: Repair[] } {
  const repairs: Repair[] = [];
  return { clean: new Cleaner(repairs, 'spacecraft', 7), repairs };
}

describe('values of the source', () => {
  it('tidies text and says so', () => {
    const { clean, repairs } = cleaner();
    expect(clean.text('description', ' one\r\ntwo\u0000\u202e\t ')).toBe('one\ntwo');
    expect(clean.text('description', 'as it is\nand stays')).toBe('as it is\nand stays');
    expect(clean.text('description', '')).toBeNull();
    expect(clean.line('name', 'two\nlines')).toBe('two lines');
    expect(repairs.map(({ id, field }) => `${id} ${field}`)).toEqual(['7 description', '7 name']);
  });

  it('keeps scripts, marks and emoji', () => {
    for (const name of ['Прогресс М-42', 'Fèi Jùnlóng (费俊龙)', 'Soyuz 7K-OK (P) 11F615 #13', '🚀']) {
      expect(cleanText(name)).toBe(name);
    }
  });

  it('leaves out links that are no web addresses', () => {
    const { clean, repairs } = cleaner();
    expect(clean.link('wiki_link', 'http://example.org/a%20b')).toBe('http://example.org/a%20b');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', '//example.org', 'ftp://example.org', 'http://']) {
      expect(clean.link('wiki_link', bad)).toBeNull();
    }
    expect(repairs).toHaveLength(5);
    expect(repairs[0]?.what).toContain('javascript:alert(1)');
  });

  it.each([
    ['Second', '2023-09-15T15:44:12Z'],
    ['Minute', '2023-09-15T15:44Z'],
    ['Hour', '2023-09-15'],
    ['Day', '2023-09-15'],
    ['Month', '2023-09'],
    ['Quarter 3', '2023'],
    ['Year', '2023'],
    ['Decade', null],
    ['A new one', '2023-09-15'],
  ])('cuts a launch to the precision "%s"', (name, expected) => {
    expect(cleaner().clean.cutInstant('launch.net', '2023-09-15T15:44:12Z', { id: 1, name })).toBe(expected);
  });

  it('brings other moments to UTC, and leaves out what is none', () => {
    const { clean, repairs } = cleaner();
    expect(clean.instant('mission_end', '2023-09-15T15:44:12.345+02:00')).toBe('2023-09-15T13:44:12Z');
    expect(clean.instant('maiden_flight', '1966-11-28')).toBe('1966-11-28');
    expect(clean.instant('maiden_flight', '1966-13-40')).toBeNull();
    expect(clean.instant('maiden_flight', 'soon')).toBeNull();
    expect(repairs).toHaveLength(2);
  });

  it('keeps durations in days and below', () => {
    const { clean, repairs } = cleaner();
    for (const good of ['P0D', 'P3DT54M15S', 'PT4H35M']) expect(clean.duration('time_in_space', good)).toBe(good);
    for (const bad of ['P1Y', '-P1D', 'P', 'PT', '4:35']) expect(clean.duration('time_in_space', bad)).toBeNull();
    expect(repairs).toHaveLength(5);
  });

  it('makes of any text one that the strict schema takes, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (value) => {
        const once = cleanText(value);
        expect(cleanText(once)).toBe(once);
        if (once !== '') expect(text.safeParse(once).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
