import { describe, expect, it } from 'vitest';
import { retryAfterOf, sameHost } from './http.ts';

describe('Retry-After', () => {
  const now = Date.parse('2026-11-24T10:00:00Z');

  it('is read as seconds or as a date', () => {
    expect(retryAfterOf('120', now)).toBe(120_000);
    expect(retryAfterOf('Tue, 24 Nov 2026 10:00:30 GMT', now)).toBe(30_000);
    expect(retryAfterOf('Tue, 24 Nov 2026 09:00:00 GMT', now)).toBe(0);
  });

  it('is nothing where it cannot be read', () => {
    for (const value of [null, '', 'later', '-5']) expect(retryAfterOf(value, now) ?? 0).toBe(0);
    expect(retryAfterOf('later', now)).toBeNull();
  });
});

describe('redirects', () => {
  it('stay on the host and never give up encryption', () => {
    const from = new URL('https://ll.example.org/a');
    expect(sameHost(new URL('https://ll.example.org/b'), from)).toBe(true);
    expect(sameHost(new URL('http://ll.example.org/b'), from)).toBe(false);
    expect(sameHost(new URL('https://example.org/b'), from)).toBe(false);
    expect(sameHost(new URL('https://ll.example.org:8443/b'), from)).toBe(false);
  });
});
