/** Files that scripts of a page load when they are used, by the name under which the page gives their addresses. */
export const SCRIPT_FILES = {
  engine: 'pagefind/pagefind.js',
  spacecraft: 'lists/spacecraft.js',
  configurations: 'lists/configurations.js',
  agencies: 'lists/agencies.js',
  flights: 'lists/flights.js',
  outlines: 'lists/outlines.js',
  words: 'lists/words.js',
} as const;
