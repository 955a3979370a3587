import { BESIDE_FIELDS, type BesideField, datedBeside } from './beside.js';
import { EVIDENCE_FIELDS, type EvidenceField } from './evidence.js';
import { normalHeading, type TableForm } from './header.js';
import { ABOUT_FIELDS, type AboutField } from './locate.js';

export type Field = AboutField | 'unit' | 'value' | 'published' | BesideField | EvidenceField;

/** `2018年现状值`, `现状值（2018年）`: the heading names the period too. */
const DATED = /^(?:(\d{4})年?)?(?:现状值|完成值|实际值|监测值)(?:\((\d{4})年?\))?$/;

/** The columns of a table of measurements, a row for each. */
export const FORM: TableForm<Field> = {
  fields: {
    item: ABOUT_FIELDS.item,
    name: ABOUT_FIELDS.name,
    part: ABOUT_FIELDS.part,
    unit: ['单位', '计量单位', 'unit'],
    value: ['现状值', '完成值', '实际值', '监测值', '指标现状值', 'value'],
    published: ['达标情况', '公布结论', '达标与否', '是否达标', 'published', 'verdict'],
    subject: ABOUT_FIELDS.subject,
    period: ABOUT_FIELDS.period,
    ...BESIDE_FIELDS,
    ...EVIDENCE_FIELDS,
  },
  required: [['value'], ['item', 'name']],
  other(heading) {
    const dated = DATED.exec(heading);
    const year = dated?.[1] ?? dated?.[2];
    return year === undefined ? datedBeside(heading) : { field: 'value', says: year };
  },
};

/** The fields that a heading can be named for, as they are shown. */
export const FIELD_NAMES: readonly string[] = Object.values(FORM.fields).map(([name]) => name as string);

export const isField = (name: string): boolean =>
  Object.entries<readonly string[]>(FORM.fields).some(([field, names]) =>
    [field, ...names].some((known) => normalHeading(known) === normalHeading(name)),
  );
