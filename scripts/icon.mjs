// Draws client/icon.png, 128 × 128: two rings that hold each other. Run by hand when the drawing changes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as browsers } from 'playwright-core';
import { root } from './setup.mjs';
import { chromium, chromiumArgs } from './vscode.mjs';

const ring = (x, colour) => `<circle cx="${x}" cy="64" r="25" fill="none" stroke="${colour}" stroke-width="10"/>`;
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128" viewBox="0 0 128 128">
<rect width="128" height="128" rx="26" fill="#10243a"/>
${ring(47, '#5ac8b8')}
${ring(81, '#f2b84b')}
<clipPath id="over"><rect x="52" y="64" width="24" height="32"/></clipPath>
<g clip-path="url(#over)">${ring(47, '#5ac8b8')}</g>
</svg>`;

const browser = await browsers.launch({ executablePath: chromium(), args: chromiumArgs });
const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
writeFileSync(join(root, 'client/icon.png'), await page.screenshot({ omitBackground: true }));
await browser.close();
