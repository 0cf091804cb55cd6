import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: process.env.LONG === '1' ? [] : ['**/*.long.test.ts'],
    // Most tests wait for browsers and commands; on two cores the default is one file after the other.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 5_000 } },
    reporters: ['default', './tests/count-reporter.ts'],
  },
});
