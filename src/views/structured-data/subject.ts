import type { AgencyEntry, CraftEntry } from '../../derive/catalogue.ts';

/** A file that holds the data of a page, for programs. */
export interface DataFile {
  href: string;
  mediaType: string;
  name: string;
}

/** What a page is about, from which its structured data is made. */
export type Subject =
  | { kind: 'craft'; craft: CraftEntry; description: string }
  | { kind: 'agency'; agency: AgencyEntry; description: string }
  | { kind: 'list'; items: readonly { text: string; href: string }[] }
  | { kind: 'terms'; terms: readonly { name: string; description: string; href: string }[] }
  | {
      kind: 'dataset';
      name: string;
      description: string;
      license: string;
      /** The source's page. */
      basedOn: string;
      version: string;
      /** Years or days, `1960/2026`. */
      coverage: string | null;
      measured: readonly string[];
      files: readonly DataFile[];
    };
