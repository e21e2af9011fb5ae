import { strict as assert } from 'node:assert';
import { check } from '../../../core/index.ts';
import { changed, definition, file, offered } from './support.ts';

const day = '2026-11-22';

/** Ids of the rules that find errors in some files. */
function errors(files: Record<string, string>): string[] {
  const all = Object.entries(files).map(([path, text]) => ({ path, text: text.replace('¦', '') }));
  return check({ files: all, asOf: day })
    .findings.filter(({ rule }) => /^PC0/.test(rule) && rule !== 'PC017')
    .map(({ rule, path }) => `${rule} ${path}`);
}

const refused = (files: Record<string, string>): (string | undefined)[] => offered(files).map((one) => one.refused);

describe('extracting', () => {
  describe('a person', () => {
    const people = (...lines: string[]): string =>
      definition('people:', ...lines, 'kpis:', '  - kpi: csat', '    owner: { provider: raj }');
    const provider = (...lines: string[]): string =>
      `${['kind: Provider', 'version: 1', 'name: meridian', ...lines, 'clientShareOfRevenue: 6 %'].join('\n')}\n`;
    const raj = '  - { id: raj, name: Raj Menon, side: provider, role: chief executive } # since May';

    it('moves it to the provider, with its remarks, without what goes without saying there', () => {
      const files = {
        [file]: people('  - { id: ines, side: client }', '  # signs everything', raj.replace('raj', 'r¦aj')),
        'meridian.partnership.yaml': provider('people:', '    - id: maria # the operations'),
      };
      const result = changed(files, 'Move raj to meridian.partnership.yaml, for all partnerships');
      assert.deepEqual(result, {
        [file]: people('  - { id: ines, side: client }'),
        'meridian.partnership.yaml': provider(
          'people:',
          '    - id: maria # the operations',
          '    # signs everything',
          '    - { id: raj, name: Raj Menon, role: chief executive } # since May',
        ),
      });
      assert.deepEqual(errors(result), errors(files));
    });

    it('begins the list where there is none, in its place', () => {
      const files = {
        [file]: people(
          '  - { id: ines, side: client }',
          '  - id: raj',
          '    side: pro¦vider',
          '    role: chief executive',
        ),
        'meridian.partnership.yaml': provider(),
      };
      assert.deepEqual(changed(files, 'Move raj to meridian.partnership.yaml, for all partnerships'), {
        [file]: people('  - { id: ines, side: client }'),
        'meridian.partnership.yaml': provider('people:', '  - id: raj', '    role: chief executive'),
      });
    });

    it('begins the file of the provider, and takes the empty list away', () => {
      const folder = `house/${file}`;
      const files = { [folder]: people(raj.replace('raj', 'r¦aj')) };
      const result = changed(files, 'Move raj to house/meridian.partnership.yaml, for all partnerships');
      assert.equal(result[folder], people().replace('people:\n', ''));
      const made = result['house/meridian.partnership.yaml'] ?? '';
      assert.match(made, /^kind: Provider\nversion: 1\nname: meridian\n/m);
      assert.match(made, /\npeople:\n {2}- \{ id: raj, name: Raj Menon, role: chief executive \} # since May\n/);
      assert.deepEqual(
        errors(result).filter((found) => !found.startsWith('PC001')),
        errors(files),
      );
    });

    it("moves the client's to the portfolio, if there is one", () => {
      const files = {
        [file]: people('  - { id: in¦es, name: Inês Duarte, side: client }', raj),
        'service.partnership.yaml': 'kind: Portfolio\nversion: 1\nname: service\nclient: bank\n',
      };
      assert.equal(
        changed(files, 'Move ines to service.partnership.yaml, for all partnerships')['service.partnership.yaml'],
        'kind: Portfolio\nversion: 1\nname: service\nclient: bank\npeople:\n  - { id: ines, name: Inês Duarte }\n',
      );
      assert.ok(!offered({ [file]: files[file] ?? '' }).some(({ kind }) => kind === 'refactor.extract'));
    });

    it('says what would be lost, and who is there already', () => {
      const files = (person: string): Record<string, string> => ({
        [file]: people(`  - ${person}`),
        'meridian.partnership.yaml': provider('people:', '  - id: raj'),
      });
      const [level] = refused(files('{ id: r¦aj, side: provider, level: executive, keyRole: true }')).filter(Boolean);
      assert.match(level ?? '', /^A provider does not say of a person: level and key role\. /);
      const [twice] = refused(files('{ id: r¦aj, side: provider }')).filter(Boolean);
      assert.equal(twice, 'meridian.partnership.yaml has a person "raj" already.');
    });

    it('comes back to the only partnership that needs it', () => {
      const home = 'meridian.partnership.yaml';
      const files = {
        [file]: people('  - { id: ines, side: client }'),
        [home]: provider('people:', '  - id: maria', '  - { id: r¦aj, role: chief executive }'),
      };
      assert.deepEqual(changed(files, `Move raj to ${file}, which alone refers to raj`), {
        [file]: people('  - { id: ines, side: client }', '  - { id: raj, side: provider, role: chief executive }'),
        [home]: provider('people:', '  - id: maria'),
      });
      const two = { ...files, 'b.partnership.yaml': (files[file] ?? '').replace('name: harbour', 'name: b') };
      assert.ok(!offered(two).some(({ kind }) => kind === 'refactor.inline'));
    });
  });

  describe('a KPI', () => {
    const kpi = (...lines: string[]): string =>
      definition('kpis:', '  - kpi: first_chat¦', ...lines, '    target: 80 %');
    const facts = ['    definition: Solved in one chat', "    unit: '%'", '    direction: higher'];

    it('begins the catalogue with what the partnership says of it', () => {
      const files = { [file]: kpi(...facts) };
      const result = changed(files, 'Describe first_chat in the KPI catalogue kpis.partnership.yaml');
      assert.equal(result[file], kpi().replace('¦', ''));
      assert.match(
        result['kpis.partnership.yaml'] ?? '',
        /^#.*\nkind: KpiCatalogue\nversion: 1\nname: bank-kpis\nkpis:\n {2}- id: first_chat\n {4}name: TODO .*\n {4}unit: "%"\n {4}direction: higher\n {4}formula: Solved in one chat\n$/,
      );
      assert.deepEqual(errors(files), ['PC029 /kpis/first_chat/kpi']);
      assert.deepEqual(errors(result), ['PC001 /kpis/first_chat/name']);
    });

    it('adds to the nearest catalogue', () => {
      const catalogue = 'kind: KpiCatalogue\nversion: 1\nname: house\nkpis:\n- id: other\n';
      const files = {
        'a/kpis.partnership.yaml': catalogue,
        [`b/${file}`]: kpi(...facts),
        'b/kpis.partnership.yaml': catalogue.replace('house', 'ours'),
      };
      const result = changed(files, 'Describe first_chat in the KPI catalogue b/kpis.partnership.yaml');
      assert.match(result['b/kpis.partnership.yaml'] ?? '', /\nkpis:\n- id: other\n- id: first_chat\n {2}name: TODO /);
      assert.equal(result['a/kpis.partnership.yaml'], catalogue);
    });

    it('leaves known ones alone, and remarks where they are', () => {
      assert.deepEqual(offered(definition('kpis:', '  - kpi: cs¦at')), []);
      assert.deepEqual(refused({ [file]: kpi("    unit: '%' # of chats") }), [
        'A remark stands beside what would move. Move the remark first.',
      ]);
    });
  });

  it('begins the file of a provider that is described nowhere', () => {
    const files = { [file]: definition().replace('meridian', 'meri¦dian') };
    const result = changed(files, 'Describe meridian in meridian.partnership.yaml');
    assert.match(result['meridian.partnership.yaml'] ?? '', /\nname: meridian\ntitle: TODO full name/);
    assert.deepEqual(
      errors(result).filter((found) => !found.startsWith('PC001')),
      errors(files),
    );
    const known = { ...files, 'x.partnership.yaml': 'kind: Provider\nversion: 1\nname: meridian\n' };
    assert.deepEqual(offered(known), []);
  });
});
