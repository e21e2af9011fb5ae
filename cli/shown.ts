/** The same data with every path of a file as shown. */
export function renamed<T>(data: T, shown: (file: string) => string): T {
  if (Array.isArray(data)) return data.map((item: unknown) => renamed(item, shown)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) => [
      key,
      key === 'file' && typeof value === 'string' ? shown(value) : renamed(value, shown),
    ]),
  ) as T;
}
