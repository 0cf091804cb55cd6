import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: process.env.LONG === '1' ? [] : ['**/*.long.test.ts'],
    // Most tests wait for browsers and commands; the default on two cores is one file after the other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 5_000 } },
    reporters: ['default', './tests/count-reporter.ts'],
  },
});
