import type { Plugin } from 'vite';

/**
 * Keeps `import()` in scripts as it is. Vite would load ahead what such a script needs, with a helper that is larger
 * than the scripts themselves and that knows hosts only, no folders. Astro sets that option itself.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}
