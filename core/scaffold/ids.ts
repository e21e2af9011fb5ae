/** Short names made of what people write. */

/** `Inês Duarte & Co.` → `ines-duarte-co`; empty where nothing can be written in plain letters. */
export function slug(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The first word of a name as a short name; a title such as `Dr.` is no name. */
export function slugOfFirst(name: string): string {
  const words = name.split(/\s+/).map(slug).filter(Boolean);
  return words.find((word) => word.length > 1 && !titles.has(word)) ?? words[0] ?? '';
}

const titles = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'ing', 'herr', 'frau']);

/** A short name that is not taken: `ines`, `ines-2`. Takes it. */
export function free(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

/** Letters that no accent can be taken off. */
const letters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  đ: 'd',
  þ: 'th',
  ı: 'i',
};

function plain(text: string): string {
  return text
    .replace(/[ßøØłŁæÆœđþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}
