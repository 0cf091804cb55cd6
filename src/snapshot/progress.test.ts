import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressOn } from './progress.ts';

/** Progress for a log, and the lines of it so far. */
function log() {
  const stream = new PassThrough({ encoding: 'utf8' });
  return {
    progress: progressOn(stream),
    lines: () =>
      String(stream.read() ?? '')
        .split('\n')
        .slice(0, -1),
  };
}

describe('progress in a log', () => {
  it('says every step of a small collection, and twenty of a large one', () => {
    const { progress, lines } = log();
    for (const done of [100, 199, 298, 350]) progress.step('agencies', done, 350);
    expect(lines()).toEqual([100, 199, 298, 350].map((done) => `agencies ${done} of 350`));
    for (let done = 100; done <= 60_000; done += 100) progress.step('spacecraft', done, 60_000);
    const said = lines();
    expect(said.length).toBeLessThanOrEqual(22);
    expect(said.length).toBeGreaterThanOrEqual(20);
    expect([said[0], said.at(-1)]).toEqual(['spacecraft 100 of 60000', 'spacecraft 60000 of 60000']);
  });

  it('says a wait once, and again when five minutes of it are over', () => {
    const { progress, lines } = log();
    for (let seconds = 1000; seconds > 0; seconds -= 1) progress.countdown('until the next call', seconds);
    expect(lines()).toEqual(['17', '12', '7', '2'].map((minutes) => `${minutes} min until the next call`));
    progress.settle();
    progress.countdown('until the next call', 30);
    expect(lines()).toEqual(['30 s until the next call']);
  });
});
