const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** A size in bytes for reading, in thousands as file managers count: `812 bytes`, `14 kB`, `3.1 MB`. */
export function formatSize(bytes: number): string {
  const step = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : bytes < 999_500_000 ? 2 : 3;
  const value = bytes / 1000 ** step;
  return `${value.toFixed(step >= 2 && value < 100 ? 1 : 0)}\u00a0${UNITS[step]}`;
}
