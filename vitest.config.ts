import { configDefaults, defineConfig } from 'vitest/config';

const LONG = '**/*.long.test.ts';
const long = process.env.LONG_TESTS === '1';

export default defineConfig({
  test: {
    include: long ? [LONG] : ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: long ? configDefaults.exclude : [...configDefaults.exclude, LONG],
    testTimeout: 30_000,
  },
});
