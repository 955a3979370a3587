import type { Catalogue, Item } from '../model/catalogue.js';
import { literal } from '../model/decimal.js';
import { type Period, period as readPeriod } from '../model/period.js';
import type { Problem, Report } from '../model/problem.js';
import type { Text } from '../model/text.js';
import { convert, normalUnit } from '../model/unit.js';
import { itemFinder } from './match.js';
import type { TableRow } from './table.js';
import { isTotal, totalRow } from './total-rows.js';

/** The columns that say what a row is about, in every table of the program. */
export const ABOUT_FIELDS = {
  item: ['编号', '序号', '指标编号', '评价项', '评价项编号', 'id', 'item', 'code', 'no', 'no.'],
  name: ['指标名称', '指标', '名称', '评价指标', 'indicator', 'name'],
  part: ['分项', '分项名称', '子项', '分项指标', 'part'],
  subject: ['地区', '评价对象', '县（市、区）', '市（区）', '创建地区', '行政区', 'subject', 'region'],
  period: ['年度', '年份', '时期', 'period', 'year'],
} as const;

export type AboutField = keyof typeof ABOUT_FIELDS;

/** What a row is about. */
export interface About {
  readonly item: Item;
  readonly subject: string | null;
  /** Null where the row names none. */
  readonly period: Period | null;
}

/** Says what a row is about; null where it cannot be told, which is reported. A row without a subject is about the catalogue's own. */
export function locator(catalogue: Catalogue): {
  item(row: TableRow<AboutField>, report: Report): About | null;
  /** Of a row with a column for each item. */
  subject(row: TableRow<AboutField>, report: Report): Omit<About, 'item'> | null;
  /** What a row that is left out seems to be about. Of one that is not sound only its first cells are where they belong. */
  meant(row: TableRow<AboutField>, isSound: boolean): Pick<Problem, 'meant'>;
} {
  const find = itemFinder(catalogue);
  const own = catalogue.subject?.name ?? null;
  return { item, subject, meant: meantBy };

  function item(row: TableRow<AboutField>, report: Report): About | null {
    // 合计 in place of a code may be a slip: that is asked about.
    if (row.cell('item') === '' && isTotal(row.cell('name') + row.cell('part'))) {
      report(totalRow(row.at('name')));
      return null;
    }
    const match = find(row.cell('item'), row.cell('name'), row.cell('part'));
    if (!('item' in match)) {
      const { code, text, hint, field } = match;
      const at = row.at(field);
      const place = at.column === null ? row.at('item') : at;
      report({ code, severity: 'error', text, ...(hint && { hint }), at: place, ...meantBy(row) });
      return null;
    }
    if (match.near) {
      const { item: meant } = match;
      const unit = row.under('单位') || row.under('计量单位') || row.under('unit');
      if (!fits(unit, meant)) {
        const name = row.cell('name') + row.cell('part');
        report({
          code: 'unknown-item',
          severity: 'error',
          text: { zh: `指标体系中没有“${name}”这一评价项`, en: `the catalogue has no item "${name}"` },
          hint: {
            zh: `最接近的是 ${meant.id} ${meant.fullName.zh}，但单位“${unit}”与它的单位“${meant.unit ?? '无'}”不同`,
            en: `the nearest is ${meant.id} ${meant.fullName.en}, and the unit "${unit}" is not of its kind ("${meant.unit ?? 'none'}")`,
          },
          at: row.at('name'),
          ...meantBy(row),
        });
        return null;
      }
      report({ code: 'near-name', severity: 'warning', text: match.near, hint: NEAR_HINT, at: row.at('name') });
    }
    const about = subject(row, report);
    return about && { item: match.item, ...about };
  }

  function meantBy(row: TableRow<AboutField>, isSound = true): Pick<Problem, 'meant'> {
    const match = find(row.cell('item'), row.cell('name'), row.cell('part'));
    const items = 'item' in match ? [match.item] : (match.meant ?? []);
    if (items.length === 0) return {};
    const ids = items.map((i) => i.id);
    if (!isSound) return { meant: { items: ids } };
    const period = readPeriod(row.cell('period'));
    return { meant: { items: ids, subject: row.cell('subject') || own, ...(period !== null && { period }) } };
  }

  function subject(row: TableRow<AboutField>, report: Report): Omit<About, 'item'> | null {
    const written = row.cell('period');
    const period = written === '' ? null : readPeriod(written);
    if (written === '' || period !== null) return { subject: row.cell('subject') || own, period };
    report({
      code: 'unknown-period',
      severity: 'error',
      text: { zh: `“${written}”不是年度、季度或月份`, en: `"${written}" is no year, quarter or month` },
      hint: { zh: '请写成 2018、2018Q3 或 2018-06', en: 'write 2018, 2018Q3 or 2018-06' },
      at: row.at('period'),
      ...meantBy(row),
    });
    return null;
  }
}

/** One key for what a row is about. */
export const aboutKey = (subject: string | null, item: Item, period: Period | null): string =>
  `${subject ?? ''}\n${item.id}\n${period ?? ''}`;

const NEAR_HINT: Text = {
  zh: '如果不是这一项，请改正名称或写明编号',
  en: 'if it is another item, mend the name or give the code',
};

/** Whether a unit may be that of an item; one that is not there says nothing. */
function fits(unit: string, { unit: own }: Item): boolean {
  if (/^[-—–－/]*$|^无/.test(unit)) return true;
  return own !== null && (normalUnit(unit) === normalUnit(own) || convert(literal('1'), unit, own) !== null);
}
