import { expect, test } from 'vitest';
import { builtPages } from '../site/built-site.ts';
import { byUniqueText } from './unique-text.ts';

const pages = builtPages(process.env.SITE_DIST ?? 'dist').filter(({ html }) => !html.includes('content="noindex"'));

test('a copy of a page makes both the weakest of all', () => {
  const copied = pages.find(({ path }) => path === '/about/');
  if (copied === undefined) throw new Error('There is no page about the work.');
  const [first, second] = byUniqueText([...pages, { ...copied, path: '/copy/' }]);
  expect([first, second].map((page) => [page?.path, page?.unique])).toEqual([
    ['/about/', 0],
    ['/copy/', 0],
  ]);
});

test('every indexed page says something that no other says', () => {
  const weak = byUniqueText(pages).filter(({ unique }) => unique < 10);
  expect(weak).toEqual([]);
});
