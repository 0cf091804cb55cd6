import { applyEdits, type Edit, placesAfter, quoted } from './html.ts';
import type { Piece } from './pieces.ts';
import type { SourcePage, Place as SourcePlace } from './read-page.ts';
import type { Target } from './resolve-address.ts';

type FileTarget = Extract<Target, { kind: 'file' }>;
type Place<Kind extends SourcePlace['kind']> = Extract<SourcePlace, { kind: Kind }>;

const WITHHELD = '<span class="note">Picture not in this edition: its licence is not known.</span>';

/** How one form of the offline edition writes what differs from the hosted page. */
export interface PageForm {
  /** The value of `data-edition` on the root element, by which scripts know where they run. */
  name: string;
  /** An attribute that holds the address of a file of the site. */
  address: (page: SourcePage, target: FileTarget, place: Place<'address'>) => string;
  srcset: (page: SourcePage, place: Place<'srcset'>) => string;
  /** What stands for the list of downloads. */
  downloads: string;
  /** What goes into the head before the page's own scripts. */
  head: (page: SourcePage) => string;
  /** What stands for all module scripts of the page, where the first stood. */
  modules: (page: SourcePage) => string;
  /** What stands before and after what is the same on every page. */
  aroundFrame?: readonly [before: string, after: string];
  /** What stands for a piece of the page, given as this form writes it. */
  piece?: (page: SourcePage, piece: Piece, html: string) => string;
  /** What follows the start tag of an element with an address. */
  after?: (place: Place<'address'>) => string;
}

function attributeText(page: SourcePage, place: Place<'address'>, form: PageForm): string | null {
  const { target, attribute, before } = place;
  if (target.kind === 'file') return form.address(page, target, place);
  return target.kind === 'online' ? `${attribute}="${quoted(before + target.href)}"` : null;
}

function editsAt(page: SourcePage, place: SourcePlace, form: PageForm, isFirstModule: boolean): Edit[] {
  const { start, end } = place;
  switch (place.kind) {
    case 'policy':
      // An edition has a policy of its own, which its runtime sets.
      return [{ start, end, text: '' }];
    case 'withheld':
      return [{ start, end, text: place.isSaid ? WITHHELD : '' }];
    case 'downloads':
      return [{ start, end, text: form.downloads }];
    case 'module':
      return [{ start, end, text: isFirstModule ? form.modules(page) : '' }];
    case 'srcset':
      return [{ start, end, text: form.srcset(page, place) }];
    case 'address': {
      const text = attributeText(page, place, form);
      if (text === null) return [];
      const after = form.after?.(place) ?? '';
      const edit = { start, end, text };
      return after === '' ? [edit] : [edit, { start: place.after, end: place.after, text: after }];
    }
  }
}

/** Whether a place lies in the list of downloads, which is replaced as a whole. */
const isReplaced = ({ places }: SourcePage, place: SourcePlace): boolean =>
  places.some(({ kind, start, end }) => kind === 'downloads' && start < place.start && place.end < end);

/** Edits that put words around pieces of a page. */
const framed = (pieces: SourcePage['frame'], [before, after]: readonly [string, string]): Edit[] =>
  pieces.flatMap(({ start, end }) => [
    { start, end: start, text: before },
    { start: end, end, text: after },
  ]);

/** A written page with something else for its pieces. */
function withoutPieces(
  html: string,
  page: SourcePage,
  at: (place: number) => number,
  write: NonNullable<PageForm['piece']>,
): string {
  const edits = page.pieces.map((piece) => {
    const [start, end] = [at(piece.start), at(piece.end)];
    return { start, end, text: write(page, piece, html.slice(start, end)) };
  });
  return applyEdits(html, edits);
}

/** A page as one form of the offline edition has it. */
export function writePage(page: SourcePage, form: PageForm): string {
  const places = page.places.filter((place) => !isReplaced(page, place));
  const firstModule = places.find(({ kind }) => kind === 'module');
  const head = form.head(page);
  const edits: Edit[] = [
    { start: page.rootAt, end: page.rootAt, text: ` data-edition="${form.name}"` },
    ...(form.aroundFrame === undefined ? [] : framed(page.frame, form.aroundFrame)),
    ...places.flatMap((place) => editsAt(page, place, form, place === firstModule)),
  ];
  const clashing = edits.find(({ start, end }) => start === page.scriptsAt && end > start);
  if (clashing) clashing.text = head + clashing.text;
  else edits.push({ start: page.scriptsAt, end: page.scriptsAt, text: head });
  const html = applyEdits(page.html, edits);
  return form.piece === undefined ? html : withoutPieces(html, page, placesAfter(edits), form.piece);
}
