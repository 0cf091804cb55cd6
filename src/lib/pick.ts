/** The named fields of a record, in the order named. */
export function pick<T extends object, Key extends keyof T>(record: T, keys: readonly Key[]): Pick<T, Key> {
  const picked: Partial<Pick<T, Key>> = {};
  for (const key of keys) picked[key] = record[key];
  return picked as Pick<T, Key>;
}
