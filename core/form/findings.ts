import { type Finding, severities } from '../findings.ts';
import type { FormFinding, FormPlace, FormSection } from './form.ts';

/** What is still to be filled in says so at its field; a finding for it would say it twice. */
const saidByField = 'PC001';

interface Area {
  name: string;
  into: FormFinding[];
}

/**
 * Puts findings where they belong: at their field; else at the innermost item or block that holds the place; else at the
 * section. What concerns no place of the form is left to the list of problems. `documentOf`: kind and name of the document
 * of a place, as findings name it.
 */
export function placeFindings(
  sections: readonly FormSection[],
  findings: readonly Finding[],
  documentOf: (place: FormPlace) => string,
): void {
  const fields = new Map<string, FormFinding[]>();
  const parts = new Map<string, Area[]>();
  const tops: Area[] = [];
  const key = (place: FormPlace): string => `${place.file} ${documentOf(place)}`;
  for (const section of sections) {
    const top = section.id === 'partnership' ? '' : `/${section.id}`;
    if (top !== '') tops.push({ name: top, into: section.findings });
    for (const { place, fields: own, findings: into } of section.parts) {
      const here = parts.get(key(place)) ?? [];
      if (place.name !== top) here.push({ name: place.name, into });
      parts.set(key(place), here);
      for (const field of own) fields.set(`${key(field.place)} ${field.place.name}`, field.findings);
    }
  }
  for (const here of parts.values()) here.sort((a, b) => b.name.length - a.name.length);
  for (const { rule, severity, message, file, document, path, waived } of findings) {
    const here = parts.get(`${file} ${document}`);
    if (waived || rule === saidByField || !here || path === '') continue;
    const holds = ({ name }: Area): boolean => path === name || path.startsWith(`${name}/`);
    const into =
      fields.get(`${file} ${document} ${path}`) ??
      (here.find(holds) ?? tops.find(holds) ?? tops.find(({ name }) => name.startsWith(`${path}/`)))?.into;
    into?.push({ rule, severity, message });
  }
  for (const section of sections)
    for (const { findings: here } of [section, ...section.parts, ...section.parts.flatMap((part) => part.fields)])
      here.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
