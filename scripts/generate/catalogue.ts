import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { strictAjv } from './ajv.ts';
import { BASE, Emitter } from './json-schema.ts';
import type { Language } from './model.ts';
import type { Files } from './output.ts';
import { readYaml, SourceError } from './read.ts';

const SOURCE = 'core/kpi/catalogue.partnership.yaml';

/** The built-in KPI catalogue as data, checked against its own schema. */
export function catalogue(language: Language, root: string): Files {
  const kind = language.kinds.find(({ file }) => file === 'kpi-catalogue');
  if (kind === undefined || !existsSync(join(root, SOURCE))) return {};
  const data = readYaml(join(root, SOURCE));
  const emitter = new Emitter(language);
  const ajv = strictAjv();
  ajv.addSchema(emitter.common());
  ajv.addSchema(emitter.kind(kind));
  const validate = ajv.getSchema(`${BASE}kpi-catalogue.schema.json`);
  if (validate?.(data) !== true) {
    const errors = validate?.errors ?? [];
    throw new SourceError(errors.map(({ instancePath, message }) => `${SOURCE}: ${instancePath} ${message}`));
  }
  const entries = (data.kpis as unknown[]).map((kpi) => `    ${JSON.stringify(kpi)},`);
  const head = Object.entries(data)
    .filter(([key]) => key !== 'kpis')
    .map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  const text = `// Generated from ${SOURCE} by npm run generate. Do not edit.

/** The KPIs that every workspace knows, with values as they are written. */
export const catalogue: { kpis: Record<string, unknown>[]; [field: string]: unknown } = {
${head.join('\n')}
  kpis: [
${entries.join('\n')}
  ],
};
`;
  return { 'core/generated/catalogue.ts': text };
}
