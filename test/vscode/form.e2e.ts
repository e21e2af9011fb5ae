import { strict as assert } from 'node:assert';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffLines } from 'diff';
import type { Frame, Page } from 'playwright-core';
import { picture } from './support/editor.ts';
import { type Packaged, packaged, type Theme, themes } from './support/packaged.ts';
import { command, frameWith, openFile, until } from './support/workbench.ts';
import { root } from './support/workspace.ts';

/** What has the focus in a page, as a person would call it. */
interface Focused {
  /** Its label, or its own words. */
  label: string;
  /** The block or item around it. */
  group: string;
}

// For people who will not type a colon: with the keyboard alone, without one character of YAML.
describe('editing by form, with the keyboard alone', function () {
  this.bail(true); // one window for all: where a step fails, the next ones have no ground
  this.retries(0);
  this.timeout(180_000); // many steps, on a machine that may be busy
  const name = 'veloria-chat.partnership.yaml';
  let vscode: Packaged;
  let page: Page;
  let frame: Frame;
  let original: string;
  const typed: string[] = [];

  before(async () => {
    vscode = await packaged({ 'editor.minimap.enabled': false });
    for (const file of [name, 'veloria-chat.actuals.csv'])
      copyFileSync(join(root, 'samples/in-trouble', file), join(vscode.workspace, file));
    original = readFileSync(join(vscode.workspace, name), 'utf8');
    page = await vscode.editor.open(vscode.workspace);
    await openFile(page, name);
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await picture(page, `failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });

  after(() => vscode?.close());

  const onDisk = (): string => readFileSync(join(vscode.workspace, name), 'utf8');

  /** The lines that are not as they were. */
  const differing = (now: string): string[] =>
    diffLines(original, now).flatMap(({ added, removed, value }) =>
      added || removed
        ? value
            .trimEnd()
            .split('\n')
            .map((line) => `${added ? '+' : '-'} ${line.trim()}`)
        : [],
    );

  const focused = (): Promise<Focused> =>
    frame.evaluate(`(() => {
      const one = document.activeElement;
      const label = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent;
      const around = one.closest('fieldset:not(.all)');
      const of = around?.getAttribute('aria-labelledby');
      const group = of ? document.getElementById(of).textContent : around?.querySelector('legend')?.textContent;
      return { label: label.trim(), group: (group ?? '').trim() };
    })()`) as Promise<Focused>;

  /** Goes on with Tab until something has the focus. */
  async function tabTo(what: string, is: (one: Focused) => boolean): Promise<void> {
    for (let steps = 0; steps < 300; steps++) {
      if (is(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${what}`);
  }

  async function type(text: string): Promise<void> {
    typed.push(text);
    await page.keyboard.type(text);
  }

  it('opens beside the text, with the focus in it', async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget').waitFor();
    await page.keyboard.type('Partnership: Edit by Form');
    await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: 'Edit by Form' }).waitFor();
    await page.keyboard.press('Enter');
    frame = await frameWith(page, '#panel.form h1');
    await until(() => frame.evaluate('document.hasFocus()') as Promise<boolean>, 'the form has not the focus');
    await picture(page, 'form');
  });

  /** Puts the focus into the text. */
  async function toText(): Promise<void> {
    await page.keyboard.press('Control+1');
    await page.locator('.monaco-editor.focused').first().waitFor();
  }

  it('changes who owns a KPI', async () => {
    await tabTo('the first KPI', ({ label }) => label.startsWith('Service level'));
    await page.keyboard.press('Enter');
    await tabTo('its owner at the provider', ({ label }) => label === 'Owner, provider');
    assert.equal(await frame.locator('select:focus').inputValue(), 'joon');
    await type('Mar');
    // What is written comes back from the text, which shows the place, and the focus stays.
    const item = frame.locator('details.item').filter({ hasText: 'Service level' }).first();
    await item.locator('.facts').filter({ hasText: 'Sanne de Vries · Marites Villanueva' }).waitFor();
    await page.locator('.view-line').filter({ hasText: 'client: sanne, provider: marites' }).first().waitFor();
    await until(async () => (await focused()).label === 'Owner, provider', 'the focus is lost');
    await picture(page, 'form-owner');
  });

  it('changes a notice period, and says what is wrong with one', async () => {
    const group = 'By the provider, for convenience';
    await tabTo('the notice of the provider', (one) => one.label === 'Notice' && one.group === group);
    const input = frame.locator('input:focus');
    assert.equal(await input.inputValue(), '30');
    await type('soon');
    await page.keyboard.press('Enter');
    const refused = frame.locator('.refused').filter({ hasText: 'Not written:' });
    await refused.waitFor();
    assert.match(await refused.innerText(), /soon days/);
    assert.equal(await input.getAttribute('aria-invalid'), 'true');
    assert.equal(await input.inputValue(), 'soon');
    await picture(page, 'form-refused');
    await page.keyboard.press('Control+a');
    await type('180');
    await page.keyboard.press('Enter');
    await refused.waitFor({ state: 'detached' });
    const written = frame.locator('fieldset.block').filter({ hasText: group }).locator('[data-part=figure]').first();
    await until(async () => (await written.inputValue()) === '180', 'the notice is not 180');
    await page.locator('.view-line').filter({ hasText: 'notice: 180 days' }).first().waitFor();
    await until(async () => (await focused()).label === 'Notice', 'the focus is lost');
  });

  it('has changed exactly two lines, and the text takes them back one by one', async () => {
    await page.keyboard.press('Control+s');
    await until(() => onDisk() !== original, 'nothing is saved');
    assert.deepEqual(differing(onDisk()), [
      '- owner: { client: sanne, provider: joon }',
      '+ owner: { client: sanne, provider: marites }',
      '- notice: 30 days',
      '+ notice: 180 days',
    ]);
    assert.doesNotMatch(typed.join(''), /[:[\]{}]/);
    await toText();
    await page.keyboard.press('Control+z');
    const block = frame.locator('fieldset.block').filter({ hasText: 'By the provider, for convenience' });
    const notice = block.locator('[data-part=figure]').first();
    await until(async () => (await notice.inputValue()) === '30', 'the notice is not taken back');
    await page.keyboard.press('Control+z');
    const owner = frame
      .locator('details.item')
      .filter({ hasText: 'Service level' })
      .first()
      .getByLabel('Owner, provider');
    await until(async () => (await owner.inputValue()) === 'joon', 'the owner is not taken back');
    await page.keyboard.press('Control+s');
    await until(() => onDisk() === original, 'the text is not as it was');
  });

  it('keeps what is being typed while the text changes beside it', async () => {
    await page.keyboard.press('Control+2');
    await until(() => frame.evaluate('document.hasFocus()') as Promise<boolean>, 'the form has not the focus');
    const title = frame.getByLabel('Title', { exact: true }).first();
    await title.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' and mail');
    writeFileSync(join(vscode.workspace, name), original.replace('criticality: high', 'criticality: low'));
    const importance = frame.getByLabel('Criticality');
    await until(async () => (await importance.inputValue()) === 'low', 'the form does not follow');
    assert.equal((await focused()).label, 'Title');
    assert.equal(await title.inputValue(), 'Chat for Veloria Fashion and mail');
    await page.keyboard.press('Escape');
    await until(async () => (await title.inputValue()) === 'Chat for Veloria Fashion', 'it is not taken back');
  });

  it('is shown as it was, and not to be changed, while the text cannot be read', async () => {
    writeFileSync(join(vscode.workspace, name), original.replace('people:', 'people: ['));
    await frame.locator('.unread').waitFor();
    await frame.locator('fieldset.all[disabled]').waitFor();
    assert.equal(await frame.locator('h1').innerText(), 'Chat for Veloria Fashion');
    await picture(page, 'form-unread');
    writeFileSync(join(vscode.workspace, name), original);
    await frame.locator('.unread').waitFor({ state: 'detached' });
    await frame.locator('fieldset.all:not([disabled])').waitFor();
  });

  it('adds a meeting and a person who takes part', async () => {
    const meeting = frame.locator('details.add').filter({ hasText: 'Add: Meeting' });
    await meeting.locator('summary').focus();
    await page.keyboard.press('Enter');
    await tabTo('the title of the meeting', ({ label, group }) => label === 'Title' && group === 'Add: Meeting');
    await page.keyboard.type('Weekly call');
    await page.keyboard.press('Enter');
    await until(async () => (await focused()).label.startsWith('Weekly call'), 'the meeting is not in front');
    await tabTo('those who attend', ({ label }) => label.startsWith('Sanne de Vries'));
    await page.keyboard.press('Space');
    await until(() => frame.locator('input:focus').isChecked(), 'nobody is chosen');
    await frame.locator('input:focus').scrollIntoViewIfNeeded();
    await picture(page, 'form-meeting');
    const added = ['communication:', 'cadences:', '- id: weekly-call', 'title: Weekly call'];
    const attending = ['attendees:', 'client:', '- sanne'];
    await page.keyboard.press('Control+s');
    await saved([...added, ...attending]);
    // The form takes back its own changes, one by one.
    await page.keyboard.press('Control+z');
    await until(async () => !(await frame.locator('input:focus').isChecked()), 'she still attends');
    await page.keyboard.press('Control+s');
    await saved(added);
    await page.keyboard.press('Control+z');
    await frame.locator('details.item:not(.add)').filter({ hasText: 'Weekly call' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+s');
    await until(() => onDisk() === original, 'the text is not as it was');
  });

  /** Waits until nothing but some lines was added on disk. */
  async function saved(lines: string[]): Promise<void> {
    const wanted = JSON.stringify(lines.map((line) => `+ ${line}`));
    await until(() => JSON.stringify(differing(onDisk())) === wanted, `${lines.at(-1)} is not all that was added`);
  }

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`has nothing that axe finds fault with, at its usual width and at 320 pixels, in ${theme}`, async () => {
      vscode.settings(theme);
      const kind = { dark: 'vscode-dark', light: 'vscode-light', 'high-contrast': 'vscode-high-contrast' }[
        theme as 'dark'
      ];
      await frame.locator(`body.${kind ?? 'vscode-high-contrast-light'}`).waitFor();
      await frame.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      await frame.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
      for (const width of [1440, 320]) {
        await widthOf(width);
        const faults = await frame.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: { run(): Promise<{ passes: unknown[]; violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const { violations, passes } = await axe.run();
          if (passes.length < 10) return ['axe has looked at nothing'];
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
        assert.deepEqual(faults, []);
        assert.equal(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
        await frame.evaluate("document.getElementById('s-3').scrollIntoView()");
        await picture(page, `form-${theme}-${width}`);
        await frame.evaluate("document.getElementById('s-6').scrollIntoView()");
        await picture(page, `form-${theme}-${width}-end`);
      }
      await widthOf(1440);
    });
  }

  it('breaks no rule of its page about what may be loaded and run', async () => {
    const policy = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.match(policy ?? '', /^default-src 'none';/);
    assert.doesNotMatch(policy ?? '', /unsafe/);
    // Taking a picture leaves an empty `style` where it hid the caret.
    const own = '#panel script, #panel style, #panel [style]:not([style=""]), #panel [onclick]';
    assert.equal(await frame.locator(own).count(), 0);
  });

  /** Makes the window, or at 320 the form itself, as wide as that. */
  async function widthOf(width: number): Promise<void> {
    const sidebar = page.locator('.part.sidebar');
    if (width === 1440) {
      await page.setViewportSize({ width, height: 900 });
      return;
    }
    if (await sidebar.isVisible()) await command(page, 'View: Toggle Primary Side Bar Visibility');
    // Half of what is left beside the bar of activities.
    await page.setViewportSize({ width: 48 + 2 * width, height: 900 });
    await until(
      async () => Math.abs(Number(await frame.evaluate('innerWidth')) - width) < 12,
      'the form is not narrow',
    );
  }
});
