import type { Catalogue } from '../derive/catalogue.ts';
import { formatDate } from '../lib/instant.ts';
import { downloadPath } from '../lib/paths.ts';

/** The forms in which the whole work is given away, with the stable file name of each. */
export const DOWNLOAD_FILES = {
  zip: 'spacecraft-encyclopedia.zip',
  single: 'spacecraft-encyclopedia.html',
  zim: 'spacecraft-encyclopedia.zim',
} as const;
export type FormName = keyof typeof DOWNLOAD_FILES;

/** A download as the pages offer it; its size and checksum are told once it is made. */
export interface DownloadRow {
  form: FormName;
  title: string;
  href: string;
  howToOpen: string;
}

/** What the list of downloads shows. */
export interface Downloads {
  asOf: string;
  rows: DownloadRow[];
  /** The list as data. */
  listHref: string;
}

const WORDS: Readonly<Record<FormName, { title: string; howToOpen: string }>> = {
  zip: {
    title: 'ZIP, to unpack',
    howToOpen: 'Unpack it into a folder and open index.html: every page, table and the search, with no server.',
  },
  single: {
    title: 'One HTML file',
    howToOpen: 'Open it in a browser: the same pages and search in a file that fits into an e-mail.',
  },
  zim: {
    title: 'ZIM, for Kiwix',
    howToOpen: 'Open it in Kiwix, on a phone, a computer or the server of a school.',
  },
};

/** The downloads of the whole work. */
export function downloads({ snapshot }: Catalogue): Downloads {
  const forms = Object.keys(DOWNLOAD_FILES) as FormName[];
  return {
    asOf: formatDate(snapshot.asOf),
    rows: forms.map((form) => ({ form, ...WORDS[form], href: downloadPath(DOWNLOAD_FILES[form]) })),
    listHref: downloadPath('downloads.json'),
  };
}
