import * as vscode from 'vscode';
import type { Editor } from '../../../client/start.ts';
import type { Row, Tree } from '../../../client/views/tree.ts';
import { ok, soon } from './support/expect.ts';
import { at, definition, fresh, open, problem, read, tidy } from './support/workspace.ts';

/** A partnership of a name of its own: what a view still shows of the test before is not taken for it. */
const text = (name: string): string =>
  definition(
    `name: ${name}`,
    'title: Chat for Harbour Bank',
    'status: steady',
    'client: harbour-bank',
    'provider: meridian-cx',
    'people:',
    `  - { id: ines, name: Inês of ${name}, side: client, role: vendor manager }`,
    `  - { id: spare, name: Sam of ${name}, side: client }`,
    'headcount: { current: 100, hiringPerWeek: 10 }',
    'kpis:',
    '  - { kpi: csat, owner: { client: ines } }',
    'term: { end: 2099-03-03, autoRenew: false }',
    'termination:',
    '  byProvider:',
    '    forConvenience:',
    '      notice: 30 days',
  );

async function editorOfTests(): Promise<Editor> {
  const extension = vscode.extensions.getExtension<Editor>('partnership-as-code.partnership-as-code');
  const started = await extension?.activate();
  ok(started, 'the extension is not there');
  return started;
}

const label = ({ item }: Row): string => (typeof item.label === 'string' ? item.label : (item.label?.label ?? ''));
const describedAs = ({ item }: Row): string => String(item.description ?? '');

/** The row of a label, once it is there and says what it is to say. */
async function row(tree: Tree, name: string, says = /./, above?: Row | string): Promise<Row> {
  return soon(async () => {
    // A row that is named is looked for anew each time, as the view may have been drawn anew.
    const from = typeof above === 'string' ? (await tree.rows()).find((one) => label(one) === above) : above;
    const rows = await tree.rows(from);
    const found = rows.find((one) => label(one).includes(name));
    ok(found, `${name} is not among ${rows.map(label).join(', ') || 'nothing'}`);
    ok(says.test(describedAs(found)), `${name} says ${describedAs(found)}`);
    return found;
  });
}

/** Does what a click on a row does, until the cursor is on a line, counted from 1. */
async function click({ item }: Row, line: number): Promise<void> {
  const { command } = item;
  ok(command, `${String(item.label)} leads nowhere`);
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  await soon(() => {
    const at = (vscode.window.activeTextEditor?.selection.start.line ?? -1) + 1;
    ok(at === line, `the cursor is on line ${at} instead of ${line}`);
  });
}

describe('views', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    await tidy();
  });

  it('list partnerships by health with their findings, lead to the line, and follow what is typed', async () => {
    const { views } = await editorOfTests();
    const uri = fresh('one');
    const editor = await open(uri, text('view-health'));
    await problem(uri, 'PC404');
    await vscode.commands.executeCommand('partnership.overview.focus');
    const entry = await row(views.overview, 'view-health', /^\d+ [a-z ]+ · \d+ errors?, .* · one$/);
    ok(entry.item.collapsibleState === vscode.TreeItemCollapsibleState.Collapsed, 'it is not folded');
    const finding = await row(views.overview, 'The provider may leave in 30 days', /^PC404 · line 18$/, entry);
    await click(finding, 18);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a line more\n'));
    const moved = await row(views.overview, 'The provider may leave in 30 days', /line 19$/, entry);
    ok(moved.item.id === finding.item.id, 'a finding that moves is another row');
    const scoreOf = (one: Row): number => Number.parseInt(describedAs(one), 10);
    const before = scoreOf(entry);
    await editor.edit((edit) => edit.replace(new vscode.Range(18, 14, 18, 16), '400'));
    await soon(async () => {
      const now = await row(views.overview, 'view-health');
      ok(scoreOf(now) > before, `the score stays at ${before}`);
      ok(now.item.id === entry.item.id, 'a partnership that changes is another row');
    });
  });

  it('list people with what they own, also who owns nothing', async () => {
    const { views } = await editorOfTests();
    const uri = fresh('one');
    await open(uri, text('view-people'));
    await problem(uri, 'PC404');
    await vscode.commands.executeCommand('partnership.people.focus');
    const ines = await row(views.people, 'Inês of view-people', /^owns 1 · vendor manager · client$/);
    const kpi = await row(views.people, 'KPI: satisfaction', /^line 13$/, ines);
    await click(kpi, 13);
    const spare = await row(views.people, 'Sam of view-people', /^owns nothing/);
    await click(spare, 10);
  });

  it('list what falls due, and write it for a calendar', async () => {
    const { views } = await editorOfTests();
    const uri = fresh('one');
    await open(uri, text('view-dates'));
    await problem(uri, 'PC404');
    await vscode.commands.executeCommand('partnership.upcoming.focus');
    const end = await row(views.upcoming, '2099-03-03  The contract ends', /^in [\d,]+ days · view-dates$/, 'Later');
    await click(end, 14);
    const target = at('two', 'dates.ics');
    await vscode.commands.executeCommand('partnership.exportDates', target);
    const calendar = (await read(target)).replaceAll('\r\n ', '');
    ok(calendar.startsWith('BEGIN:VCALENDAR\r\n'), calendar.slice(0, 40));
    ok(calendar.includes('SUMMARY:view-dates: The contract ends\r\n'), 'the date is not in the calendar');
  });
});
