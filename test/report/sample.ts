import type {
  Assessment,
  Counts,
  Head,
  Published,
  RequirementResult,
  Result,
  Summary,
} from '../../src/model/assessment.js';
import { literal } from '../../src/model/decimal.js';
import type { Limit } from '../../src/model/limit.js';
import type { Problem } from '../../src/model/problem.js';
import type { PartVerdict } from '../../src/model/rule.js';
import { STATUSES, type Status, worst } from '../../src/model/status.js';
import { same, type Text } from '../../src/model/text.js';
import { value } from '../../src/model/value.js';

/** An assessment made by hand: what the formats are tested with, whatever the judge does. */
export function sample(): Assessment {
  return assessment([GROUP], RESULTS, [
    {
      code: 'odd-unit',
      severity: 'warning',
      text: { zh: '单位不符', en: 'odd unit' },
      at: { file: 'seeds/a.csv', line: 5, column: 3 },
    },
  ]);
}

/** The same table for three subjects, the second without a single failure. */
export function manySubjects(): Assessment {
  const groups = ['台山市', '开平市', '恩平市'].map((subject) => ({ subject, period: '2018' }));
  const results = groups.flatMap((group, i) =>
    RESULTS.map((result) => ({ ...result, ...group })).filter((result) => i !== 1 || result.status === 'pass'),
  );
  return assessment(groups, results, []);
}

/** More findings than are listed unasked. */
export function crowd(subjects: number): Assessment {
  const groups = Array.from({ length: subjects }, (_, i) => ({ subject: `第${i + 1}县`, period: '2018' }));
  return assessment(
    groups,
    groups.flatMap((group) => RESULTS.map((result) => ({ ...result, ...group }))),
    [],
  );
}

const GROUP = { subject: '江门市', period: '2018' };

const HEAD: Omit<Head, 'groups'> = {
  tool: { name: 'eco-check', version: '0.0.0' },
  options: {
    against: 'standard',
    comparison: 'full-value',
    whatIf: false,
    minRate: null,
    maxFail: null,
    failOn: ['fail', 'no-data:binding'],
    today: null,
    show: null,
    period: null,
    set: {},
  },
  inputs: [{ role: 'measurements', path: 'seeds/a.csv', sha256: 'ab', encoding: 'utf-8', rows: 14 }],
  catalogue: {
    id: 'jiangmen-2020',
    title: { zh: '江门市生态文明建设规划指标体系', en: 'Jiangmen indicators' },
    document: null,
    headings: [
      { id: 'standard', label: { zh: '指标值', en: 'Standard' }, period: null },
      { id: 'target-2020', label: { zh: '2020年目标值', en: '2020 target' }, period: '2020' },
    ],
    publishedAgainst: 'standard',
  },
};

const atLeast = (n: string, unit: string | null = '%'): Limit => ({
  low: { value: literal(n), inclusive: true },
  high: null,
  unit,
});

const requirement = (
  id: string,
  text: string,
  status: Status,
  rest: Partial<RequirementResult> = {},
): RequirementResult => ({
  id,
  text,
  says: { zh: `满足“${text}”`, en: `meets "${text}"` },
  rule: 'at-least',
  status,
  basis: status === 'pass' ? 'figure' : null,
  due: id === 'standard',
  comparison: 'full-value',
  limit: null,
  gap: null,
  robust: true,
  needs: [],
  branch: null,
  source: { table: '江门市生态文明建设规划指标体系表', row: 1 },
  note: null,
  evidence: { wants: [], missing: [] },
  reason: {
    zh: `这里说明为何按“${text}”得出这一结论，写明数值、限值和差距。`,
    en: `This sentence tells why "${text}" led to this verdict, with value, limit and margin.`,
  },
  parts: [],
  ...rest,
});

type Rest = Partial<Omit<Result, 'requirements'>> & {
  standard?: Partial<RequirementResult>;
  target?: readonly [string, Status, Partial<RequirementResult>?];
};

let line = 1;
/** `item`, its names, the value's text, the status, the requirement's text. */
function result(
  item: string,
  name: Text,
  raw: string,
  status: Status,
  text: string,
  { standard, target, ...rest }: Rest = {},
): Result {
  line++;
  const asked = requirement('standard', text, status, standard);
  return {
    ...GROUP,
    indicator: item.split('.')[0] as string,
    item,
    name,
    fullName: name,
    attribute: 'binding',
    domain: '生态安全',
    task: null,
    departments: ['市生态环境局'],
    note: null,
    value: value(
      raw,
      /^[\d.]+$/.test(raw) ? 'number' : 'state',
      /^[\d.]+$/.test(raw) ? { number: literal(raw), unit: '%' } : { words: [raw] },
    ),
    profile: { level: '市' },
    profileFrom: {},
    status,
    basis: asked.basis,
    requirements: [asked, ...(target ? [requirement('target-2020', ...target)] : [])],
    published: { text: '达标', status: 'pass', agreement: agreement(status) },
    evidence: [],
    waiver: null,
    at: { file: 'seeds/a.csv', line, column: 5 },
    rule: { file: 'data/jiangmen-2020.yaml', line: line * 20 },
    ...rest,
  };
}

