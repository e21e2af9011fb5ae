import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulationText } from '../../cli/text/simulate.ts';
import type { Simulation } from '../../core/index.ts';
import { inBrowser } from '../support/browser-page.ts';
import { build, day, root, run, workspace } from '../support/cli.ts';
import { assertOutput } from '../support/outputs.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const asOf = ['--as-of', day];
const samples = ['exiting', 'healthy', 'in-trouble', 'portfolio'];
/** 20 agents, 10 of whom are left when demand falls by half; 5 a week are hired. */
const chat = `kind: Partnership
version: 1
name: harbour-chat
status: steady
client: harbour-bank
provider: meridian-cx
scope: [{ channel: chat, headcount: 20, volume: 6000 }]
headcount: { current: 20, hiringPerWeek: 5 }
termination: { byProvider: { forConvenience: { notice: 30 days } } }
`;
const other = chat
  .replace('harbour-chat', 'harbour-voice')
  .replace('channel: chat', 'channel: voice')
  .replace('meridian-cx', 'other-voice');

async function simulated(args: readonly string[], cwd = root): Promise<Simulation & { answer: string }> {
  const { status, stdout, stderr } = await run(['simulate', ...args, '--format', 'json', ...asOf], { cwd });
  assert.deepEqual([status, stderr], [0, '']);
  const data = JSON.parse(stdout);
  assertOutput('simulate-output', data);
  return data;
}

async function refused(args: readonly string[], cwd: string): Promise<string> {
  const { status, stdout, stderr } = await run(['simulate', ...args], { cwd });
  assert.deepEqual([status, stdout], [2, ''], args.join(' '));
  return stderr;
}

