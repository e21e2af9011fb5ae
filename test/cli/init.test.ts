import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, cli, day, type Ended, plainEnv, run, workspace } from '../support/cli.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const init = (cwd: string, ...args: string[]): Promise<Ended> => run(['init', ...args, '--as-of', day], { cwd });
const harbour = ['--client', 'Harbour Bank', '--provider', 'Meridian CX', '--yes'];

describe('partnership init', () => {
  it('writes a set of files that has nothing but things to fill in, and says what comes next', async () => {
    const cwd = workspace({});
    const { status, stdout, stderr } = await init(
      cwd,
      'partners',
      ...harbour,
      ...['--channel', 'chat=60', '--channel', 'voice = 40 + 10', '--agents', '60', '--hiring-per-week', '6'],
      ...[
        '--vendor-manager',
        'Inês Duarte',
        '--quality-lead',
        'Ana Lima',
        '--reason',
        'capacity,hours',
        '--language',
        'pt-BR',
      ],
    );
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(readdirSync(join(cwd, 'partners')), [
      'harbour-bank-customer-service-exit.partnership.yaml',
      'harbour-bank-customer-service.actuals.csv',
      'harbour-bank-customer-service.log.csv',
      'harbour-bank-customer-service.partnership.yaml',
      'harbour-bank-portfolio.partnership.yaml',
      'meridian-cx.partnership.yaml',
    ]);
    assert.match(stdout, /^ {2}partners\/harbour-bank-customer-service\.partnership\.yaml +the definition$/m);
    assert.match(stdout, /-exit\.partnership\.yaml +the exit plan; for the client alone$/m);
    assert.match(stdout, /^6 files · 0 errors and 0 warnings · \d+ things to fill in, marked TODO$/m);
    assert.match(stdout, /^next {2}open partners\/harbour-bank-customer-service\.partnership\.yaml /m);
    const text = readFileSync(join(cwd, 'partners/harbour-bank-customer-service.partnership.yaml'), 'utf8');
    assert.match(text, /\{ id: ines, name: Inês Duarte, side: client, role: vendor manager, level: management \}/);
    assert.match(text, /share: 40 %\n {4}inHouse: 50 %\n {4}elsewhere: 10 %/);
    const told = JSON.parse((await run(['check', '--format', 'json', '--as-of', day], { cwd })).stdout) as {
      findings: { rule: string }[];
    };
    assert.deepEqual([...new Set(told.findings.map(({ rule }) => rule))], ['PC001']);
  });

  it('names the options that are missing where it cannot ask, and writes nothing', async () => {
    const cwd = workspace({});
    const none = await init(cwd, '--client', 'Harbour Bank');
    assert.deepEqual([none.status, none.stdout], [2, '']);
    assert.match(none.stderr, /no terminal.*missing: --work, --status, --channel, .* and --name\. With --yes,/);
    const yes = await init(cwd, '--yes');
    assert.deepEqual(
      [yes.status, yes.stderr],
      [2, 'This is no terminal on which to ask, and an answer is missing: --client.\n'],
    );
    assert.deepEqual(readdirSync(cwd), []);
  });

  it('says what is wrong with an option', async () => {
    const cwd = workspace({});
    for (const [args, says] of [
      [['--work', 'sale'], /^--work: sale is none of the choices\. Did you mean sales\?$/m],
      [['--channel', 'chat=100'], /^--channel: Then nobody here could take chat back\./m],
      [
        ['--client-country', 'PT', '--client-timezone', 'Lisbon'],
        /^--client-timezone: Lisbon is no time zone\. Did you mean Europe\/Lisbon/m,
      ],
      [['--client-notice', '30'], /^--client-notice says nothing beside the other answers; leave it out\.$/m],
      [['--set', 'a=b'], /^--set answers a question of a template/m],
      [['--template', 'chat'], /^Where is template chat\?/m],
    ] as const) {
      const { status, stderr } = await init(cwd, ...harbour, ...args);
      assert.equal(status, 2);
      assert.match(stderr, says);
    }
    assert.deepEqual(readdirSync(cwd), []);
  });

  it('never writes over a file unless it is told to', async () => {
    const cwd = workspace({ 'harbour-bank-chat.log.csv': 'mine\n' });
    const taken = await init(cwd, ...harbour, '--name', 'harbour-bank-chat');
    assert.deepEqual([taken.status, taken.stderr], [2, '--name: harbour-bank-chat is taken here.\n']);
    assert.equal((await init(cwd, ...harbour)).status, 0);
    assert.ok(existsSync(join(cwd, 'harbour-bank-chat-2.partnership.yaml')));
    assert.equal(readFileSync(join(cwd, 'harbour-bank-chat.log.csv'), 'utf8'), 'mine\n');
    assert.equal((await init(cwd, ...harbour, '--name', 'harbour-bank-chat', '--force')).status, 0);
    assert.equal(readFileSync(join(cwd, 'harbour-bank-chat.log.csv'), 'utf8'), 'date,event,ref,by,side,note\n');
    // Once more the same: nothing new, and nobody is described twice.
    const before = readdirSync(cwd);
    assert.equal((await init(cwd, ...harbour, '--name', 'harbour-bank-chat', '--force')).status, 0);
    assert.deepEqual(readdirSync(cwd), before);
  });

  it('joins what is in the folder and above it, not what is beside it', async () => {
    const provider = 'kind: Provider\nversion: 1\nname: meridian-cx\n';
    const cwd = workspace({
      'above.partnership.yaml': provider,
      'beside/harbour.partnership.yaml':
        'kind: Partnership\nversion: 1\nname: harbour-bank-chat\nclient: harbour-bank\nprovider: meridian-cx\n',
    });
    spawnSync('git', ['init', '-q', cwd]);
    assert.equal((await init(cwd, 'new', ...harbour)).status, 0);
    assert.deepEqual(readdirSync(join(cwd, 'new')), [
      'harbour-bank-chat-exit.partnership.yaml',
      'harbour-bank-chat.actuals.csv',
      'harbour-bank-chat.log.csv',
      'harbour-bank-chat.partnership.yaml',
    ]);
    assert.equal(
      (await init(cwd, 'above.partnership.yaml', ...harbour)).stderr,
      'above.partnership.yaml is a file, not a folder.\n',
    );
  });

  it('prints the files with --dry-run, the same bytes each time', async () => {
    const cwd = workspace({});
    const [one, two] = [await init(cwd, ...harbour, '--dry-run'), await init(cwd, ...harbour, '--dry-run')];
    assert.match(
      one.stdout,
      /^--- harbour-bank-chat\.partnership\.yaml\n# Customer service by chat for Harbour Bank, by Meridian CX\./,
    );
    assert.equal(one.stdout, two.stdout);
    assert.deepEqual(readdirSync(cwd), []);
  });

  describe('with the templates of a house', () => {
    const templates = {
      'house/chat/template.yaml':
        'title: Chat, our way\nquestions:\n  - { id: client, ask: Which company? }\n  - { id: agents, ask: How many?, number: true, default: 20 }\n  - { id: lead, ask: Who leads it?, optional: true }\n',
      'house/chat/{{client}}.partnership.yaml.template':
        'kind: Partnership\nversion: 1\nname: {{client | id}}-chat\ntitle: Chat for {{client}}\nstatus: draft\nclient: {{client | id}}\nprovider: TODO which provider\nheadcount:\n  current: {{agents}}\n',
      'house/chat/notes/{{client}}.md': '# {{client}}, led by {{lead}}\n',
    };

    it('asks what the template asks', async () => {
      const cwd = workspace(templates);
      const { status, stdout, stderr } = await init(
        cwd,
        '--templates',
        'house',
        '--set',
        "client=Harbour: 'Bank'",
        '--yes',
      );
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /^2 files · 0 errors and 0 warnings · 1 thing to fill in/m);
      const text = readFileSync(join(cwd, 'harbour-bank.partnership.yaml'), 'utf8');
      assert.match(text, /^title: "Chat for Harbour: 'Bank'"$/m);
      assert.match(text, /^ {2}current: 20$/m);
      assert.equal(
        readFileSync(join(cwd, 'notes/harbour-bank.md'), 'utf8'),
        "# Harbour: 'Bank', led by TODO Who leads it\n",
      );
    });

    it('finds them where the policy says they are', async () => {
      const policy = 'kind: Policy\nversion: 1\nname: house\ntemplates: ../house\n';
      const cwd = workspace({
        ...templates,
        'policies/house.partnership.yaml': policy,
        'rules.partnership.yaml': 'kind: Policy\nversion: 1\nname: here\nextends: [policies/house.partnership.yaml]\n',
      });
      const { status, stderr } = await init(
        cwd,
        '--template',
        'chat',
        '--set',
        'client=Harbour',
        '--set',
        'agents=many',
        '--yes',
      );
      assert.deepEqual([status, stderr], [2, '--set agents=…: Write a number, such as 40.\n']);
      assert.equal((await init(cwd, '--template', 'chat', '--set', 'client=Harbour', '--yes')).status, 0);
      assert.ok(existsSync(join(cwd, 'harbour.partnership.yaml')));
    });

    it('says what is missing or wrong', async () => {
      const cwd = workspace({
        ...templates,
        'house/voice/template.yaml': 'questions: []\n',
        'house/voice/a.md': '{{b}}',
        'empty/x': '',
      });
      for (const [args, says] of [
        [['--templates', 'house', '--yes'], /which template is meant with --template: chat or voice\./],
        [['--templates', 'house', '--template', 'email', '--yes'], /no template email; there are chat and voice\./],
        [
          ['--templates', 'house', '--template', 'voice', '--yes'],
          /a\.md has \{\{b\}\}, and no question is called "b"/,
        ],
        [
          ['--templates', 'house', '--template', 'chat', '--set', 'colour=red', '--yes'],
          /does not ask for colour; it asks for client, agents and lead\./,
        ],
        [['--templates', 'house', '--template', 'chat', '--yes'], /an answer is missing: --set client=…\./],
        [['--templates', 'empty', '--yes'], /holds no template/],
        [['--templates', 'nowhere', '--yes'], /There is no folder/],
      ] as const) {
        const { status, stderr } = await init(cwd, ...args);
        assert.equal(status, 2, stderr);
        assert.match(stderr, says);
      }
    });
  });

  describe('on a terminal', () => {
    /** Runs it on a terminal of its own and types, each time once it has asked. */
    function asked(
      cwd: string,
      args: readonly string[],
      keys: readonly string[],
    ): Promise<{ status: number | null; shown: string }> {
      const command = [process.execPath, cli, 'init', ...args, '--as-of', day].map((arg) => `'${arg}'`).join(' ');
      return new Promise((resolve, reject) => {
        const child = spawn('script', ['-qec', `stty cols 110 rows 40; ${command}`, '/dev/null'], {
          cwd,
          env: plainEnv({ TERM: 'xterm' }),
          stdio: ['pipe', 'pipe', 'inherit'],
        });
        let shown = '';
        let quiet: NodeJS.Timeout | undefined;
        const waiting = [...keys];
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          shown += text;
          clearTimeout(quiet);
          quiet = setTimeout(() => {
            const next = waiting.shift();
            if (next !== undefined) child.stdin.write(next);
          }, 60);
        });
        child.on('error', reject);
        child.on('close', (status) => {
          clearTimeout(quiet);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: what steers the terminal is taken out
          resolve({ status, shown: shown.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '') });
        });
      });
    }

    before(function () {
      if (process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0) this.skip();
    });

    it('asks for everything, and Enter takes what is proposed', async function () {
      this.timeout(60_000);
      const cwd = workspace({});
      const enter = '\r';
      const { status, shown } = await asked(
        cwd,
        ['new'],
        [`Harbour Bank${enter}`, `Meridian CX${enter}`, ...Array<string>(40).fill(enter)],
      );
      assert.equal(status, 0, shown);
      for (const question of [
        'What does Meridian CX do?',
        'How much of chat is Meridian CX to do',
        'What counts?',
        'By which short name',
      ])
        assert.ok(shown.includes(question), `${question}\n${shown}`);
      assert.match(shown, /5 files · 0 errors and 0 warnings/);
      // What was asked and taken as proposed is the same as what --yes takes.
      const yes = workspace({});
      await init(yes, 'new', ...harbour);
      for (const name of readdirSync(join(yes, 'new')))
        assert.equal(readFileSync(join(cwd, 'new', name), 'utf8'), readFileSync(join(yes, 'new', name), 'utf8'), name);
    });

    it('asks again where an answer cannot be taken, and asks nothing that is given', async function () {
      this.timeout(60_000);
      const cwd = workspace({});
      const given = [
        '--client',
        'Harbour Bank',
        '--provider',
        'Meridian CX',
        '--work',
        'service',
        '--status',
        'contracted',
        '--reason',
        'cost',
        '--channel',
        'chat',
      ];
      const { status, shown } = await asked(cwd, given, ['most\r', '\u0015100\r', ...Array<string>(40).fill('\r')]);
      assert.equal(status, 0, shown);
      assert.doesNotMatch(shown, /Which company hands the work out/);
      assert.match(shown, /Write a percentage such as 60/);
      assert.match(shown, /Left so, it will be an error/);
      assert.match(shown, /1 error and 0 warnings/);
    });

    it('writes nothing when somebody leaves', async function () {
      this.timeout(60_000);
      const cwd = workspace({});
      const { status, shown } = await asked(cwd, [], ['Harbour Bank\r', '\u0003']);
      assert.equal(status, 2);
      assert.match(shown, /Nothing was written\./);
      assert.deepEqual(readdirSync(cwd), []);
    });
  });
});
