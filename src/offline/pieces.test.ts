import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { siteOf } from '../../tests/offline/site-of.ts';
import { editionPages } from './edition-pages.ts';
import { readPages } from './page-set.ts';
import { piecesOf } from './pieces.ts';
import { readPage } from './read-page.ts';
import { unpackedEdition } from './unpacked-edition.ts';

const drawing = (id: string): string =>
  `<svg role="img"><title>T</title><desc>Shown ${id}.</desc><path d="${'M0 0'.repeat(150)}"/></svg>`;
const page = (name: string, content: string): string =>
  `<!doctype html><html lang="en"><head><title>${name}</title></head><body><a href="#main">Skip</a><header><a href="/">Work</a></header><nav><a href="/">Home</a></nav><main id="main"><h1>${name}</h1>${content}</main><footer><a href="https://else.example/">Source</a></footer></body></html>`;

const SITE = {
  'index.html': page('Work', drawing('at home')),
  'crew/index.html': page('Crew', '<p>All</p>'),
  'crew/a-b/index.html': page('A & b', `<p>\`A\` \${b} \\ <a href="/spacecraft/x/">X</a></p>${drawing('of crew')}`),
  'spacecraft/index.html': page(
    'List',
    '<a href="/spacecraft/by/-name/2/">Z to A</a><a href="/spacecraft/by/name/3/">3</a>',
  ),
  'spacecraft/by/-name/2/index.html': page('Sorted', '<a href="/spacecraft/x/">X</a>'),
  'spacecraft/by/name/3/index.html': page('Sorted', ''),
  'spacecraft/x/index.html': page(
    'X',
    `<p>Facts</p>${drawing('of x')}<svg><path d="M0 0"/></svg><details><summary>Cite</summary>${drawing('within')}</details>`,
  ),
  'spacecraft/y/index.html': page('Y', drawing('of x')),
  'styleguide/index.html': page('Style', ''),
};

const made = async (reader: 'browser' | 'kiwix') => {
  const edition = await unpackedEdition(editionPages(await readPages(siteOf(SITE))), reader);
  return (file: string): string => new TextDecoder().decode(edition.get(file));
};

/** The pieces that a script hands to the runtime. */
function held(script: string): string[] {
  const pieces: string[] = [];
  const [code = ''] = /edition\.hold\(.*/s.exec(script) ?? [];
  runInNewContext(code, { edition: { hold: (_: string, given: string[]) => pieces.push(...given) } });
  return pieces;
}

test('pages that are one of many leave their frame to a script; records keep their text, others their name', async () => {
  const file = await made('browser');
  expect(file('spacecraft/x/index.html')).toMatch(
    /<held-piece frame="\d"><a href="..\/..\/index.html">Work<\/a><\/held-piece><nav>.*<p>Facts<\/p><held-piece piece="1">Shown of x.<\/held-piece><svg><path d="M0 0"\/><\/svg><held-piece piece="2"><\/held-piece><\/main><held-piece frame="\d"><a href="https:\/\/else.example\/">Source<\/a>/,
  );
  expect(file('crew/a-b/index.html')).toContain(
    '<held-piece piece="0"><main id="main"><h1>A &amp; b</h1></main></held-piece>',
  );
  for (const whole of ['index.html', 'crew/index.html', 'spacecraft/index.html'])
    expect(file(whole)).not.toContain('held-piece');
});

test.each(['browser', 'kiwix'] as const)('with its pieces put back a page is what it was, in a %s', async (reader) => {
  const file = await made(reader);
  const [frames, pieces] = [held(file('offline/edition.js')), held(file('offline/pieces/0.js'))];
  expect(new Set(pieces).size).toBe(pieces.length);
  for (const path of ['crew/a-b/index.html', 'spacecraft/x/index.html', 'spacecraft/y/index.html'] as const) {
    const restored = file(path)
      .replaceAll(/<held-piece (\w+)="(\d)">.*?<\/held-piece>/gs, (_, list, at) =>
        String((list === 'frame' ? frames : pieces)[Number(at)]),
      )
      .replaceAll(/<script src="[^"]*offline.*?<\/script>|<!--.*?-->/g, '');
    const source = SITE[path]
      .replace('<html', '<html data-edition="unpacked"')
      .replaceAll('href="/"', 'href="../../index.html"')
      .replaceAll('href="/spacecraft/x/"', 'href="../../spacecraft/x/index.html"');
    expect(restored, path).toBe(source);
  }
});

test('Kiwix finds the text of every page in it', async () => {
  const file = await made('kiwix');
  expect(file('crew/a-b/index.html')).toMatch(/<h1>A & b<\/h1><p>`A`.*Shown of crew/);
  expect(file('spacecraft/x/index.html')).toMatch(/<p>Facts<\/p><held-piece piece="0">Shown of x/);
});

test('a page with a script in its content keeps it, as it would not run from a piece', () => {
  const text = page('A', '<p>A</p><script src="/s.js"></script>');
  const { pieces } = readPage('crew/a/index.html', siteOf({ 'crew/a/index.html': text, 's.js': '', 'index.html': '' }));
  expect(pieces.map(({ kind }) => kind)).toEqual(['frame', 'frame']);
  expect(piecesOf('about/index.html', [])).toEqual([]);
});

test('lists sorted beforehand are left out: links to them lead to the list that sorts itself', async () => {
  const set = await readPages(siteOf(SITE));
  const edition = editionPages(set);
  expect([...edition.pages.keys()].filter((file) => /by|styleguide/.test(file))).toEqual([]);
  expect(set.pages.size - edition.pages.size).toBe(3);
  expect((await made('browser'))('spacecraft/index.html')).toMatch(
    /"index.html\?ordering=-name&amp;limit=100&amp;offset=100">Z to A<\/a><a href="index.html\?ordering=name&amp;limit=100&amp;offset=200"/,
  );
});