const agreement = (status: Status): Published['agreement'] =>
  status === 'pass' ? 'agrees' : ['undetermined', 'review', 'error'].includes(status) ? 'unverifiable' : 'contradicts';

const TASK = '完成上级规定的考核任务；保持稳定或持续改善';
const NEEDS = ['assigned-figure', 'previous-value'];

const part = (rule: string, zh: string, en: string, need: string): PartVerdict => ({
  rule,
  says: { zh, en },
  status: 'undetermined',
  basis: null,
  limit: null,
  gap: null,
  robust: true,
  otherwise: 'undetermined',
  needs: [need],
  branch: null,
  reason: { zh: `${zh}：缺依据。`, en: `${en}: evidence is missing.` },
  parts: [],
});
const PARTS = [
  part('assigned', '达到上级目标值', 'meet the assigned figure', 'assigned-figure'),
  part('trend', '保持稳定或改善', 'stay stable or improve', 'previous-value'),
];

const RESULTS: readonly Result[] = [
  result('1', { zh: '生态文明建设规划', en: 'Ecological civilization plan' }, '编制中', 'fail', '制定实施', {
    domain: '生态制度',
    standard: { rule: 'state', note: { zh: '原表判定为达标。', en: 'The printed table says that it passes.' } },
    target: ['制定实施', 'fail', { rule: 'state' }],
  }),
  result(
    '2',
    {
      zh: '党委政府对生态文明建设重大目标任务部署情况',
      en: 'Deployment of major goals by party committee and government',
    },
    '有效开展',
    'pass',
    '有效开展',
    {
      domain: '生态制度',
      basis: 'statement',
      standard: { basis: 'statement', rule: 'state' },
      target: ['有效开展', 'pass', { basis: 'statement' }],
    },
  ),
  result(
    '3',
    { zh: '生态文明建设工作占党政实绩考核的比例', en: 'Share of ecology in performance appraisal' },
    '20',
    'pass',
    '≥20',
    {
      domain: '生态制度',
      departments: ['市委组织部'],
      standard: { limit: atLeast('20'), gap: literal('0') },
      target: ['≥20', 'pass', { limit: atLeast('20'), gap: literal('0') }],
    },
  ),
  result(
    '7.1',
    { zh: '环境空气质量 优良天数比例', en: 'Ambient air quality: share of good days' },
    '80.8',
    'undetermined',
    TASK,
    {
      name: { zh: '优良天数比例', en: 'Share of good days' },
      standard: { rule: 'all', needs: NEEDS, parts: PARTS },
      target: ['完成上级规定的考核任务', 'undetermined', { rule: 'assigned', needs: ['assigned-figure'] }],
      published: { text: '未达标', status: 'fail', agreement: 'unverifiable' },
    },
  ),
  result(
    '9',
    { zh: '近岸海域水质优良（一、二类）比例', en: 'Share of good coastal water' },
    '0',
    'undetermined',
    TASK,
    {
      standard: { rule: 'all', needs: NEEDS, parts: PARTS },
      target: ['完成上级规定的考核任务', 'undetermined', { needs: ['assigned-figure'] }],
    },
  ),
  result('10', { zh: '生态环境状况指数', en: 'Ecological index' }, '78.4（2017年数据）', 'pass', '≥60', {
    value: value('78.4（2017年数据）', 'number', {
      number: literal('78.4'),
      asOf: '2017',
      unit: null,
      note: '2017年数据',
    }),
    standard: { limit: atLeast('60', null), gap: literal('18.4') },
    target: ['80', 'fail', { limit: atLeast('80', null), gap: literal('-1.6') }],
  }),
  result(
    '12.2',
    { zh: '生物多样性保护 外来物种入侵', en: 'Biodiversity: invasive species' },
    '不太明显',
    'review',
    '不明显',
    {
      attribute: 'reference',
      departments: ['市自然资源局'],
      standard: { rule: 'state' },
      target: ['不明显', 'review'],
    },
  ),
  result(
    '13.1',
    { zh: '海岸生态修复 自然岸线修复长度', en: 'Coast: restored natural shoreline' },
    '11',
    'undetermined',
    '完成上级管控目标',
    {
      attribute: 'reference',
      value: value('11', 'number', { number: literal('11'), unit: '公里' }),
      departments: ['市自然资源局'],
      standard: { rule: 'assigned', needs: ['assigned-figure'] },
      target: ['完成上级管控目标', 'undetermined', { needs: ['assigned-figure'] }],
    },
  ),
  result('18', { zh: '自然岸线|保有率*', en: 'Kept shoreline | *rate*' }, '', 'not-applicable', '完成<上级>管控目标', {
    domain: '生态空间',
    value: value('不涉及', 'state', { words: ['不涉及'] }),
    published: null,
    note: { zh: '本市不沿海，见工作方案第3条。', en: 'The city has no coast; see clause 3.' },
    target: ['完成上级管控目标', 'not-applicable'],
  }),
  result(
    '19',
    { zh: '河湖岸线保护率', en: 'Protected river and lake banks' },
    '未统计',
    'no-data',
    '完成上级管控目标',
    {
      domain: '生态空间',
      attribute: 'reference',
      value: value('未统计', 'missing'),
      departments: ['市水利局'],
      target: ['完成上级管控目标', 'no-data'],
    },
  ),
  result('30', { zh: '城镇新建绿色建筑比例', en: 'Green share of new urban buildings' }, '30', 'fail', '≥50', {
    domain: '生态生活',
    attribute: 'reference',
    departments: ['市住房城乡建设局', '市建管中心'],
    standard: { limit: atLeast('50'), gap: literal('-20') },
    target: ['50', 'fail', { limit: atLeast('50'), gap: literal('-20') }],
    published: { text: '未达标', status: 'fail', agreement: 'agrees' },
  }),
  result('31', same('公共交通出行分担率'), '49.96', 'pass', '中小城市≥50', {
    domain: '生态生活',
    attribute: 'reference',
    departments: ['市交通运输局', '市住房城乡建设局', '市城市管理综合执法局', '市生态环境局'],
    standard: { limit: atLeast('50'), gap: literal('-0.04'), robust: false, comparison: 'rounded' },
    target: ['60', 'fail', { limit: atLeast('60'), gap: literal('-10.04') }],
  }),
  result(
    '36',
    {
      zh: `公众对${'生态文明建设'.repeat(12)}的满意度_[链接](http://x)\`码\``,
      en: `Public content with ${'ecological '.repeat(14)}work \`code\` [x](y)`,
    },
    '7\u001b[31m3。8|8\n<b>约</b>',
    'error',
    '≥80',
    {
      domain: '生态生活\u202e',
      attribute: 'reference',
      value: value('7\u001b[31m3。8|8\n<b>约</b>', 'unreadable', { trouble: { zh: '读不出数', en: 'no number' } }),
      target: ['80', 'error'],
    },
  ),
  result('37', { zh: '公众对生态文明建设的参与度', en: 'Public participation' }, '', 'no-data', '≥80', {
    domain: null,
    attribute: null,
    departments: [],
    value: null,
    published: null,
    evidence: [],
    waiver: null,
    at: null,
    target: ['85', 'no-data'],
  }),
];

