import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../src/snapshot/lock.ts';
import { command, contents, place, REAL_ANSWERS } from './places.ts';

/** A place whose data are those of the real answer. */
async function filled() {
  const where = await place();
  const args = ['--data', where.data, '--cache', where.cache, '--public', join(where.folder, 'public')];
  const { code } = await command('--from', REAL_ANSWERS, '--partial', '--as-of', '2026-08-01', ...args);
  expect(code).toBe(0);
  return { ...where, args };
}

describe('npm run snapshot', () => {
  it('explains itself', async () => {
    const { code, stdout } = await command('--help');
    expect(code).toBe(0);
    for (const word of [
      '--from',
      '--base-url',
      '--as-of',
      '--partial',
      '--check',
      '--no-wait',
      'Exit codes',
      'LL2_API_KEY',
    ]) {
      expect(stdout).toContain(word);
    }
  });

  it('refuses what it does not understand with 2', async () => {
    expect((await command('--depth', 'deep')).code).toBe(2);
    expect((await command('--as-of', 'yesterday')).code).toBe(2);
    expect((await command('--frm', 'x')).code).toBe(2);
  });

  it('judges the data of the project as sound', async () => {
    const { code, stdout } = await command('--check');
    expect(stdout).toContain('is sound');
    expect(code).toBe(0);
  });

  it('takes a short collection only with --partial', async () => {
    const { data } = await place();
    const { code, stderr } = await command('--from', REAL_ANSWERS, '--data', data);
    expect(code).toBe(3);
    expect(stderr).toContain('10 of 596');
    expect(await contents(data)).toEqual(new Map());
  });

  it('prints a report for machines, for failures too', async () => {
    const { args, folder } = await filled();
    const good = await command('--from', REAL_ANSWERS, '--partial', '--as-of', '2026-08-01', '--json', ...args);
    expect(JSON.parse(good.stdout)).toMatchObject({ ok: true, complete: false, repairs: [], changes: [] });
    const bad = await command('--from', join(folder, 'nowhere'), '--json', ...args);
    expect(JSON.parse(bad.stdout)).toMatchObject({ ok: false, exitCode: 3 });
    expect(bad.code).toBe(3);
  });

  it('prints what the snapshot changed as a commit message', async () => {
    const { args } = await filled();
    const { stdout } = await command('--print-commit-message', ...args);
    expect(stdout).toBe('Snapshot of 2026-08-01: nothing changed\n');
  });

  it('refuses a second run on the same data with 6, and takes over from a dead one', async () => {
    const { data, args } = await filled();
    const release = await takeLock(data);
    const { code, stderr } = await command('--from', REAL_ANSWERS, '--partial', ...args);
    expect(code).toBe(6);
    expect(stderr).toContain(String(process.pid));
    expect((await command('--check', ...args)).code).toBe(0);
    await release();
    await writeFile(join(data, '.lock'), '999999999');
    expect((await command('--from', REAL_ANSWERS, '--partial', ...args)).code).toBe(0);
    expect((await contents(data)).has('.lock')).toBe(false);
  });

  it('stops with 7 when much is gone, until told to accept it', async () => {
    const { data, folder, args } = await filled();
    const before = await contents(data);
    const page = JSON.parse(await readFile(join(REAL_ANSWERS, 'spacecraft-page.json'), 'utf8'));
    page.results = page.results.slice(0, 5);
    await mkdir(join(folder, 'less'));
    await writeFile(join(folder, 'less', 'spacecraft.json'), JSON.stringify(page));
    const less = ['--from', join(folder, 'less'), '--partial', ...args];
    const { code, stderr } = await command(...less);
    expect(code).toBe(7);
    expect(stderr).toContain('5 of 10 records');
    expect(await contents(data)).toEqual(before);
    expect((await command(...less, '--accept-loss')).code).toBe(0);
    expect((await command('--check', ...args)).code).toBe(0);
  });

  it.each([
    ['truncated', async (data: string) => truncate(join(data, 'spacecraft.json')), /spacecraft\.json: is no JSON/],
    ['missing', async (data: string) => rm(join(data, 'agencies.json')), /agencies\.json: is missing/],
    [
      'edited',
      async (data: string) => replace(join(data, 'images.json'), 'ESA', 'XYZ'),
      /images\.json: differs from its digest/,
    ],
    [
      'dangling',
      async (data: string) =>
        replace(join(data, 'spacecraft.json'), '"spacecraft_config": 35', '"spacecraft_config": 36'),
      /id 331, spacecraft_config leads to 36/,
    ],
    [
      'of a wrong type',
      async (data: string) => replace(join(data, 'families.json'), '"parent": null', '"parent": "x"'),
      /families\.json: id 1, parent: /,
    ],
  ])('names file, id and field of a %s record with 4', async (_, spoil, said) => {
    const { data, args } = await filled();
    await spoil(data);
    const { code, stderr } = await command('--check', ...args);
    expect(stderr).toMatch(said);
    expect(code).toBe(4);
  });

  it.each([
    ['no JSON', '{"count": 10, "results": [', /is no JSON that can be used/],
    ['an error page', '<!doctype html><h1>502</h1>', /it is a page in HTML/],
    ['of the wrong shape', '{"detail": "Not found."}', /is no page of a list: count/],
    ['nested too deep', `{"count":0,"results":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /nests deeper/],
    ['with a record without an id', '{"count":1,"results":[{"name":"x"}]}', /a record without an id, id: /],
    ['with a record without a name', '{"count":1,"results":[{"id":5,"name":null}]}', /record 5, name: /],
  ])('leaves data alone when an answer is %s', async (_, text, said) => {
    const { data, folder, args } = await filled();
    const before = await contents(data);
    await cp(REAL_ANSWERS, join(folder, 'answers'), { recursive: true });
    await writeFile(join(folder, 'answers', 'spacecraft-extra.json'), text);
    const { code, stderr } = await command('--from', join(folder, 'answers'), '--partial', ...args);
    expect(stderr).toMatch(said);
    expect(stderr).toContain('spacecraft-extra.json');
    expect(code).toBe(3);
    expect(await contents(data)).toEqual(before);
  });
});

async function truncate(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.slice(0, text.length / 2));
}

async function replace(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}
