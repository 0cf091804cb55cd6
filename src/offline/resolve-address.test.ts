import { describe, expect, test } from 'vitest';
import { siteOf } from '../../tests/offline/site-of.ts';
import { relativeAddress, resolveAddress } from './resolve-address.ts';

const site = siteOf(
  {
    'index.html': '',
    'craft/x/index.html': '',
    'craft/é.webp': '',
    'a.css': '',
    'api/x.json': '',
    'data/x.csv': '',
    'data/x.zip': '',
  },
  '/sub/',
);

describe('an address on the page craft/x/', () => {
  test.each([
    ['/sub/', { kind: 'file', file: 'index.html', suffix: '' }],
    ['/sub/craft/x/?q=1#y', { kind: 'file', file: 'craft/x/index.html', suffix: '?q=1#y' }],
    ['../%C3%A9.webp', { kind: 'file', file: 'craft/é.webp', suffix: '' }],
    ['https://craft.example/sub/a.css', { kind: 'file', file: 'a.css', suffix: '' }],
    ['#y', { kind: 'here' }],
    ['', { kind: 'here' }],
    ['?q=1', { kind: 'file', file: 'craft/x/index.html', suffix: '?q=1' }],
    ['https://elsewhere.example/', { kind: 'elsewhere' }],
    ['mailto:a@b.example', { kind: 'elsewhere' }],
    ['/sub/downloads/x.zip', { kind: 'online', href: 'https://craft.example/sub/downloads/x.zip' }],
    ['/sub/api/x.json', { kind: 'online', href: 'https://craft.example/sub/api/x.json' }],
    ['/sub/api/gone.json', { kind: 'missing' }],
    ['/sub/data/x.zip', { kind: 'online', href: 'https://craft.example/sub/data/x.zip' }],
    ['/sub/data/x.csv', { kind: 'file', file: 'data/x.csv', suffix: '' }],
    ['/craft/x/', { kind: 'missing' }],
    ['/sub/craft/', { kind: 'missing' }],
    ['/sub/craft/x', { kind: 'missing' }],
    ['https://[', { kind: 'missing' }],
  ])('%s', (address, target) => {
    expect(resolveAddress(address, 'craft/x/index.html', site)).toEqual(target);
  });
});

test.each([
  ['index.html', 'a.css', 'a.css'],
  ['craft/x/index.html', 'index.html', '../../index.html'],
  ['craft/x/index.html', 'craft/y/index.html', '../y/index.html'],
  ['craft/x/index.html', 'craft/x/index.html', 'index.html'],
  ['a/index.html', 'a/#1 100%/ü.webp', '%231%20100%25/%C3%BC.webp'],
])('from %s to %s', (from, to, address) => {
  expect(relativeAddress(from, to)).toBe(address);
});
