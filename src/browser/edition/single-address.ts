/** The address of a page inside the single file: `?at=/spacecraft/x/&q=y#z` for the file `spacecraft/x/index.html`, `?q=y#z`. */
export function singleAddress(file: string, suffix: string): string {
  const [, search = '', section = ''] = /^(\?[^#]*)?(#.*)?$/s.exec(suffix) ?? [];
  const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  return `?at=${encodeURI(path)}${search.replace(/^\?/, '&')}${section}`;
}