function assessment(groups: Head['groups'], results: readonly Result[], problems: readonly Problem[]): Assessment {
  return {
    head: { ...HEAD, groups },
    async *results() {
      for (let at = 0; at < results.length; at += 5) yield results.slice(at, at + 5);
    },
    summary: async () => summary(results),
    problems: async () => problems,
  };
}

const counts = (statuses: readonly Status[]): Counts => ({
  total: statuses.length,
  ...(Object.fromEntries(STATUSES.map((s) => [s, statuses.filter((x) => x === s).length])) as Record<Status, number>),
});

function summary(results: readonly Result[]): Summary {
  const items = counts(results.map(({ status }) => status));
  const keys = [...new Set(results.map(({ subject, indicator }) => `${subject} ${indicator}`))];
  const indicators = keys.map((key) => results.filter(({ subject, indicator }) => `${subject} ${indicator}` === key));
  const state = (of: readonly (readonly Result[])[]): Counts =>
    counts(of.map((rs) => worst(rs.map(({ status }) => status))));
  const under = (id: string): Summary['requirements'][string] => {
    const all = results.flatMap(({ requirements }) => requirements.filter((r) => r.id === id));
    return { ...counts(all.map(({ status }) => status)), due: all.filter(({ due }) => due).length };
  };
  const said = (kind: Published['agreement']): number =>
    results.filter(({ published }) => published?.agreement === kind).length;
  return {
    items,
    indicators: {
      ...state(indicators),
      binding: state(indicators.filter(([first]) => first?.attribute === 'binding')),
      reference: state(indicators.filter(([first]) => first?.attribute === 'reference')),
    },
    requirements: { standard: under('standard'), 'target-2020': under('target-2020') },
    published: { agrees: said('agrees'), contradicts: said('contradicts'), unverifiable: said('unverifiable') },
    notes: { 'statement-only': 1, 'statement-without-evidence': 1, 'older-value': 1, 'not-robust': 1 },
    rate: {
      of: 'items',
      pass: items.pass,
      total: items.total - items['not-applicable'],
      excluded: { 'not-applicable': items['not-applicable'] },
    },
    domains: [],
    tasks: [],
    subjects: [],
    gate: { exitCode: 1, because: [`fail: ${items.fail}`], waived: 0 },
  };
}
