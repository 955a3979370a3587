import { type BookSheet, fixed } from './book.js';
import type { Imported } from './import.js';

const COLUMNS = ['编号', '指标名称', '分项', '单位', '现状值', '达标情况', '地区', '年度'] as const;

/**
 * The published values as a table of measurements: a row for each item and each column of values, in the order of the
 * table. Without such a column there is a row for each item, to be filled in.
 */
export function dataSheet({ indicators, values }: Imported, subject: string | null, period: string | null): BookSheet {
  const rows = indicators.flatMap(({ name, items }) =>
    items.flatMap(({ id, part, unit, values: reported }) => {
      const all = values.length === 0 ? [{ text: '', published: '', period, unit: null }] : reported;
      return all.map((value) =>
        [
          id,
          name,
          part ?? '',
          value.unit ?? unit ?? '-',
          value.text,
          value.published,
          subject ?? '',
          value.period ?? period ?? '',
        ].map(fixed),
      );
    }),
  );
  return {
    name: '现状值',
    columns: COLUMNS.map((heading) => ({ heading, width: 12, isInput: false })),
    rows,
    locked: false,
    frozen: 0,
  };
}
