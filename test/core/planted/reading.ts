import { adding, change, type Fault, without } from '../../support/planted.ts';

const readings = 'brightwater-care.actuals.csv';
const diary = 'brightwater-care.log.csv';

/** Slips in reading the file: YAML, forms, references, tables. */
export const reading: readonly Fault[] = [
  {
    what: 'something is left to be filled in',
    edits: [change('governingLaw: England and Wales', 'governingLaw: TODO ask legal')],
    found: ['PC001 hint /term/governingLaw'],
  },
  {
    what: 'a quotation mark is not closed',
    edits: [change('title: Customer care by voice', 'title: "Customer care by voice')],
    found: ['PC002 error '],
  },
  {
    what: 'a field stands twice',
    edits: [change('criticality: high\n', 'criticality: high\ncriticality: low\n')],
    found: ['PC003 error /criticality'],
  },
  {
    what: 'a name is misspelt',
    edits: [change('hiringPerWeek: 5', 'hiringPerWek: 5')],
    found: ['PC004 error /headcount/hiringPerWek'],
  },
  {
    what: 'one word stands where a list is expected',
    edits: [change('grounds: [nonPayment, materialBreach]', 'grounds: nonPayment')],
    found: ['PC005 error /termination/byProvider/forCause/grounds'],
  },
  {
    what: 'a choice is misspelt',
    edits: [change('tier: strategic', 'tier: strategc')],
    found: ['PC006 error /tier'],
  },
  {
    what: 'an entry has lost its id',
    edits: [change('- id: storm\n', '- title: Storm\n')],
    found: ['PC004 error /risk/threats/#1/title', 'PC007 error /risk/threats/#1/id'],
  },
  {
    what: 'the name of the partnership is missing',
    edits: [change('name: brightwater-care\n', '')],
    found: ['PC007 error /name'],
  },
  {
    what: 'a number is written as a word',
    edits: [change('  current: 60\n', '  current: sixty\n')],
    found: ['PC008 error /headcount/current'],
  },
  {
    what: 'yes stands for true',
    edits: [change('autoRenew: true', 'autoRenew: yes')],
    found: ['PC009 error /term/autoRenew'],
  },
  {
    what: 'a length of time has no unit',
    edits: [change('notice: 180 days', 'notice: 180')],
    found: ['PC010 error /termination/byProvider/forConvenience/notice'],
  },
  {
    what: 'an amount begins with its currency',
    edits: [change('minimumMonthlyFee: 0 GBP', 'minimumMonthlyFee: £ 0')],
    found: ['PC011 error /commercial/minimumMonthlyFee'],
  },
  {
    what: 'a share is above 100 %',
    edits: [change('trainingYield: 85 %', 'trainingYield: 850 %')],
    found: ['PC012 error /headcount/trainingYield'],
  },
  {
    what: 'a day that no calendar has',
    edits: [change('end: 2028-12-31', 'end: 2028-02-30')],
    found: ['PC013 error /term/end'],
  },
  {
    what: 'a field is empty',
    edits: [change('governingLaw: England and Wales', 'governingLaw:')],
    found: ['PC014 warning /term/governingLaw'],
  },
  {
    what: 'a target is written in the short form of wall boards',
    edits: [change('target: 80 % in 45 s', 'target: 80/45')],
    found: ['PC015 error /kpis/service-level-chat/target'],
  },
  {
    what: 'a fact was asked for and nobody knows it',
    edits: [change('clientShareOfRevenue: 7 %', 'clientShareOfRevenue: unknown', 'caldera-connect.partnership.yaml')],
    found: ['PC016 hint caldera-connect.partnership.yaml /clientShareOfRevenue'],
  },
  {
    what: 'the status is not stated',
    edits: [change('status: steady\n', '')],
    found: ['PC017 info /status'],
  },
  {
    what: 'a document does not say what it is',
    edits: [change('kind: Portfolio\n', '', 'brightwater-service.partnership.yaml')],
    found: ['PC018 error brightwater-service.partnership.yaml '],
  },
  {
    what: 'the kind is misspelt',
    edits: [change('kind: Provider', 'kind: Provder', 'nightjar-support.partnership.yaml')],
    found: ['PC019 error nightjar-support.partnership.yaml /kind'],
  },
  {
    what: 'the version is one to come',
    edits: [change('version: 1\nname: brightwater-care', 'version: 2\nname: brightwater-care')],
    found: ['PC020 error /version'],
  },
  {
    what: 'a merge was left half done',
    edits: [change('tier: strategic\n', '<<<<<<< HEAD\ntier: strategic\n=======\ntier: preferred\n>>>>>>> renewal\n')],
    found: ['PC025 error '],
  },
  {
    what: 'an alias has no anchor',
    edits: [change('owner: { client: gethin, provider: henrik }\n    measure: csat', 'owner: *top\n    measure: csat')],
    found: ['PC027 error '],
  },
  {
    what: 'a block stands for a name',
    edits: [change('      fixedOn: 2023-12-11\n', '      fixedOn: 2023-12-11\n      ? { a: b }\n      : c\n')],
    found: ['PC028 error '],
  },
  {
    what: 'somebody is named who is not among the people',
    edits: [
      change(
        'prevention: No letter without its article in the knowledge base\n      owner: yuki',
        'prevention: No letter without its article in the knowledge base\n      owner: yuko',
      ),
    ],
    found: ['PC029 error /quality/mistakes/late-tariffs/owner'],
  },
  {
    what: 'the sites are not listed, and several are named',
    edits: [without('/sites')],
    found: ['PC030 warning /scope/voice-service/sites/porto'],
  },
  {
    what: 'an id stands for two things',
    edits: [change('- id: care-course', '- id: meter-guide')],
    found: ['PC031 error /alignment/milestones/meter-guide#2/id'],
  },
  {
    what: 'a proposal cannot be read',
    edits: [
      change(
        '      fee: 0 GBP\n      source: MSA §16.4',
        '      fee: 0 GBP\n      proposed:\n        value: { notice: 200 }\n        by: 2027-01-31\n        owner: amara\n        since: 2026-11-02\n      source: MSA §16.4',
      ),
    ],
    found: ['PC033 error /termination/byProvider/forConvenience/proposed/value/notice'],
  },
  {
    what: 'a column of readings has another name',
    edits: [change('kpi,period,value,side', 'kpi,period,Wert,side', readings)],
    found: [`PC040 error ${readings} /value`],
  },
  {
    what: 'a line of readings has a cell too many',
    edits: [change('csat,2026-10,85.5,,515', 'csat,2026-10,85.5,,515,x', readings)],
    found: [`PC041 error ${readings} /readings`],
  },
  {
    what: 'a reading has a decimal comma',
    edits: [change('csat,2026-10,85.5,', 'csat,2026-10,"85,5",', readings)],
    found: [`PC042 error ${readings} /readings/csat#12/value`],
  },
  {
    what: 'a reading is for a month that does not exist',
    edits: [change('aht,2026-10,365', 'aht,2026-13,365', readings)],
    found: [`PC043 error ${readings} /readings/aht#12/period`],
  },
  {
    what: 'the diary names an event that nobody knows',
    edits: [change('2026-10-30,recognised', '2026-10-30,recognized', diary)],
    found: [`PC044 error ${diary} /entries/storm-weekend/event`],
  },
  {
    what: 'a reading stands twice with two values',
    edits: [change('aht,2026-10,365,,\n', 'aht,2026-10,365,,\nbrightwater-care,aht,2026-10,372,,\n', readings)],
    found: [`PC045 warning ${readings} /readings/aht#13`],
  },
  {
    what: 'a percentage is read as a fraction',
    edits: [change('fcr,2026-10,77.6', 'fcr,2026-10,0.776', readings)],
    found: [`PC046 warning ${readings} /readings/fcr#12/value`],
  },
  {
    what: 'a reading is for a KPI that the partnership does not have',
    edits: [adding(readings, 'brightwater-care,nps,2026-10,41,,\n')],
    found: [`PC047 info ${readings} /readings/nps/kpi`],
  },
  {
    what: 'a reading is for a time to come',
    edits: [adding(readings, 'brightwater-care,aht,2027-01,361,,\n')],
    found: [`PC513 error ${readings} /readings/aht#13/period`],
  },
  {
    what: 'a target is a fraction',
    edits: [change('required: 95 %', 'required: 0.95')],
    found: ['PC535 error /alignment/brand/certification/required'],
  },
];
