import type { Reporter, TestModule } from 'vitest/node';

/** Prints as the last line how many tests passed and failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const count = (state: string): number => states.filter((found) => found === state).length;
    setTimeout(() => process.stdout.write(`${count('passed')} passed, ${count('failed') + broken} failed\n`), 0);
  }
}
