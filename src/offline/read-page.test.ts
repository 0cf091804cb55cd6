import { describe, expect, test } from 'vitest';
import { siteOf } from '../../tests/offline/site-of.ts';
import { readPages } from './page-set.ts';
import { readPage } from './read-page.ts';
import { unpackedEdition } from './unpacked-edition.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const faultsOf = (body: string, head = ''): string[] =>
  readPage('x/index.html', siteOf({ 'x/index.html': page(body, head), 'i.svg': '' })).faults;

describe('what cannot be resolved is told with file and address', () => {
  test.each([
    ['a link', '<a href="/gone/">', '/gone/'],
    ['a picture', '<img src="gone.webp" alt="">', 'gone.webp'],
    ['a size of a picture', '<img src="/i.svg" srcset="/i.svg 1x, /gone.webp 2x" alt="">', '/gone.webp'],
    ['a form', '<form action="/gone/"></form>', '/gone/'],
    ['a script', '<script src="/gone.js"></script>', '/gone.js'],
    ['a module', '<script type="module" src="/gone.js"></script>', '/gone.js'],
    ['a file for scripts', '<div data-engine="/gone.js"></div>', '/gone.js'],
    ['a link in a template', '<template><a href="/gone/"></a></template>', '/gone/'],
    ['a link for readers without scripts', '<noscript><a href="/gone/"></a></noscript>', '/gone/'],
    ['a symbol in a file', '<svg><use href="/i.svg#a" /></svg>', '/i.svg#a'],
    ['a picture elsewhere', '<img src="https://else.example/a.png" alt="">', 'https://else.example/a.png'],
  ])('%s', (_, body, address) => {
    expect(faultsOf(body)).toEqual([expect.stringMatching(/^x\/index\.html: /)]);
    expect(faultsOf(body)[0]).toContain(address);
  });

  test('a style sheet elsewhere, not a licence elsewhere', () => {
    expect(faultsOf('', '<link rel="stylesheet" href="https://else.example/a.css">')).toHaveLength(1);
    expect(faultsOf('', '<link rel="license" href="https://else.example/">')).toEqual([]);
  });
});

test.each([
  [
    'a section that is not there',
    { 'a/index.html': page('<a href="/#gone">') },
    'a/index.html: index.html has no section #gone',
  ],
  [
    'a style sheet that needs what is not there',
    { 'index.html': page('', '<link rel="stylesheet" href="/s.css">'), 's.css': 'a{background:url(/gone.png)}' },
    's.css: nothing is at /gone.png',
  ],
  [
    'a module that imports what is not there',
    { 'index.html': page('<script type="module" src="/m.js"></script>'), 'm.js': "import './gone.js';" },
    './gone.js',
  ],
])('%s stops the edition', async (_, files, message) => {
  const make = async () => unpackedEdition(await readPages(siteOf({ 'index.html': page(''), ...files })));
  await expect(make()).rejects.toThrow(message);
});

test('a page comes out with relative addresses, one script, and nothing for a server; its text is as it was', async () => {
  const source = page(
    '<p>A "b" &amp; c</p><a class=x href=/a/?q=1#s>A</a><form action="/a/"></form><div data-index="/d.json" data-base="/"></div><script type="module" src="/m.js"></script><script type="module">console.log(1)</script>',
    '<meta http-equiv="Content-Security-Policy" content="form-action \'self\'"><link rel="manifest" href="/w.json"><link rel="alternate" type="application/atom+xml" href="/f.xml"><link rel="search" href="/o.xml"><link rel="modulepreload" href="/m.js"><link rel="canonical" href="https://craft.example/x/y/"><script src="/t.js"></script>',
  );
  const files = {
    'index.html': page(''),
    'x/y/index.html': source,
    'a/index.html': page('<h2 id="s"></h2>'),
    'd.json': '[1]',
    'm.js': "await fetch('/d.json');",
    't.js': '',
    'w.json': '',
    'f.xml': '',
    'o.xml': '',
    'unused.txt': '',
  };
  const edition = await unpackedEdition(await readPages(siteOf(files)));
  const text = (file: string | undefined): string => new TextDecoder().decode(edition.get(file ?? ''));
  const script = [...edition.keys()].find((file) => file.startsWith('offline/page-'));
  expect(text('x/y/index.html')).toBe(
    `<!doctype html><html data-edition="unpacked" lang="en"><head><script src="../../offline/edition.js" data-base="/" data-root="../../"></script><script src="../../t.js"></script></head><body><p>A "b" &amp; c</p><a class=x href="../../a/index.html?q=1#s">A</a><form action="../../a/index.html"></form><div data-index="../../d.json" data-base="/"></div><script defer src="../../${script}"></script></body></html>`,
  );
  expect(text(script)).toMatch(/edition\.fetch[\s\S]*console\.log\(1\)/);
  expect(text('offline/d.json.js')).toBe('edition.receive(`d.json`,`[1]`);\n');
  expect([...edition.keys()]).not.toEqual(expect.arrayContaining([expect.stringMatching(/unused|f\.xml|o\.xml/)]));
});

test('a picture whose licence is not known is left out, and said to be', async () => {
  const body =
    '<picture><source srcset="/images/b.webp 2x"><img src="/images/a.webp" srcset="/images/b.webp 2x" alt="A"></picture><img src="/images/c.webp" alt="C"><a href="/images/b.webp">B</a>';
  const files = { 'index.html': page(body), 'images/a.webp': 'a', 'images/b.webp': 'b', 'images/c.webp': 'c' };
  const edition = await unpackedEdition(await readPages(siteOf(files, '/', ['images/a.webp', 'images/b.webp'])));
  expect([...edition.keys()].filter((file) => file.startsWith('images/'))).toEqual(['images/c.webp']);
  expect(new TextDecoder().decode(edition.get('index.html'))).toContain(
    '<picture><span class="note">Picture not in this edition: its licence is not known.</span></picture><img src="images/c.webp" alt="C"><a href="https://craft.example/images/b.webp">B</a>',
  );
});
