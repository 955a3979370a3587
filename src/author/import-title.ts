import { isUnit } from '../model/unit.js';
import { type Grid, textsOf } from './import-grid.js';
import { attributeOf } from './import-words.js';

const CAPTION = /^(?:(?:附?表|附件|附录|专栏)\s*[\d一二三四五六七八九十]*(?:[-–—.．]\d+)*\s*[:：.．、]?\s*)+/;
const CONTINUED = /^[（(]?续(?:上?表|前表)?\s*[\d.-]*[)）]?$|[（(]续(?:表)?[)）]$/;
const UNIT_LINE = /^[（(]?(?:计量)?单位\s*[:：]\s*([^\s（()）]+)[)）]?$/;
/** Words by which a table of indicators is called. */
const SUBJECT = /指标|标准|目标|限值|要求|体系|考核|评价|监测|质量/;

const isShort = (text: string): boolean => text.length <= 60 && !/[。；：:;]$/.test(text);

/** The texts that stand right above a table, in the file or in rows of its own: a caption, a unit. */
function above(grid: Grid, headerRow: number): readonly string[] {
  const rows = grid.rows.slice(0, headerRow).flatMap((row) => textsOf(row).map((cell) => cell.text.replace(/\n/g, '')));
  return [...grid.above.slice(-6), ...rows].flatMap((text) => text.split('\n'));
}

/** What a table is called: the nearest short text above it that speaks of indicators; null where there is none. */
export function titleOf(grid: Grid, headerRow: number): string | null {
  const texts = above(grid, headerRow)
    .filter((text) => isShort(text) && !UNIT_LINE.test(text) && !CONTINUED.test(text))
    .map((text) => text.replace(CAPTION, '').trim());
  const named = texts.filter((text) => text.length >= 4 && !/^[一二三四五六七八九十（(\d]+[、.．)）]/.test(text));
  return named.filter((text) => SUBJECT.test(text)).at(-1) ?? null;
}

/** 单位：mg/L above a table, which counts for rows that name no unit. */
export function tableUnit(grid: Grid, headerRow: number): string | null {
  for (const text of [...above(grid, headerRow)].reverse()) {
    const unit = UNIT_LINE.exec(text.trim())?.[1];
    if (unit !== undefined && isUnit(unit)) return unit;
  }
  return null;
}

/** What the document calls itself: the short lines at its top, before the first sentence. */
export function documentTitle(paragraphs: readonly string[]): string | null {
  const lines = paragraphs.flatMap((text) => text.split('\n')).map((text) => text.trim());
  const start = lines.findIndex(
    (text) => text !== '' && !/^(?:附件|附录|附表)\s*[\d一二三四五六七八九十]*[:：]?$/.test(text),
  );
  if (start < 0) return null;
  const title: string[] = [];
  for (const line of lines.slice(start, start + 3)) {
    if (
      !isShort(line) ||
      /^[一二三四五六七八九十（(第\d]+[、.．)）章节]|^(?:附?表|根据|为[了贯]|按照)|^[（(]/.test(line)
    )
      break;
    title.push(line);
  }
  // A caption alone, with nothing but tables behind it, is the title of its table.
  return title.length > 0 && lines.length > start + title.length ? title.join('') : null;
}

/** What footnotes say of marks: 注：★为约束性指标，其余为预期性指标. */
export function markedAttribute(notes: readonly string[]): (marks: readonly string[]) => string | null {
  const said = new Map<string, string>();
  let others: string | null = null;
  for (const note of notes) {
    for (const clause of note.split(/[，,；;。\n]/)) {
      const words = /((?:约束|预期|参考|引导|指导|强制|必选|可选|核心|基本|特色|控制)性?)(?:指标|的)?/.exec(
        clause,
      )?.[1];
      const attribute = words === undefined ? null : attributeOf(words);
      if (attribute === null) continue;
      const mark = /[★☆▲△◆◇●○*＊#※]/.exec(clause)?.[0]?.replace('＊', '*');
      if (mark !== undefined && !/(?:不|未|没有?)[带标加打注]/.test(clause)) said.set(mark, attribute);
      else if (/其余|其他|其它|未标|不带|未加|没有/.test(clause)) others = attribute;
    }
  }
  return (marks) => marks.map((mark) => said.get(mark)).find((a) => a !== undefined) ?? (said.size > 0 ? others : null);
}
