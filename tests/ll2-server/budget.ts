/** How many calls a caller may make in an hour. */
export interface BudgetOptions {
  /** For each address without a key; the real API gives 15. */
  perHour: number;
  /** Calls an hour by key; a key that is not here is refused with 401. */
  keys?: Readonly<Record<string, number>>;
}

/** What `api-throttle/` answers. */
export interface ThrottleState {
  your_request_limit: number;
  limit_frequency_secs: number;
  current_use: number;
  next_use_secs: number;
  ident: string;
}

const HOUR_SECONDS = 3600;

/** The key of an `Authorization` header, null where there is none. */
export function keyOf(authorization: string | undefined): string | null {
  return /^Token\s+(\S+)$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** Counts calls in a sliding hour, each key and each address for itself; time comes in as milliseconds. */
export function budget({ perHour, keys = {} }: BudgetOptions) {
  const history = new Map<string, number[]>();
  const limitOf = (key: string | null): number => (key === null ? perHour : (keys[key] ?? 0));
  const recent = (ident: string, now: number): number[] => {
    const calls = (history.get(ident) ?? []).filter((at) => now - at < HOUR_SECONDS * 1000);
    history.set(ident, calls);
    return calls;
  };
  const waitSeconds = (calls: readonly number[], limit: number, now: number): number =>
    calls.length < limit ? 0 : Math.max(1, Math.ceil(HOUR_SECONDS - (now - (calls[0] ?? now)) / 1000));

  return {
    /** Whether the key is one of the known ones. */
    knows: (key: string): boolean => Object.hasOwn(keys, key),
    /** Counts a call and answers 0, or counts nothing and answers the seconds to wait. */
    spend(key: string | null, address: string, now: number): number {
      const calls = recent(key ?? address, now);
      const wait = waitSeconds(calls, limitOf(key), now);
      if (wait === 0) calls.push(now);
      return wait;
    },
    /** What is left, without counting anything. */
    state(key: string | null, address: string, now: number): ThrottleState {
      const calls = recent(key ?? address, now);
      const limit = limitOf(key);
      return {
        your_request_limit: limit,
        limit_frequency_secs: HOUR_SECONDS,
        current_use: calls.length,
        next_use_secs: waitSeconds(calls, limit, now),
        ident: key ?? address,
      };
    },
  };
}
