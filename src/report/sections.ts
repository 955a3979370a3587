import type { Head, Result } from '../model/assessment.js';
import { STATUS_WORDS, type Status } from '../model/status.js';
import { join, LIST, type Text } from '../model/text.js';
import { attentionOf } from './attention.js';
import type { ColumnId } from './columns.js';
import { plainRow, type Row, requirementOf } from './row.js';
import { departmentsIn, headingLabel, needWords } from './words.js';

/** What the reader sees of one question: which results answer it, in which columns, and sorted under which words. */
export interface Section {
  readonly id: string;
  readonly title: Text;
  /** The row that a result gives here; null where it does not belong. */
  row(result: Result): Row | null;
  readonly columns: readonly ColumnId[];
  /** The state that all rows share: its column says nothing new. */
  readonly state: Status | null;
  /** Words to put rows under; null for one plain list. */
  readonly by: ((row: Row) => Text) | null;
  /** Whether the sentence that gives the reason, and the place, stand below a row. */
  readonly reasons: boolean;
  /** The heading whose distance is told; null for the one asked about. */
  readonly toward: string | null;
}

export const FULL: readonly ColumnId[] = [
  'subject',
  'id',
  'name',
  'attribute',
  'standard',
  'value',
  'status',
  'gap',
  'published',
  'departments',
];

const without = (id: ColumnId): readonly ColumnId[] => FULL.filter((column) => column !== id);

const base = { columns: FULL, state: null, by: null, reasons: true, toward: null } satisfies Partial<Section>;

/** The sections in the order of urgency, for the headings of one catalogue. `all` keeps the targets that are reached. */
export function sectionsOf(head: Head, all: boolean): readonly Section[] {
  const { against } = head.options;
  const row = (result: Result): Row => plainRow(result, against);
  const ofState = (status: Status, more: Partial<Section> = {}): Section => ({
    ...base,
    id: status,
    title: STATUS_WORDS[status],
    row: (result) => (result.status === status ? row(result) : null),
    state: status,
    ...more,
  });
  return [
    ofState('fail', { title: { zh: STATUS_WORDS.fail.zh, en: 'failing' } }),
    contradictions(head),
    ofState('error', { title: { zh: STATUS_WORDS.error.zh, en: 'data in error' } }),
    ofState('review', { title: { zh: STATUS_WORDS.review.zh, en: 'to review' } }),
    ofState('undetermined', {
      title: { zh: '暂无法判定（按所缺依据）', en: 'undetermined, by what is missing' },
      by: byNeeds,
    }),
    ofState('no-data', {
      title: { zh: '缺数据（按责任部门）', en: 'no data, by department' },
      by: byDepartments,
      columns: without('departments'),
      reasons: false,
    }),
    {
      ...base,
      id: 'attention',
      title: { zh: '达标但需注意', en: 'passes that deserve a look' },
      row: (result) => {
        const found = row(result);
        const noted =
          found.requirement && result.status === 'pass' && attentionOf(result, found.requirement).length > 0;
        return noted ? found : null;
      },
      columns: ['subject', 'id', 'name', 'standard', 'value', 'attention'],
      state: 'pass',
      reasons: false,
    },
    ...head.catalogue.headings.filter(({ id }) => id !== against).map(({ id }) => towardHeading(head, id, all)),
  ];
}

function contradictions({ options, catalogue }: Head): Section {
  const under = catalogue.publishedAgainst ?? options.against;
  return {
    ...base,
    id: 'contradicts',
    title: { zh: '公布结论不一致', en: 'published verdicts that the evidence contradicts' },
    row: (result) => {
      if (result.published?.agreement !== 'contradicts') return null;
      const requirement = requirementOf(result, under);
      return { result, requirement, status: requirement?.status ?? result.status };
    },
  };
}

/** The way to a target under another heading: what falls short of it, or everything. */
function towardHeading(head: Head, id: string, all: boolean): Section {
  const label = headingLabel(head, id);
  return {
    ...base,
    id: `toward:${id}`,
    title: { zh: `距${label.zh}`, en: `towards "${label.en}"` },
    row: (result) => {
      const requirement = requirementOf(result, id);
      if (!requirement || (!all && requirement.status !== 'fail')) return null;
      return { result, requirement, status: requirement.status };
    },
    columns: ['subject', 'id', 'name', 'attribute', 'target', 'value', 'distance', 'departments'],
    reasons: false,
    toward: id,
  };
}

const byNeeds = ({ requirement }: Row): Text => {
  const needs = requirement?.needs ?? [];
  if (needs.length === 0) return { zh: '缺其他依据', en: 'Something else is missing' };
  const words = join(needs.map(needWords), LIST);
  return { zh: `缺${words.zh}`, en: `Missing: ${words.en}` };
};

const byDepartments = ({ result }: Row): Text =>
  result.departments.length === 0
    ? { zh: '未写明责任部门', en: 'No department named' }
    : { zh: departmentsIn(result, 'zh'), en: departmentsIn(result, 'en') };
