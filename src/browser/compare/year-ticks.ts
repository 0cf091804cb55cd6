/** The years that an axis about two moments, in years, shows: it begins before both, ends after both, and has few steps. */
export function yearTicks(first: number, last: number): number[] {
  const step = [1, 2, 5, 10, 20].find((years) => last - first < 8 * years) ?? 50;
  const ticks: number[] = [];
  for (let year = Math.floor(first / step) * step; year - step <= last; year += step) ticks.push(year);
  return ticks;
}
