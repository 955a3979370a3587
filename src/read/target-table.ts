import type { Catalogue, Item } from '../model/catalogue.js';
import type { Period } from '../model/period.js';
import type { Report } from '../model/problem.js';
import type { Assigned } from '../model/rule.js';
import type { Targets } from '../model/sources.js';
import { figureName } from './figure-names.js';
import type { TableForm } from './header.js';
import { ABOUT_FIELDS, aboutKey, locator } from './locate.js';
import type { TableInput } from './records.js';
import { readTable } from './table.js';
import { bare, isSilent, readRow, type TargetField, type Wrong } from './targets.js';

const FORM: TableForm<TargetField> = {
  fields: {
    ...ABOUT_FIELDS,
    // A form that was filled in has it; its evidence columns then speak of the value.
    value: ['现状值', 'value'],
    comparison: ['比较', '要求', '比较方式', 'comparison'],
    figure: ['上级目标值', '目标值', '考核目标', '下达目标', '考核要求', 'figure', 'target'],
    unit: ['单位', 'unit'],
    figureName: ['目标名称', '数值名称', '比较对象', 'figure name', 'figure-name'],
    base: ['基期', '基准年', 'base'],
    finding: ['考核结果', '完成情况', 'finding'],
    issuer: ['下达单位', '发文单位', 'issuer'],
    document: ['文件', '下达文件', '佐证文件', 'document'],
    date: ['日期', '下达日期', 'date'],
  },
  required: [
    ['item', 'name'],
    ['figure', 'finding'],
  ],
};

/** Reads a table of assigned figures and findings. Rows that cannot be read are reported and left out. */
export async function readTargets(
  input: TableInput,
  catalogue: Catalogue,
  report: Report,
): Promise<{ readonly targets: Targets; readonly rows: number }> {
  const locate = locator(catalogue);
  const found = new Map<string, { readonly assigned: Assigned; readonly line: number }>();
  let rows = 0;
  for await (const batch of readTable(input, FORM, report)) {
    for (const row of batch.rows) {
      const isForm = batch.header.has('value');
      if (isForm && isSilent(row)) continue;
      rows += 1;
      const about = locate.item(row, report);
      if (about === null) continue;
      const wrong: Wrong = (code, field, text, severity = 'error') =>
        report({ code, severity, text, at: row.at(field), item: about.item.id });
      const assigned = readRow(isForm ? bare(row) : row, about.item, wrong);
      if (assigned === null) continue;
      const key = keyOf(about.subject, about.item, about.period, row.cell('figureName'));
      const first = found.get(key);
      if (first) {
        wrong('duplicate-target', 'item', {
          zh: `与第 ${first.line} 行重复：同一地区、评价项和年度只能有一个上级目标值`,
          en: `repeats line ${first.line}: one subject, item and period has one assigned figure`,
        });
      } else found.set(key, { assigned, line: row.line });
    }
  }
  return {
    rows,
    targets: {
      find: (subject, item, period, figure) =>
        (found.get(keyOf(subject, item, period, figure)) ?? found.get(keyOf(subject, item, null, figure)))?.assigned ??
        null,
    },
  };
}

const keyOf = (subject: string | null, item: Item, period: Period | null, figure: string | null): string =>
  `${aboutKey(subject, item, period)}\n${figureName(figure ?? '')}`;
