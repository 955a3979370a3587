import type { Item } from '../model/catalogue.js';
import { day } from '../model/date.js';
import { period } from '../model/period.js';
import type { Problem, Report } from '../model/problem.js';
import type { Assigned } from '../model/rule.js';
import type { Text } from '../model/text.js';
import { figureName, figuresOf, wrongName } from './figure-names.js';
import type { AboutField } from './locate.js';
import type { TableRow } from './table.js';
import { isNotSet, readFigure } from './target-figure.js';

export type TargetField =
  | AboutField
  | 'figureName'
  | 'base'
  | 'value'
  | 'comparison'
  | 'figure'
  | 'unit'
  | 'finding'
  | 'issuer'
  | 'document'
  | 'date';

const MET = /^已?(?:完成|达标|达到|合格|通过)$/;
const NOT_MET = /^(?:未|没有|不)(?:完成|达标|达到|合格|通过)$/;

export type Wrong = (code: string, field: TargetField, text: Text, severity?: Problem['severity']) => void;
type Told = 'figure' | 'finding' | 'unit';

export const isSilent = (row: TableRow<Told>): boolean =>
  /^[-—–/\s]*$/.test(row.cell('figure')) && /^[-—–/\s]*$/.test(row.cell('finding'));

/** Of a row that gives a value too: the document, its issuer and its date are the value's. */
export function bare(row: TableRow<Told>): TableRow<TargetField> {
  const told = (field: TargetField): field is Told => field === 'figure' || field === 'finding' || field === 'unit';
  return {
    ...row,
    cell: (field) => (told(field) ? row.cell(field) : ''),
    raw: (field) => (told(field) ? row.raw(field) : ''),
    at: (field) => row.at(field !== null && told(field) ? field : null),
  };
}

/** What a row of the data itself says was set from above; null where it says nothing, or nothing that can be read. */
export function readTarget(row: TableRow<Told>, item: Item, report: Report): Assigned | null {
  if (isSilent(row)) return null;
  const told = bare(row);
  return readRow(told, item, (code, field, text, severity = 'error') =>
    report({ code, severity, text, at: told.at(field), item: item.id }),
  );
}

/** What one row says; null where it cannot be read, which is told. */
export function readRow(row: TableRow<TargetField>, item: Item, wrong: Wrong): Assigned | null {
  const figures = figuresOf(item);
  const name = row.cell('figureName');
  const misnamed = wrongName(name, figures);
  if (misnamed !== null) {
    wrong(misnamed.code, 'figureName', misnamed.text);
    return null;
  }
  const finding = readFinding(row, wrong);
  if (finding === undefined) return null;
  const figure = readFigure(row, item, figures.named.get(figureName(name)) ?? null, wrong);
  if (figure === undefined) return null;
  const written = row.cell('date');
  const date = written === '' ? null : day(written);
  if (written !== '' && date === null) {
    wrong('not-a-date', 'date', {
      zh: `“${written}”不是日期（如 2018-12-31）`,
      en: `"${written}" is no date (such as 2018-12-31)`,
    });
    return null;
  }
  if (figure === null && finding === null && !isNotSet(row.cell('figure'))) {
    wrong('empty-target', 'figure', {
      zh: '既没有上级目标值，也没有考核结果；上级尚未下达的请写“未下达”',
      en: 'neither a figure nor a finding is given; where none was set yet write 未下达',
    });
    return null;
  }
  const since = row.cell('base');
  const base = since === '' ? null : period(since);
  if (since !== '' && base === null) {
    wrong('unknown-period', 'base', {
      zh: `“${since}”不是年度、季度或月份`,
      en: `"${since}" is no year, quarter or month`,
    });
    return null;
  }
  const [document, issuer] = [row.cell('document') || null, row.cell('issuer') || null];
  return {
    limit: figure?.limit ?? null,
    ofChange: figure?.ofChange ?? null,
    base,
    finding,
    document: [issuer, document, date].filter((t) => t !== null).join('，') || null,
    at: row.at('figure'),
  };
}

/** Undefined where the cell cannot be read. */
function readFinding(row: TableRow<TargetField>, wrong: Wrong): 'met' | 'not-met' | null | undefined {
  const text = row.cell('finding').replace(/\s+/g, '');
  if (/^[-—–/]*$/.test(text)) return null;
  if (NOT_MET.test(text)) return 'not-met';
  if (MET.test(text)) return 'met';
  wrong('unknown-finding', 'finding', {
    zh: `考核结果“${text}”不认识，请写“完成”或“未完成”`,
    en: `the finding "${text}" is unknown: write 完成 or 未完成`,
  });
  return undefined;
}
