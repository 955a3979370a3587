import { Document, isMap, isPair, isScalar, isSeq, type Node, Pair, Scalar, type YAMLMap } from 'yaml';

export const comment = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => line.split('\n'))
    .map((line) => ` ${line.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')}`)
    .join('\n');

export function add(node: YAMLMap, key: string, value: Node): void {
  node.items.push(new Pair(new Scalar(key), value));
}

export function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

export const plain = (value: unknown): Node => new Document(value).contents as Node;

/** Plain data in which texts that are figures become YAML numbers with the digits as they are. */
export function figures(value: unknown): Node {
  const node = plain(value);
  visit(node);
  return node;
  function visit(at: unknown): void {
    if (isMap(at) || isSeq(at)) for (const item of at.items) visit(item);
    else if (isPair(at)) visit(at.value);
    else if (isScalar(at) && typeof at.value === 'string' && FIGURE.test(at.value)) {
      const text = at.value;
      at.value = Number(text);
      at.minFractionDigits = text.split('.')[1]?.length ?? 0;
    }
  }
}

/** What a YAML number writes back as it was. */
const FIGURE = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

/** A collection on one line. */
export function flow<T extends Node>(node: T): T {
  if (isMap(node) || isSeq(node)) {
    node.flow = true;
    for (const item of node.items) {
      const inner = isPair(item) ? item.value : item;
      if (isMap(inner) || isSeq(inner)) flow(inner as Node);
    }
  }
  return node;
}

/** The rule on one line below its text. */
export function flowRules(node: YAMLMap): YAMLMap {
  for (const { value } of node.items as Pair<unknown, Node>[]) if (value) flow(value);
  return node;
}
