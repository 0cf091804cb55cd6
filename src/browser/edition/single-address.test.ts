import { expect, test } from 'vitest';
import { siteFile } from './edition.ts';
import { singleAddress } from './single-address.ts';

test.each([
  ['index.html', '', '?at=/'],
  ['spacecraft/x/index.html', '', '?at=/spacecraft/x/'],
  ['search/index.html', '?q=a%26b', '?at=/search/&q=a%26b'],
  ['spacecraft/x/index.html', '#log', '?at=/spacecraft/x/#log'],
  ['search/index.html', '?q=1#log', '?at=/search/&q=1#log'],
])('%s with "%s" is at %s', (file, suffix, address) => {
  expect(singleAddress(file, suffix)).toBe(address);
});

test.each([
  ['/sub/', '/sub/', { file: 'index.html', suffix: '' }],
  ['/sub/x/?q=/y/#z', '/sub/', { file: 'x/index.html', suffix: '?q=/y/#z' }],
  ['/sub/data.json?ts=1', '/sub/', { file: 'data.json', suffix: '?ts=1' }],
  ['/other/x/', '/sub/', null],
  ['//else.example/', '/', null],
  ['https://else.example/', '/', null],
])('%s at a site under %s', (address, base, found) => {
  expect(siteFile(address, base)).toEqual(found);
});
