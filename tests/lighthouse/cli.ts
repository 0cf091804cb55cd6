import { parseArgs } from 'node:util';
import { FLOORS, type Measured, measure, shortfalls } from './measure.ts';

const HELP = `Measures the built site with Lighthouse as on a slow phone, and prints scores, LCP and CLS.

  npm run lighthouse                   home, list, the largest craft, configuration, agency and family, records, data, search
  npm run lighthouse -- /timeline/ ... these pages instead
  npm run lighthouse -- --dist DIR     another build

Needs a built site and Chromium (CHROMIUM_PATH, or an installed one). No network is used. A page that asks not to be
indexed is not scored for SEO. Exit codes: 0 all pages reach the floors (performance ${FLOORS.performance}, the others 100),
1 a page stays under a floor, 2 nothing could be measured.
`;

const cell = (score: number | null): string => (score === null ? '–' : String(score)).padStart(6);
const row = ({ path, scores, lcp, cls }: Measured): string =>
  [
    cell(scores.performance),
    cell(scores.accessibility),
    cell(scores['best-practices']),
    cell(scores.seo),
    `${(lcp / 1000).toFixed(2)} s`.padStart(9),
    cls.toFixed(3).padStart(7),
    `  ${path}`,
  ].join('');

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' }, dist: { type: 'string', default: process.env.OUT_DIR ?? 'dist' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
  } else {
    process.stdout.write('  perf   a11y  pract.  seo      LCP    CLS  page\n');
    const paths = positionals.length === 0 ? null : positionals;
    const pages = await measure(values.dist, paths, (page) => process.stdout.write(`${row(page)}\n`));
    const short = shortfalls(pages);
    for (const line of short) process.stderr.write(`${line}\n`);
    process.exitCode = short.length === 0 ? 0 : 1;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
