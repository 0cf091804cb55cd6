/** The names of the icons that are drawn at the build, with the width of each in pixels. */
export const ICONS: Readonly<Record<string, number>> = {
  'apple-touch-icon': 180,
  'icon-192': 192,
  'icon-512': 512,
};

/** The mark of the work on its ground, as `public/favicon.svg` has it; room is left so that a round mask cuts nothing. */
export function iconSvg(size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"><rect width="32" height="32" fill="#0b4f8a"/><path transform="translate(8 8)" fill="#fbfaf6" d="M8 1 12 9v4H4V9zM3 14h10v1H3z"/></svg>`;
}
