import { strict as assert } from 'node:assert';
import { markdownOf } from '../../core/page/markdown.ts';
import { h, type Markup } from '../../core/page/markup.ts';
import { build, day, run, workspace } from '../support/cli.ts';

describe('pages as Markdown', function () {
  this.timeout(120_000);
  before(build);

  const code = (text: string): Markup => h('code', {}, text);

  it('keep code as it is written, in cells too', () => {
    assert.equal(markdownOf(h('p', {}, 'Needs ', code('steps[].takes'))), 'Needs `steps[].takes`\n');
    assert.equal(markdownOf(h('p', {}, code('a `b` <c>'))), '`` a `b` <c> ``\n');
    const table = h('table', {}, h('tr', {}, h('th', {}, 'a'), h('td', {}, code('x|y_z'))));
    assert.match(markdownOf(table), /\| a \| `x\\\|y_z` \|/);
  });

  it('hold nothing that a terminal would act on, as pages do not', async () => {
    const cwd = workspace({
      'odd.partnership.yaml':
        'kind: Partnership\nversion: 1\nname: odd\nstatus: steady\ntitle: "red \\e[31m, turned \\u202e and ü"\nclient: c\nprovider: p\n',
    });
    for (const command of [['decision', 'odd'], ['health'], ['portfolio'], ['simulate', 'exit', 'odd']])
      for (const format of ['markdown', 'html']) {
        const { stdout } = await run([...command, '--format', format, '--as-of', day], { cwd });
        for (const unsafe of ['\u001b', '\u202e'])
          assert.ok(stdout !== '' && !stdout.includes(unsafe), `${command} as ${format}`);
        if (command[0] === 'decision') assert.match(stdout, /red \\+u001b\\?\[31m, turned \\+u202e and ü/);
      }
  });
});
