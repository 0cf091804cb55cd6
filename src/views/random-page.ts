import type { Catalogue, CraftEntry } from '../derive/catalogue.ts';
import { randomPath, recordPath } from '../lib/paths.ts';
import { type Link, type Shell, shell } from './shell.ts';

const HANDFUL = 7;

/** The page that leads on to a random craft. */
export interface RandomPage {
  shell: Shell;
  /** For readers without scripts: a few craft from all over the list. */
  handful: Link[];
  /** All craft, for the script to choose from. */
  all: Link[];
}

const link = ({ record }: CraftEntry): Link => ({ text: record.name, href: recordPath('spacecraft', record.slug) });

/** The page that leads on to a random craft; the same for everyone, so it is not indexed. */
export function randomPage(catalogue: Catalogue): RandomPage {
  const step = Math.max(1, Math.floor(catalogue.real.length / HANDFUL));
  const description = 'Leads on to the page of a spacecraft chosen at random among all that are recorded here.';
  return {
    shell: shell(catalogue, { title: 'A random spacecraft', description, path: randomPath(), indexed: false }, [
      { text: 'A random spacecraft', href: randomPath() },
    ]),
    handful: catalogue.real
      .filter((_, index) => index % step === Math.floor(step / 2))
      .slice(0, HANDFUL)
      .map(link),
    all: catalogue.real.map(link),
  };
}
