import type { Item } from '../model/catalogue.js';
import { day } from '../model/date.js';
import type { Decimal } from '../model/decimal.js';
import { lastPlace } from '../model/decimal.js';
import type { Bound, Limit } from '../model/limit.js';
import { period } from '../model/period.js';
import type { Problem, Report } from '../model/problem.js';
import { isAgainstBetter } from '../model/quantity.js';
import type { Assigned } from '../model/rule.js';
import type { Text } from '../model/text.js';
import { convert, normalUnit } from '../model/unit.js';
import type { Sign } from '../model/value.js';
import { readBounded, readDirection } from './change.js';
import type { AboutField } from './locate.js';
import { ascii, clean } from './normalize.js';
import type { TableRow } from './table.js';

export type TargetField =
  | AboutField
  | 'base'
  | 'value'
  | 'comparison'
  | 'figure'
  | 'unit'
  | 'finding'
  | 'issuer'
  | 'document'
  | 'date';

const NOT_SET = /^(?:上级)?(?:尚|暂|还)?未下达$|^未(?:定|明确)$/;
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
  const finding = readFinding(row, wrong);
  if (finding === undefined) return null;
  const figure = readFigure(row, item, wrong);
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
  if (figure === null && finding === null && !NOT_SET.test(row.cell('figure'))) {
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

interface Read {
  readonly limit: Limit;
  readonly ofChange: 'up' | 'down' | null;
}

/** `≥80`, `下降3.6%`, or a bare figure with the comparison in its own column. Undefined where it cannot be read. */
function readFigure(row: TableRow<TargetField>, item: Item, wrong: Wrong): Read | null | undefined {
  const [comparison, figure] = [row.cell('comparison'), row.cell('figure')].map((t) => ascii(clean(t)).trim()) as [
    string,
    string,
  ];
  if (/^[-—–/]*$/.test(figure) || NOT_SET.test(figure)) return null;
  const text = `${comparison}${figure}`;
  const way = readDirection(text);
  const rest = (way?.rest ?? text).replace(/^[:：为了]/, '').trim();
  const bounded = readBounded(rest, item.unit);
  if (bounded === null || bounded.hasL || (way !== null && bounded.number.startsWith('-'))) {
    wrong('unreadable-target', 'figure', {
      zh: `上级目标值“${text}”读不懂`,
      en: `the assigned figure "${text}" cannot be read`,
    });
    return undefined;
  }
  const sign = bounded.sign ?? defaultSign(way !== null, item);
  if (sign === null) {
    wrong('no-direction', 'comparison', {
      zh: `“${text}”没有写明是不低于还是不高于，指标体系也没有说明以高为好还是以低为好`,
      en: `"${text}" does not say at least or at most, and the catalogue does not say whether higher or lower is better`,
    });
    return undefined;
  }
  const unit = bounded.unit ?? (row.cell('unit') || null);
  const number = way ? bounded.number : inItemUnit(bounded.number, unit, item);
  if (number === null) {
    wrong('unit-mismatch', 'unit', {
      zh: `单位“${unit}”不能换算为该指标的单位“${item.unit ?? '无'}”`,
      en: `the unit "${unit}" cannot be converted to "${item.unit ?? 'none'}"`,
    });
    return undefined;
  }
  const limit = limitOf(sign, number, way ? (unit ?? '%') : item.unit);
  const ofChange = way?.direction ?? null;
  if (isAgainstBetter(limit, ofChange, item)) {
    const doubt: Text = {
      zh: `上级目标值“${text}”的方向与该指标以${item.better === 'lower' ? '低' : '高'}为好相反，请核对；在此之前不据此判定`,
      en: `the assigned figure "${text}" asks for the opposite of what is better for this item (${item.better} is better): check it; until then it decides nothing`,
    };
    wrong('target-against-better', 'figure', doubt, 'warning');
  }
  return { limit, ofChange };
}

/** A fall or rise must be at least so large; a level goes the way that is better. */
const defaultSign = (isChange: boolean, { better }: Item): Sign | null =>
  isChange || better === 'higher' ? '>=' : better === 'lower' ? '<=' : null;

function inItemUnit(number: Decimal, unit: string | null, item: Item): Decimal | null {
  if (unit === null || /^[-—/]*$/.test(unit) || (item.unit !== null && normalUnit(unit) === normalUnit(item.unit)))
    return number;
  return item.unit === null ? null : convert(number, unit, item.unit);
}

function limitOf(sign: Sign, value: Decimal, unit: string | null): Limit {
  const bound: Bound = { value, inclusive: sign.endsWith('='), interval: lastPlace(value) };
  return sign.startsWith('>') ? { low: bound, high: null, unit } : { low: null, high: bound, unit };
}
