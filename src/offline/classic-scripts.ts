import { posix } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';
import { Visitor } from 'rolldown/utils';
import type { BuiltSite } from './built-site.ts';
import { applyEdits, type Edit } from './html.ts';
import { EXIT, OfflineFailure } from './offline-failure.ts';

const ENTRY = 'edition:entry';
const HOOKS = 'edition:hooks';

/**
 * A text as a script writes it. Pages and the texts of the search are full of double quotes, which JSON would escape;
 * without that they pack better. A script takes the two marks for the end of a line as one, so the first is written out.
 */
export const literal = (text: string): string =>
  `\`${text.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&').replaceAll('\r', '\\r')}\``;

/** Modules reach what a file has not (fetch, import of an address, an address of their own) through the edition's runtime. */
const HOOKS_CODE = `
export const fetch = (...given) => globalThis.edition.fetch(...given);
export const importModule = (address) => globalThis.edition.importModule(address);
export const history = globalThis.edition.history;
`;

/** Imports of an address that is known only when they run go through the edition's runtime. */
function withHookedImports(code: string): string | null {
  if (!code.includes('import(')) return null;
  const edits: Edit[] = [];
  new Visitor({
    ImportExpression: ({ start, source }) => {
      const [words] = source.type === 'TemplateLiteral' && source.expressions.length === 0 ? source.quasis : [];
      if (words !== undefined)
        edits.push({ start: source.start, end: source.end, text: JSON.stringify(words.value.raw) });
      else if (source.type !== 'Literal') edits.push({ start, end: source.start, text: 'editionImport(' });
    },
  }).visit(parseAst(code));
  if (edits.length === 0) return null;
  return `import { importModule as editionImport } from '${HOOKS}';\n${applyEdits(code, edits)}`;
}

function siteModules(site: BuiltSite, entry: string): Plugin {
  return {
    name: 'site-modules',
    resolveId(source, importer) {
      if (source === ENTRY || source === HOOKS) return source;
      const path = source.startsWith('.') && importer ? posix.join(posix.dirname(importer), source) : source;
      const file =
        path.startsWith(site.base) && site.base !== '/' ? path.slice(site.base.length) : path.replace(/^\//, '');
      if (!site.files.has(file)) throw new Error(`${importer ?? ''}: nothing is at ${source}`);
      return `/${file}`;
    },
    load(id) {
      if (id === ENTRY) return entry;
      if (id === HOOKS) return HOOKS_CODE;
      return new TextDecoder().decode(site.files.get(id.slice(1)));
    },
    transform: (code, id) => (id === HOOKS ? null : withHookedImports(code)),
  };
}

async function bundled(options: Parameters<typeof rolldown>[0], what: string): Promise<string> {
  const warnings: string[] = [];
  try {
    const bundle = await rolldown({ treeshake: true, ...options, onLog: (_, log) => warnings.push(log.message) });
    const { output } = await bundle.generate({ format: 'es', minify: true, codeSplitting: false });
    await bundle.close();
    const [chunk, ...others] = output;
    if (others.length > 0 || chunk.imports.length > 0) throw new Error('more than one file came out');
    if (chunk.exports.length > 0) throw new Error('it exports something');
    if (warnings.length > 0) throw new Error(warnings.join('; '));
    // A function of its own, as modules may await at their top level.
    return `(async()=>{"use strict";${chunk.code.trim()}})();\n`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OfflineFailure(`${what} could not be made one classic script: ${reason}`, EXIT.unresolved);
  }
}

/** Bundles module scripts of the site, in order, as one classic script that runs from a file. */
export function classicScript(site: BuiltSite, entry: string, what: string): Promise<string> {
  return bundled(
    {
      input: ENTRY,
      plugins: [siteModules(site, entry)],
      transform: {
        inject: { fetch: [HOOKS, 'fetch'], history: [HOOKS, 'history'] },
        define: { 'import.meta.url': 'undefined', 'import.meta.resolve': 'undefined' },
      },
    },
    what,
  );
}

/** Bundles one of this work's own scripts for a browser as a classic script, with values written in for names. */
export function ownScript(path: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  return bundled({ input: path, transform: { define } }, path);
}
