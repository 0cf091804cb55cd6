import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { readHead } from '../../src/integrations/built-head.ts';
import { CHROMIUM_FLAGS, installedChromium } from '../chromium.ts';
import { type Host, startHost } from './host.ts';

/** What Lighthouse scores, each with the least score that is let through. */
export const FLOORS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

/** One of the four. */
export type Category = keyof typeof FLOORS;
const CATEGORIES = Object.keys(FLOORS) as Category[];

/** A page as Lighthouse saw it. */
export interface Measured {
  path: string;
  /** 0 to 100; null where it is not measured. */
  scores: Readonly<Record<Category, number | null>>;
  /** Largest Contentful Paint in milliseconds. */
  lcp: number;
  /** Cumulative Layout Shift. */
  cls: number;
  /** Audits that cost the page points, by id. */
  faults: string[];
}

/** How often a page that falls short, or could not be measured, is tried in all: a busy machine makes any page slow. */
const RUNS = 3;

/** The path of an installed Chromium; throws where there is none. */
export function findChromium(named = process.env.CHROMIUM_PATH): string {
  const found = installedChromium(named);
  if (found !== null) return found;
  throw new Error(
    `Lighthouse needs Chromium, and ${named ? `there is none at ${named}` : 'none is installed'}: install it ("sudo apt-get install chromium"), or set CHROMIUM_PATH.`,
  );
}

/** The largest page of a collection, which is the hardest to load. */
function largest(dist: string, collection: string): string {
  const slugs = readdirSync(join(dist, collection), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dist, collection, entry.name, 'index.html')))
    .map(({ name }) => ({ name, size: statSync(join(dist, collection, name, 'index.html')).size }))
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  const [first] = slugs;
  if (first === undefined) throw new Error(`${join(dist, collection)} holds no page.`);
  return `/${collection}/${first.name}/`;
}

/** The pages that the floors hold for: one of each main kind, of many alike the largest. Paths are below the site's root. */
export function mainPages(dist: string): string[] {
  const largestOf = (collection: string): string => largest(dist, collection);
  const groups = ['spacecraft', 'configurations', 'agencies', 'families'].map(largestOf);
  return ['/', '/spacecraft/', ...groups, '/records/', '/data/', '/search/'];
}

/** The path below which the site was built; throws where no site was built. */
function builtBase(dist: string): string {
  const home = join(dist, 'index.html');
  if (!existsSync(home)) throw new Error(`${home} does not exist: run "npm run build" first.`);
  return new URL(readHead(readFileSync(home, 'utf8')).canonical ?? 'https://x.example/').pathname;
}

/** What Lighthouse reports of an address in a browser of its own, with its defaults, which are those of a slow phone. */
async function report(url: string, chromePath: string, onlyCategories: Category[]): Promise<Result> {
  const chrome = await launch({ chromePath, chromeFlags: CHROMIUM_FLAGS, logLevel: 'silent' });
  try {
    const result = await lighthouse(url, { port: chrome.port, logLevel: 'silent', output: 'json', onlyCategories });
    if (result === undefined) throw new Error(`Lighthouse says nothing of ${url}.`);
    return result.lhr;
  } finally {
    chrome.kill();
  }
}

/** Measures a page once; Lighthouse itself asks to be run again where a trace was not recorded whole. */
async function once(host: Host, path: string, chromePath: string, wanted: readonly Category[]): Promise<Measured> {
  const url = new URL(path.slice(1), host.root).href;
  let lhr = await report(url, chromePath, [...wanted]);
  for (let run = 1; lhr.runtimeError !== undefined; run += 1) {
    if (run === RUNS) throw new Error(`${path}: ${lhr.runtimeError.message}`);
    lhr = await report(url, chromePath, [...wanted]);
  }
  const score = (category: Category): number | null => {
    const given = lhr.categories[category]?.score ?? null;
    return given === null ? null : Math.round(given * 100);
  };
  const value = (audit: string): number => lhr.audits[audit]?.numericValue ?? Number.NaN;
  const faults = wanted
    .flatMap((category) => lhr.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
  return {
    path,
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    lcp: value('largest-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    faults: [...new Set(faults)],
  };
}

const isLow = ({ scores }: Measured): boolean =>
  CATEGORIES.some((category) => (scores[category] ?? 100) < FLOORS[category]);

const faster = (a: Measured, b: Measured): Measured =>
  (b.scores.performance ?? 0) > (a.scores.performance ?? 0) ? b : a;

/** Where pages stay under the floors, in words. */
export function shortfalls(pages: readonly Measured[]): string[] {
  return pages.flatMap(({ path, scores, faults }) =>
    CATEGORIES.flatMap((category) => {
      const score = scores[category];
      if (score === null || score >= FLOORS[category]) return [];
      return [`${path} has ${score} for ${category}, not ${FLOORS[category]}: ${faults.join(', ')}`];
    }),
  );
}

/**
 * Measures pages of a built site with Lighthouse, one after the other. A page under a floor is measured up to three times
 * and the fastest run counts. Pages that ask not to be indexed are not scored for SEO.
 */
export async function measure(
  dist: string,
  paths: readonly string[] | null,
  tell: (page: Measured) => void = () => {},
): Promise<Measured[]> {
  const base = builtBase(dist);
  const chromePath = findChromium();
  const wanted = paths ?? mainPages(dist);
  for (const path of wanted) {
    if (!existsSync(join(dist, path, 'index.html'))) throw new Error(`No page was built at ${path}.`);
  }
  const host = await startHost(dist, base);
  try {
    const measured: Measured[] = [];
    for (const path of wanted) {
      const { indexed } = readHead(readFileSync(join(dist, path, 'index.html'), 'utf8'));
      const categories = CATEGORIES.filter((category) => indexed || category !== 'seo');
      let best = await once(host, path, chromePath, categories);
      for (let run = 1; run < RUNS && isLow(best); run += 1) {
        best = faster(best, await once(host, path, chromePath, categories));
      }
      measured.push(best);
      tell(best);
    }
    return measured;
  } finally {
    host.close();
  }
}
