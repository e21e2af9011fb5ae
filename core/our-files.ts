/** Which files the product reads, by the end of their names. */
export const definitionSuffixes = ['.partnership.yaml', '.partnership.yml', '.partnership.json'] as const;
export const csvSuffixes = ['.actuals.csv', '.log.csv'] as const;

/** Whether a path is a file of the product. */
export function isOurs(path: string): boolean {
  return [...definitionSuffixes, ...csvSuffixes].some((suffix) => path.endsWith(suffix));
}
