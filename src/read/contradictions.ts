import { compare, decimal } from '../model/decimal.js';
import type { Problem } from '../model/problem.js';
import { attributeName } from '../model/status.js';
import type { Text } from '../model/text.js';
import type { Path, Plain, YamlText } from './yaml.js';

type Mapping = { readonly [key: string]: Plain };

const mapping = (data: Plain | undefined): Mapping =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Mapping) : {};
const list = (data: Plain | undefined): readonly Plain[] => (Array.isArray(data) ? data : []);

/**
 * What no schema can see: ids that repeat, requirements under headings that do not exist, items with none. It reads the
 * plain data, so that a catalogue with mistakes of form is told of these mistakes in the same run.
 */
export function contradictions(yaml: YamlText): Problem[] {
  const problems: Problem[] = [];
  const add = (code: string, path: Path, text: Text, key = false): void => {
    problems.push({ code, severity: 'error', text, at: yaml.place(path, key) });
  };
  const data = mapping(yaml.data);
  const headings = Object.keys(mapping(data.requirements));
  const against = data['published-against'];
  if (typeof against === 'string' && headings.length > 0 && !headings.includes(against)) {
    add('unknown-heading', ['published-against'], notListed(against, headings));
  }
  const ids = new Map<string, Path>();
  list(data.indicators).forEach((written, i) => {
    const path = ['indicators', i];
    const indicator = mapping(written);
    checkItem(indicator, path);
    const own = Object.keys(mapping(indicator.requirements)).length > 0;
    const parts = list(indicator.parts).map(mapping);
    if (parts.length === 0 && !own) add('no-requirement', path, noRequirement(indicator));
    parts.forEach((part, j) => {
      checkItem(part, [...path, 'parts', j]);
      if (!own && Object.keys(mapping(part.requirements)).length === 0)
        add('no-requirement', [...path, 'parts', j], noRequirement(part));
    });
  });
  const attributes = new Set(
    list(data.indicators).flatMap((written) => {
      const all = [mapping(written), ...list(mapping(written).parts).map(mapping)];
      return all.flatMap(({ attribute }) => (typeof attribute === 'string' ? attributeName(attribute) : []));
    }),
  );
  for (const of of Object.keys(mapping(mapping(data.headline)['must-pass']))) {
    if (of === 'all' || attributes.has(attributeName(of))) continue;
    const text: Text = { zh: `没有一个指标的属性是“${of}”`, en: `no indicator has the attribute "${of}"` };
    add('unknown-attribute', ['headline', 'must-pass', of], text, true);
  }
  list(mapping(data.headline).veto).forEach((id, i) => {
    const known = list(data.indicators).some((indicator) => mapping(indicator).id === id);
    if (!known)
      add('unknown-indicator', ['headline', 'veto', i], {
        zh: `没有编号为“${String(id)}”的指标`,
        en: `there is no indicator "${String(id)}"`,
      });
  });
  return problems;

  function checkItem(item: Mapping, path: Path): void {
    const { id } = item;
    if (typeof id === 'string') {
      const first = ids.get(id);
      if (first) {
        const { line } = yaml.place([...first, 'id']);
        add('duplicate-id', [...path, 'id'], {
          zh: `编号“${id}”与第 ${line} 行重复`,
          en: `the id "${id}" repeats line ${line}`,
        });
      } else ids.set(id, path);
    }
    for (const heading of Object.keys(mapping(item.requirements))) {
      if (!headings.includes(heading))
        add('unknown-heading', [...path, 'requirements', heading], notListed(heading, headings), true);
    }
    const [low, high] = list(item.scale).map((end) => (typeof end === 'string' ? decimal(end) : null));
    if (low && high && compare(low, high) >= 0) {
      add('empty-scale', [...path, 'scale'], {
        zh: 'scale 的下端应低于上端',
        en: 'the low end of the scale must be below the high end',
      });
    }
  }
}

const notListed = (id: string, headings: readonly string[]): Text => ({
  zh: `评价标准“${id}”没有在文件开头的 requirements 中列出（${headings.join('、')}）`,
  en: `the requirement "${id}" is not listed under the requirements at the top (${headings.join(', ')})`,
});

const noRequirement = (item: Mapping): Text => ({
  zh: `评价项 ${String(item.id ?? '')} 没有任何评价标准（requirements）`,
  en: `item ${String(item.id ?? '')} has no requirement at all`,
});
