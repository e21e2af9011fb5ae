import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { root } from './workspace.ts';

/** What axe finds fault with in a frame, each with the markup that it is about; it must have looked at something. */
export async function faultsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ passes: unknown[]; violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations, passes } = await axe.run();
    if (passes.length < 10) return ['axe has looked at nothing'];
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
