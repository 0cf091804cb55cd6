import { parseArgs } from 'node:util';
import { builtPages } from '../site/built-site.ts';
import { byUniqueText } from './unique-text.ts';

const HELP = `Lists the indexed pages of the built site that have the least text of their own.

  npm run report:thin                 the 30 weakest pages of dist/
  npm run report:thin -- --most 100   more of them
  npm run report:thin -- --dist DIR   another build
`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    most: { type: 'string', default: '30' },
    dist: { type: 'string', default: 'dist' },
  },
});

if (values.help) {
  process.stdout.write(HELP);
} else {
  const pages = builtPages(values.dist).filter(({ html }) => !html.includes('content="noindex"'));
  process.stdout.write('own runs of five words, words, page\n');
  for (const { path, words, unique } of byUniqueText(pages).slice(0, Number(values.most))) {
    process.stdout.write(`${String(unique).padStart(5)} ${String(words).padStart(6)}  ${path}\n`);
  }
}
