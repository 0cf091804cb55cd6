import { expect, test } from 'vitest';
import { siteOf } from '../../tests/offline/site-of.ts';
import { readPage } from './read-page.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const trimmed = (body: string, head = ''): string =>
  readPage('index.html', siteOf({ 'index.html': page(body, head), 'favicon.svg': '' })).html;

test('what is told to others about a page is left out of its head; title and icon stay', () => {
  const kept = '<meta charset="utf-8"><title>A  b</title><link rel="icon" href="/favicon.svg">';
  const told =
    '<meta property="og:title" content="A"/><meta name="twitter:card" content="summary"/><meta name="description" content="A"><meta name="theme-color" content="#fff"><link rel="canonical" href="https://craft.example/"><link rel="apple-touch-icon" href="/i.png"><script type="application/ld+json">{}</script>';
  expect(trimmed('', kept + told)).toBe(page('', kept));
});

test.each([
  ['attributes for the index', '<p data-pagefind-weight="9" id="a">A</p>', '<p id="a">A</p>'],
  ['comments', '<p>A<!-- b --></p>', '<p>A</p>'],
  ['sums of files', '<img src="/favicon.svg" integrity="sha384-x" alt="">', '<img src="/favicon.svg" alt="">'],
  ['space at the edges of blocks', '<ul> <li> A  </li>\n <li>B</li> </ul>', '<ul><li>A</li><li>B</li></ul>'],
  ['more than one space in a row', '<p>A\n    b  <b> c </b> d</p>', '<p>A b <b> c </b> d</p>'],
  ['space between shapes', '<svg> <g> <path d="M0 0"/> </g> </svg>', '<svg><g><path d="M0 0"/></g></svg>'],
  ['space in a template', '<template> <p> A </p> </template>', '<template><p>A</p></template>'],
])('%s are left out', (_, body, shown) => {
  expect(trimmed(body)).toBe(page(shown));
});

test.each([
  ['between words in a line', '<p><a href="/">A</a> <a href="/">B</a></p>'],
  ['that does not break', '<p>\u00a0A\u00a0\u00a0b</p>'],
  ['of preformatted text', '<pre> a\n   b </pre><textarea> a  b </textarea>'],
  ['of text to be copied', '<p data-copy="the text">A  b\n c</p>'],
  ['in the text of a drawing', '<svg><text><tspan>A</tspan> <tspan>b</tspan></text></svg>'],
  ['in a script', '<script> a  =  1 </script>'],
])('space %s stays', (_, body) => {
  expect(trimmed(body)).toBe(page(body));
});
