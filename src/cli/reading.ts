import { refuse } from '../model/problem.js';
import type { Encoding } from '../read/encoding.js';
import type { LayoutName } from '../read/layout.js';
import { FIELD_NAMES, isField } from '../read/measurement-form.js';
import type { Reading } from './inputs.js';

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/** Null for a name that is none. */
export const encodingNamed = (name: string): Encoding | null => ENCODINGS[name.toLowerCase()] ?? null;

/** Reads `--encoding`, `--sheet`, `--layout` and `--map 字段=列名`. */
export function reading(options: {
  readonly encoding?: string;
  readonly sheet?: string;
  readonly layout?: LayoutName;
  readonly map: readonly string[];
}): Reading {
  const { encoding, sheet = null, layout = null, map } = options;
  const known = encoding === undefined ? null : ENCODINGS[encoding.toLowerCase()];
  if (known === undefined) {
    refuse(
      'usage',
      { zh: `--encoding：不认识编码“${encoding}”`, en: `--encoding: the encoding "${encoding}" is unknown` },
      {
        zh: `可用的有：${Object.keys(ENCODINGS).join('、')}`,
        en: `these are known: ${Object.keys(ENCODINGS).join(', ')}`,
      },
    );
  }
  return { encoding: known, sheet, layout, headings: new Map(map.map(pair)) };
}

function pair(setting: string): readonly [string, string] {
  const [, field, heading] = /^([^=＝]+)[=＝](.+)$/s.exec(setting) ?? [];
  if (field !== undefined && heading !== undefined) {
    if (isField(field)) return [field.trim(), heading.trim()];
    refuse(
      'usage',
      { zh: `--map：没有“${field.trim()}”这一字段`, en: `--map: there is no field "${field.trim()}"` },
      { zh: `字段有：${FIELD_NAMES.join('、')}`, en: `the fields are ${FIELD_NAMES.join(', ')}` },
    );
  }
  return refuse(
    'usage',
    { zh: `--map：“${setting}”不是 字段=列名 的形式`, en: `--map: "${setting}" is not of the form field=heading` },
    { zh: '例如 --map 现状值=2018年完成情况', en: 'for example --map 现状值=2018年完成情况' },
  );
}
