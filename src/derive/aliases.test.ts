import { expect, test } from 'vitest';
import { aliasesOf } from './aliases.ts';

const craft = { name: 'Vostok-3KA No.8', serial_number: 'Vostok-3KA No.8', description: null, aliases: [] };

test('the name that the text opens with is an alias', () => {
  const description = 'Vostok 6 was a Vostok spacecraft which launched on 16 June 1963.';
  expect(aliasesOf({ ...craft, description })).toEqual([{ name: 'Vostok 6', language: null }]);
});

test('the native spelling in the text is an alias with its language', () => {
  const description = 'Progress M-42 (Russian: Прогресс М-42), was a Progress spacecraft.';
  const found = aliasesOf({ name: 'Progress M-42', serial_number: null, description, aliases: [] });
  expect(found).toContainEqual({ name: 'Прогресс М-42', language: 'ru' });
});

test('a text that opens otherwise gives none', () => {
  expect(aliasesOf({ ...craft, description: 'Scheduled to launch to the ISS in Fall 2022.' })).toEqual([]);
});
