import type * as Z from 'zod';
import type { Problem } from '../model/problem.js';
import type { Text } from '../model/text.js';
import { nearest } from './nearest.js';
import { CUSTOM, TYPES } from './schema-words.js';
import type { Path, YamlText } from './yaml.js';

type Issue = Z.core.$ZodIssue;

/** Validation's findings as problems with a place in the file, worded by us: the library's Chinese says only 无效输入. */
export function schemaProblems(issues: readonly Issue[], yaml: YamlText, keys: readonly string[]): Problem[] {
  // A misspelt rule is one mistake: the unknown key says it, and that no rule is left need not be said.
  const misspelt = new Set(issues.filter((i) => i.code === 'unrecognized_keys').map((i) => i.path.join('\n')));
  return issues
    .filter((i) => !(i.code === 'custom' && i.params?.code === 'one-rule' && misspelt.has(i.path.join('\n'))))
    .flatMap((issue) => one(issue, issue.path, yaml, keys));
}

function one(issue: Issue, path: Path, yaml: YamlText, keys: readonly string[]): Problem[] {
  const where = pathText(path);
  const problem = (code: string, text: Text, hint?: Text, at = yaml.place(path)): Problem => ({
    code,
    severity: 'error',
    text: { zh: `${where || '文件整体'}：${text.zh}`, en: `${where || 'the whole file'}: ${text.en}` },
    ...(hint && { hint }),
    at,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const near = nearest(key, keys);
        return problem(
          'unknown-key',
          { zh: `没有“${key}”这个键`, en: `there is no key "${key}"` },
          near ? did(near) : undefined,
          yaml.place([...path, key], true),
        );
      });
    case 'invalid_type': {
      const missing = issue.input === undefined && atPath(yaml, path) === undefined;
      if (missing) return [problem('missing-key', { zh: '缺少这一项', en: 'it is missing' })];
      const expected = TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return [
        problem('wrong-type', {
          zh: `应为${expected.zh}，写的是${shape(atPath(yaml, path)).zh}`,
          en: `expected ${expected.en}, found ${shape(atPath(yaml, path)).en}`,
        }),
      ];
    }
    case 'invalid_value': {
      const written = atPath(yaml, path);
      if (written === undefined) return [problem('missing-key', { zh: '缺少这一项', en: 'it is missing' })];
      const options = issue.values.map(String);
      const near = typeof written === 'string' ? nearest(written, options) : null;
      return [
        problem(
          'unknown-word',
          {
            zh: `“${show(written)}”不在可用的词之中：${options.join('、')}`,
            en: `"${show(written)}" is none of: ${options.join(', ')}`,
          },
          near ? did(near) : undefined,
        ),
      ];
    }
    case 'invalid_union': {
      // The variant whose issues lie deepest is the one that the writer meant.
      const depth = (issues: readonly Issue[]): number =>
        Math.max(...issues.map((i) => i.path.length + (i.code === 'invalid_type' && i.path.length === 0 ? 0 : 1)));
      const variants = issue.errors.filter((errors) => errors.length > 0);
      const meant = [...variants].sort((a, b) => depth(b) - depth(a))[0];
      if (meant && depth(meant) > 0) return meant.flatMap((inner) => one(inner, [...path, ...inner.path], yaml, keys));
      const expected = variants
        .map((v) => v[0])
        .map((i) => (i?.code === 'invalid_type' ? (TYPES[i.expected] ?? { zh: i.expected, en: i.expected }) : null));
      const names = expected.filter((t): t is Text => t !== null);
      const written = atPath(yaml, path);
      if (written === undefined) return [problem('missing-key', { zh: '缺少这一项', en: 'it is missing' })];
      return [
        problem('wrong-type', {
          zh: `应为${[...new Set(names.map((t) => t.zh))].join('或')}，写的是${shape(written).zh}`,
          en: `expected ${[...new Set(names.map((t) => t.en))].join(' or ')}, found ${shape(written).en}`,
        }),
      ];
    }
    case 'custom': {
      const { code, text } = (issue.params ?? {}) as { code?: string; text?: string };
      const say = CUSTOM[code ?? ''];
      return [
        problem(code ?? 'invalid', say ? say(text ?? show(atPath(yaml, path))) : { zh: '不合要求', en: issue.message }),
      ];
    }
    case 'too_small':
    case 'too_big': {
      const written = atPath(yaml, path);
      if (issue.origin === 'array' && Array.isArray(written) && written.length > 0) {
        const due = issue.code === 'too_small' ? issue.minimum : issue.maximum;
        return [
          problem('wrong-length', {
            zh: `应有 ${due} 项，写了 ${written.length} 项`,
            en: `it takes ${due} entries, and there are ${written.length}`,
          }),
        ];
      }
      return [problem('empty', { zh: '不能为空', en: 'it must not be empty' })];
    }
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => one(inner, path, yaml, keys));
    default:
      return [
        problem('invalid', {
          zh: `“${show(atPath(yaml, path))}”的写法不合要求`,
          en: `"${show(atPath(yaml, path))}" is not of the right form`,
        }),
      ];
  }
}

function shape(data: unknown): Text {
  if (data === null || data === undefined) return { zh: '空值', en: 'nothing' };
  if (Array.isArray(data)) return { zh: '列表', en: 'a list' };
  if (typeof data === 'object') return { zh: '映射', en: 'a mapping' };
  return { zh: `“${String(data)}”`, en: `"${String(data)}"` };
}

const show = (data: unknown): string => (typeof data === 'object' ? JSON.stringify(data) : String(data));

const did = (near: string): Text => ({ zh: `是否要写“${near}”？`, en: `did you mean "${near}"?` });

function atPath(yaml: YamlText, path: Path): unknown {
  return path.reduce<unknown>(
    (data, key) => (data as Record<PropertyKey, unknown> | null | undefined)?.[key],
    yaml.data,
  );
}

const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key + 1}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  );
