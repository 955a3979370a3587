import type { Text } from '../model/text.js';
import { BESIDE_FIELDS } from '../read/beside.js';
import { EVIDENCE_FIELDS, type EvidenceField } from '../read/evidence.js';
import type { TableForm } from '../read/header.js';
import { ABOUT_FIELDS, type AboutField } from '../read/locate.js';
import { FORM } from '../read/measurement-form.js';

/** What somebody fills in. The headings are those that the readers of data and of assigned figures know. */
export const ENTRY_FIELDS = {
  value: FORM.fields.value,
  previous: BESIDE_FIELDS.previous,
  figure: [...BESIDE_FIELDS.figure, '目标值', '考核要求', 'figure'],
  finding: BESIDE_FIELDS.finding,
  ...EVIDENCE_FIELDS,
  note: ['备注', 'remarks', 'note'],
} as const;

export type EntryField = keyof typeof ENTRY_FIELDS;
export type FormField = AboutField | EntryField | 'unit' | 'requirement' | 'departments';

interface Kind {
  readonly heading: Text;
  readonly width: number;
  readonly isInput: boolean;
}

const kind = (zh: string, en: string, width: number, isInput: boolean): Kind => ({
  heading: { zh, en },
  width,
  isInput,
});

/** The columns of the form, in their order. */
export const COLUMNS: Readonly<Record<FormField, Kind>> = {
  item: kind('编号', 'item', 7, false),
  name: kind('指标名称', 'name', 26, false),
  part: kind('分项', 'part', 20, false),
  unit: kind('单位', 'unit', 11, false),
  requirement: kind('评价标准', 'requirement', 30, false),
  value: kind('现状值', 'value', 18, true),
  previous: kind('以前数值', 'previous', 18, true),
  figure: kind('上级目标值', 'target', 14, true),
  finding: kind('考核结果', 'finding', 10, true),
  document: kind('佐证文件', 'document', 24, true),
  number: kind('文号', 'document number', 16, true),
  issuer: kind('发文单位', 'issuer', 16, true),
  date: kind('日期', 'date', 12, true),
  expires: kind('有效期至', 'expires', 12, true),
  page: kind('页码', 'page', 7, true),
  attachment: kind('附件', 'attachment', 18, true),
  note: kind('备注', 'remarks', 22, true),
  departments: kind('责任部门', 'departments', 22, false),
  subject: kind('地区', 'subject', 10, false),
  period: kind('年度', 'period', 8, false),
};

export const FIELDS = Object.keys(COLUMNS) as readonly FormField[];
export const EVIDENCE = Object.keys(EVIDENCE_FIELDS) as readonly EvidenceField[];

/** 上年数值 becomes 以前数值 with its year. */
export type ReturnedField = FormField | 'lastYear' | 'published';

/** A form that came back; whoever fills one in may have made it by hand. */
export const RETURNED: TableForm<ReturnedField> = {
  fields: {
    ...ABOUT_FIELDS,
    ...ENTRY_FIELDS,
    lastYear: BESIDE_FIELDS.lastYear,
    unit: FORM.fields.unit,
    requirement: ['评价标准', '指标值', 'requirement'],
    departments: ['责任部门', '责任单位', '牵头部门', 'departments'],
    published: FORM.fields.published,
  },
  required: [
    ['item', 'name'],
    ['value', 'figure', 'finding'],
  ],
  // `2018年现状值`
  other: (heading) => FORM.other?.(heading) ?? null,
};
