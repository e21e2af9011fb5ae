import { type CheckResult, check, type FileText, type Finding } from '../../../core/index.ts';

export const AS_OF = '2026-11-22';

/** The start of a partnership that has no findings. */
export const HEAD = `kind: Partnership
version: 1
name: harbour-chat
client: harbour-bank
provider: meridian-cx
status: draft
`;

export function checkText(text: string, path = 'harbour-chat.partnership.yaml'): CheckResult {
  return check({ files: [{ path, text }], asOf: AS_OF });
}

export function checkFiles(files: Record<string, string>): CheckResult {
  return check({ files: Object.entries(files).map(([path, text]): FileText => ({ path, text })), asOf: AS_OF });
}

/** `PC404 7:15 message`, 1-based, in the order of the file. */
export function linesOf(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ rule, range, message }) => `${rule} ${range.start.line + 1}:${range.start.character + 1} ${message}`,
  );
}

/** A whole definition in which every block has something that a slip of the finger can break. */
export const WHOLE = `# Chat for Harbour Bank
kind: Partnership
version: 1
name: harbour-chat
title: "Chat: questions on cards 🙂 and accounts"
status: steady
since: 2024-03-04
client: harbour-bank
provider: meridian-cx
people:
  - { id: ines, name: Inês Duarte, side: client, role: vendor manager }
  - { id: tom, name: 'Tom Okafor', side: provider, role: account lead }
scope:
  - channel: chat
    share: 85 %
    inHouse: 15 %
headcount: &heads
  current: 100   # full-time equivalents
  minimum: 0
  hiringPerWeek: 10
kpis:
  - kpi: service_level
    target: 80 % in 60 s
    frequency: weekly
    source: Contact platform, shared view
    owner: { client: ines, provider: tom }
termination:
  byClient:
    forConvenience: &way
      notice: 90 days
      fee: 0 EUR
  byProvider:
    forConvenience:
      <<: *way
      notice: 30 days
    source: |
      MSA §14.2,
      amendment 3
    proposed:
      value: { forConvenience: { notice: 161 days } }
      by: 2027-01-31
      owner: ines
---
kind: Provider
version: 1
name: meridian-cx
`;
