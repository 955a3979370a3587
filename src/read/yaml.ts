import { type Alias, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';
import type { Place, Problem } from '../model/problem.js';
import type { Text } from '../model/text.js';

export type Plain = string | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
export type Path = readonly PropertyKey[];

/** A YAML text as plain data, and the place of any path in it. */
export interface YamlText {
  readonly data: Plain;
  readonly problems: readonly Problem[];
  /** The place of the value at a path, or of the nearest thing above it that exists. */
  place(path: Path, key?: boolean): Place;
}

/**
 * Reads YAML. Numbers come back as their source text, since the digits of a limit count (`95.0` is not `95`), and a
 * duplicate key is a problem like any other.
 */
export function readYaml(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, merge: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const problems = [...document.errors, ...document.warnings].map(
    (e): Problem => ({
      code: 'yaml',
      severity: e.name === 'YAMLParseError' ? 'error' : 'warning',
      text: {
        zh: `YAML 格式有误（${e.code}）：${YAML_ZH[e.code] ?? e.message}`,
        en: `invalid YAML (${e.code}): ${e.message}`,
      },
      at: at(e.pos[0]),
    }),
  );
  const source = (scalar: Scalar): Plain => {
    const { value } = scalar;
    if (typeof value === 'number' || typeof value === 'bigint') return scalar.source ?? String(value);
    return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : String(value);
  };
  const wrong = (node: unknown, code: string, text: Text): null => {
    const zh = `YAML 格式有误（${code}）：${text.zh}`;
    problems.push({
      code: 'yaml',
      severity: 'error',
      text: { zh, en: `invalid YAML (${code}): ${text.en}` },
      at: at(start(node)),
    });
    return null;
  };
  /** The aliases being followed, and how many nodes they stand for: a few lines can name a billion. */
  const following = new Set<unknown>();
  const named = new Map<Alias, NonNullable<ReturnType<Alias['resolve']>>>();
  let followed = 0;
  const follow = (alias: Alias): Plain => {
    const meant = named.get(alias) ?? alias.resolve(document);
    if (!meant) return wrong(alias, 'BAD_ALIAS', BAD_ALIAS);
    if (following.has(meant)) return wrong(alias, 'ENDLESS_ALIAS', ENDLESS_ALIAS);
    if (followed > MOST_FOLLOWED) return null;
    // Looking for an anchor reads the whole document.
    named.set(alias, meant);
    following.add(meant);
    const data = plain(meant);
    following.delete(meant);
    return data;
  };
  const plain = (node: unknown): Plain => {
    if (following.size > 0 && ++followed === MOST_FOLLOWED) return wrong(node, 'ENDLESS_ALIAS', ENDLESS_ALIAS);
    if (isAlias(node)) return follow(node);
    if (isScalar(node)) return source(node);
    if (isSeq(node)) return node.items.map(plain);
    if (!isMap(node)) return null;
    const entries: [string, Plain][] = [];
    const merged: [string, Plain][] = [];
    for (const pair of node.items) {
      const value = plain(pair.value);
      if (isScalar(pair.key) && typeof pair.key.value === 'symbol')
        merged.unshift(...mergedFrom(value, pair.value ?? pair.key));
      else entries.push([String(plain(pair.key)), value]);
    }
    return Object.fromEntries([...merged, ...entries]);
  };
  /** What `<<` brings, the first of several last, since later entries overrule earlier ones. */
  const mergedFrom = (value: Plain, node: unknown): [string, Plain][] =>
    (Array.isArray(value) ? value : [value]).reverse().flatMap((from) => {
      if (typeof from === 'object' && from !== null && !Array.isArray(from)) return Object.entries(from);
      // An alias that leads nowhere has been reported.
      if (problems.every((p) => p.severity !== 'error')) wrong(node, 'BAD_MERGE', BAD_MERGE);
      return [];
    });
  const data = document.errors.length > 0 ? null : plain(document.contents);
  return {
    data: problems.some((p) => p.severity === 'error') ? null : data,
    problems,
    place: (path, key = false) => at(find(document.contents, path, key)),
  };

  function find(root: unknown, path: Path, key: boolean): number {
    let node = root;
    let offset = start(root);
    for (const [i, step] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document);
      if (isMap(node)) {
        const pair = node.items.find(
          (p) =>
            (isScalar(p.key) && (p.key.source ?? String(p.key.value)) === String(step)) ||
            (isScalar(p.key) && String(p.key.value) === String(step)),
        );
        if (!pair) return offset;
        const last = i === path.length - 1;
        offset = last && !key && pair.value ? start(pair.value) : start(pair.key);
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (!node) return offset;
        offset = start(node);
      } else return offset;
    }
    return offset;
  }
}

const MOST_FOLLOWED = 200_000;
const BAD_ALIAS: Text = { zh: '引用了不存在的锚点', en: 'the alias names no anchor' };
const ENDLESS_ALIAS: Text = { zh: '锚点引用自身，或层层引用而过大', en: 'the alias holds itself, or grows too large' };
const BAD_MERGE: Text = { zh: '“<<”之后应为映射', en: 'what follows "<<" must be a mapping' };

const start = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

const YAML_ZH: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对齐',
  DUPLICATE_KEY: '同一层有重复的键',
  MISSING_CHAR: '缺少字符（多半是引号、括号或冒号）',
  TAB_AS_INDENT: '缩进用了制表符，请改用空格',
  BLOCK_AS_IMPLICIT_KEY: '键的写法有误，多半是上一行缺少冒号或引号',
  MULTILINE_IMPLICIT_KEY: '键不能跨行，多半是缺少冒号',
  UNEXPECTED_TOKEN: '此处有多余的字符',
  BAD_ALIAS: '引用了不存在的锚点',
  ALIAS_PROPS: '引用处不能再加锚点或标签',
  BAD_DIRECTIVE: '以百分号开头的指令无法识别',
  BAD_PROP_ORDER: '锚点和标签应写在列表或映射的标记之前',
  BAD_SCALAR_START: '文字不能以这个符号开头，请加引号',
  BLOCK_IN_FLOW: '花括号或方括号之内不能换行写列表或映射，含冒号的文字请加引号',
  COMMENT_SPACE: '注释的“#”之前应有空格',
  KEY_OVER_1024_CHARS: '键过长',
  MISSING_ANCHOR_NAME: '“&”之后没有锚点名',
  MULTIPLE_ANCHORS: '同一处写了不止一个锚点',
  MULTIPLE_TAGS: '同一处写了不止一个标签',
  NON_STRING_KEY: '键应为文字',
  RESOURCE_EXHAUSTION: '嵌套过深',
  TAG_RESOLVE_FAILED: '标签（“!”）无法识别，按普通文字读入',
  IMPOSSIBLE: '结构无法识读',
  MULTIPLE_DOCS: '一个文件只能有一份文档',
  BAD_DQ_ESCAPE: '双引号中的转义有误',
  BAD_COLLECTION_TYPE: '列表与映射混用',
};