describe('partnership simulate', () => {
  const cwd = workspace({ 'chat.partnership.yaml': chat, 'sub/voice.partnership.yaml': other });

  it('plays an exit, by notice unless another mode is asked for', async () => {
    const data = await simulated(['exit', 'meridian-cx'], cwd);
    assert.deepEqual(data.event, { type: 'exit', of: 'meridian-cx', mode: 'notice', on: day });
    assert.equal(data.lanes[0]?.ends, 30);
    // 20 agents at 80 % are 25 starts, five classes; the last begins on day 21 + 35 and is ready 49 days later.
    assert.equal(data.total.whole, 105);
    const sudden = await simulated(['exit', 'harbour-chat', '--mode', 'sudden', '--on', '2027-02-01'], cwd);
    assert.deepEqual(sudden.event, { type: 'exit', of: 'harbour-chat', mode: 'sudden', on: '2027-02-01' });
    assert.equal(sudden.lanes[0]?.ends, 0);
    assert.equal(sudden.weeks[0], '2027-02-01');
  });

  it('takes a change of demand with any sign, with and without %, anywhere among the arguments', async () => {
    for (const [change, expected] of [
      ['-80%', -80],
      ['-80', -80],
      ['−80 %', -80],
      ['+50%', 50],
      ['50', 50],
      ['-12.5%', -12.5],
    ] as const) {
      const { event } = await simulated(['demand', change, 'chat.partnership.yaml', '--for', '30d'], cwd);
      assert.deepEqual(event, { type: 'demand', change: expected, days: 30, on: day });
    }
    const { event } = await simulated(['demand', '--on', '2027-01-04', '-50%'], cwd);
    assert.deepEqual(event, { type: 'demand', change: -50, days: 90, on: '2027-01-04' });
  });

  it('moves the demand of the contracts that were asked for alone', async () => {
    const names = async (...args: string[]) =>
      (await simulated(['demand', '-50%', ...args], cwd)).lanes.map(({ partnership }) => partnership).sort();
    assert.deepEqual(await names(), ['harbour-chat', 'harbour-voice']);
    assert.deepEqual(await names('sub'), ['harbour-voice']);
  });

  it('reads a length of time as definitions write it, and in short', async () => {
    for (const [text, expected] of [
      ['45', 45],
      ['90d', 90],
      ['12 weeks', 84],
      ['6w', 42],
      ['2y', 730],
      ['3 months', 90],
      ['36 hours', 2],
      ['P1M', 30],
    ] as const) {
      const { event } = await simulated(['demand', '-50%', '--for', text], cwd);
      assert.ok(event.type === 'demand' && event.days === expected, `${text}: ${JSON.stringify(event)}`);
    }
  });

  it('says what it cannot take, and what would do', async () => {
    assert.match(await refused(['exit', 'meridain-cx', ...asOf], cwd), /meridian-cx/);
    assert.equal(await refused(['demand', '-120%'], cwd), 'Demand can fall by 100 % at most; it was given -120%.\n');
    assert.equal(
      await refused(['demand', 'much'], cwd),
      'A change of demand is a percentage such as -80% or +50%; it was given much.\n',
    );
    assert.match(await refused(['demand', '0%'], cwd), /^A change of 0 % changes nothing/);
    assert.equal(
      await refused(['demand', '-50%', '--for', 'soon'], cwd),
      '--for takes a length of time such as 90d, 12 weeks or 3 months; it was given soon.\n',
    );
    assert.match(await refused(['demand', '-50%', '--for', '30 years'], cwd), /^--for takes at most 520 weeks/);
    for (const on of ['2027-02-30', 'tomorrow'])
      assert.equal(
        await refused(['exit', 'meridian-cx', '--on', on], cwd),
        `--on takes a day such as 2027-01-31; it was given ${on}.\n`,
      );
    assert.match(await refused(['demand', '-50%', join(root, 'samples/fresh')], cwd), /no live partnership/);
    assert.match(await refused(['exit'], cwd), /missing required argument 'name'/);
    assert.match(await refused(['exit', 'meridian-cx', '--mode', 'never'], cwd), /notice, sudden, ours/);
    assert.match(await refused(['demand', '-50%', '--fro', '3d'], cwd), /unknown option '--fro'.*--for/s);
    assert.match(await refused(['exits', 'meridian-cx'], cwd), /unknown command 'exits'.*exit/s);
    assert.match(await refused(['exit', 'meridian-cx', 'nowhere'], cwd), /There is no file or folder nowhere/);
  });

  it('gives data that follow their schema, for every sample and event', async () => {
    for (const sample of samples) {
      const path = `samples/${sample}`;
      const all = await simulated(['demand', '-80%', path]);
      await simulated(['demand', '+50%', path]);
      for (const provider of new Set(all.lanes.map((lane) => lane.provider)))
        for (const mode of ['notice', 'sudden', 'ours']) {
          const data = await simulated(['exit', provider, path, '--mode', mode]);
          assert.ok(data.title.includes(provider) && data.answer.length > 10);
          for (const { place } of data.lanes) assert.ok(place.file.startsWith(path), place.file);
        }
    }
  }).timeout(120_000);

  it('plays the loss of a site, or of all sites of a zone, for a while or for good', async () => {
    for (const [sample, name] of [
      ['healthy', 'porto'],
      ['portfolio', 'medellin-centro'],
      ['portfolio', 'Aburrá valley'],
    ] as const) {
      const gone = await simulated(['site', name, `samples/${sample}`]);
      assert.deepEqual(gone.event, { type: 'site', of: name, on: day });
      const back = await simulated(['site', name, `samples/${sample}`, '--for', '2 weeks']);
      assert.deepEqual(back.event, { type: 'site', of: name, days: 14, on: day });
      assert.equal(back.total.whole, 14);
      assert.ok((gone.total.whole ?? Number.POSITIVE_INFINITY) > 14, name);
    }
    // A plan for continuity keeps the work going long before others have taken it over.
    const { answer } = await simulated(['site', 'porto', 'samples/healthy']);
    assert.match(answer, /^For 14 days .* A continuity plan bridges what is lost; whole again without it on /);
  });

  it('fits every width of a terminal, and says the same without colour', async () => {
    const { stdout: wide } = await run(['simulate', 'exit', 'sunda-connect', 'samples/in-trouble', ...asOf], {});
    const { stdout: coloured } = await run(['simulate', 'exit', 'sunda-connect', 'samples/in-trouble', ...asOf], {
      env: { FORCE_COLOR: '1' },
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taken out
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), wide);
    assert.ok(wide.split('\n').every((line) => line.length <= 100));
    const order = [
      'For 131 days',
      'what happens',
      'chat with sunda-connect\n',
      'money',
      'assumed',
      'what went in',
      'as of',
    ];
    const places = order.map((piece) => wide.indexOf(piece));
    assert.ok(!places.includes(-1), wide);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.match(wide, /^ {2}12 +2027-02-07 +100 +8 +92 +25,331 {2}█+░+$/m);
  });

  it('fits narrow terminals', async () => {
    const data = await simulated(['exit', 'sunda-connect', 'samples/in-trouble']);
    for (const columns of [40, 60, 80, 120]) {
      const text = await simulationText(data, day, { width: columns, colour: false, live: false });
      for (const line of text.split('\n')) assert.ok(line.length <= columns, `${columns}: ${line}`);
      assert.match(text, /^ {2}12 .* 92 /m);
    }
  });

  it('writes Markdown and a page that needs nothing else', async () => {
    const { stdout: markdown } = await run(
      ['simulate', 'exit', 'sunda-connect', 'samples/in-trouble', '--format', 'markdown', ...asOf],
      {},
    );
    assert.match(markdown, /^# .*sunda-connect/);
    assert.match(markdown, /^\| 12 \| 2027-02-07 \| 100 \| 8 \| 92 \| 25,331 \|$/m);
    assert.doesNotMatch(markdown, /<svg|undefined|· ·/);
    const said = await run(['simulate', 'exit', 'meridian-cx', '--format', 'html', '--out', 'out/exit.html', ...asOf], {
      cwd,
    });
    assert.match(said.stdout, /^out\/exit\.html: For 75 days /);
    const html = readFileSync(join(cwd, 'out/exit.html'), 'utf8');
    assert.doesNotMatch(html, /<script|<button|<link|https?:|onclick|data-place/);
    assert.match(html, /<h1>[^<]*meridian-cx/);
  });

  it('says which files could not be read in full', async () => {
    const broken = workspace({
      'a.partnership.yaml': chat,
      'b/torn.partnership.yaml': 'kind: Partnership\nname: [torn\n',
    });
    const { leftOut } = await simulated(['exit', 'meridian-cx'], broken);
    assert.deepEqual(
      leftOut.map(({ partnership }) => partnership),
      ['b/torn.partnership.yaml'],
    );
    const { stdout } = await run(['simulate', 'exit', 'meridian-cx', ...asOf], { cwd: broken });
    assert.match(stdout, /^left out: 1\n {2}- A part of this file cannot be read/m);
  });

  it('shows text of users as text', async () => {
    const hostile = workspace({
      'a.partnership.yaml': chat.replace('provider: meridian-cx', 'provider: "<img src=x onerror=alert(1)>"'),
    });
    const { stdout } = await run(['simulate', 'demand', '+50%', '--format', 'html', ...asOf], { cwd: hostile });
    assert.doesNotMatch(stdout, /<img/);
  });
});

describe('a simulation in a browser', () => {
  const opened = inBrowser();

  for (const [scheme, width] of [
    ['light', 1000],
    ['dark', 1000],
    ['light', 320],
  ] as const)
    it(`fits and has nothing that axe finds fault with: ${scheme}, ${width} points wide`, async () => {
      const cwd = workspace({});
      for (const [name, ...args] of [
        ['exit', 'exit', 'sunda-connect', 'samples/in-trouble'],
        ['demand', 'demand', '+50%', 'samples/portfolio'],
      ]) {
        const file = join(cwd, `${name}.html`);
        const { status } = await run(['simulate', ...args, '--format', 'html', '--out', file, ...asOf], {});
        assert.equal(status, 0);
        await opened(file, { colorScheme: scheme, width }, async (page) =>
          assert.ok((await page.locator('svg.lanes').count()) > 0),
        );
      }
    });
});
