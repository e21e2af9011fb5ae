import { createHash } from 'node:crypto';
import { openFindings, type Severity } from '../../core/index.ts';
import { type Format, repositoryPath } from './format.ts';

/** GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export const gitlab: Format = ({ result }, { cwd }) => {
  const entries = openFindings(result.findings).map(({ rule, name, message, severity, file, range, key }) => ({
    type: 'issue',
    check_name: `${rule} ${name}`,
    description: message,
    fingerprint: createHash('sha256')
      .update(`${repositoryPath(file, cwd)}\n${key}`)
      .digest('hex'),
    severity: severities[severity],
    categories: ['Clarity'],
    location: { path: repositoryPath(file, cwd), lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
};

const severities: Readonly<Record<Severity, 'critical' | 'major' | 'minor' | 'info'>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};
