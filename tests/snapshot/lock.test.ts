import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LockedError, takeLock } from '../../src/snapshot/lock.ts';
import { contents, place } from './places.ts';

it('a lock whose writer was killed before it wrote its number is taken over, not refused', async () => {
  const { data } = await place();
  await mkdir(data);
  await writeFile(join(data, '.lock'), '');
  const release = await takeLock(data);
  expect(await contents(data)).toEqual(new Map([['.lock', String(process.pid)]]));
  await release();
  expect(await contents(data)).toEqual(new Map());
});

it('a lock that gets its number while it is looked at is respected', async () => {
  const { data } = await place();
  await mkdir(data);
  await writeFile(join(data, '.lock'), '');
  const taken = takeLock(data);
  await writeFile(join(data, '.lock'), String(process.ppid));
  await expect(taken).rejects.toThrow(LockedError);
  expect((await stat(join(data, '.lock'))).isFile()).toBe(true);
});
