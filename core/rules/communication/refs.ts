/**
 * By which words the diary may refer to an item: its id, or its path, whole or from any block on (`weekly-review`,
 * `cadences/weekly-review`, `communication/cadences/weekly-review`). Without an id: to the section.
 */
export function refsTo(section: string, id?: string): string[] {
  const parts = [...section.split('/'), ...(id === undefined ? [] : [id])];
  return parts.map((_, index) => parts.slice(index).join('/'));
}
