import { posix } from 'node:path';
import { type Import, readSource } from './imports.js';

/** What a layer may import, each with the reason. */
export interface Layer {
  layers: Record<string, string>;
  packages: Record<string, Allowance>;
  /** May use process, console and Date, and every Node builtin. */
  isTheWorld?: true;
}

/** A reason, or a reason with a limit: only these files, or only types. */
type Allowance = string | { why: string; files?: string[]; typesOnly?: true };

export interface Architecture {
  layers: Record<string, Layer>;
  /** Files of more lines than usual, each with the reason. */
  long: Record<string, string>;
}

export const LINES = { usual: 200, most: 400 };

/** Names that reach outside the program: its output must follow from its inputs alone. */
const EFFECTS = new Set(['process', 'console', 'Date']);

/** `src` itself, where index.ts stands. */
const FACE = 'index.ts';

/**
 * Says what in the sources goes against the architecture.
 * @param files the texts of all files by path below src, with `/`
 */
export function violations(files: ReadonlyMap<string, string>, architecture: Architecture): string[] {
  const found: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [path, text] of files) {
    if (!path.endsWith('.ts')) continue;
    const report = (line: number, what: string) => found.push(`src/${path}:${line} ${what}`);
    const layerName = path === FACE ? FACE : posix.dirname(path);
    const layer = architecture.layers[layerName];
    if (!layer) {
      report(1, `stands outside the layers (src/<layer>/<file>.ts)`);
      continue;
    }
    const { imports, globals } = readSource(path, text, EFFECTS);
    const targets: string[] = [];
    for (const one of imports) {
      const complaint = checkImport(one, path, layerName, layer);
      if (complaint) report(one.line, complaint);
      if (one.from?.startsWith('.')) targets.push(sourceOf(path, one.from));
    }
    graph.set(path, targets);
    if (!layer.isTheWorld) for (const { name, line } of globals) report(line, `uses ${name}, which only cli may`);
    found.push(...checkLength(path, text, architecture.long));
  }
  return [...found, ...missingReadmes(files), ...cycles(graph), ...staleReasons(files, architecture.long)];
}

function checkImport({ from, typeOnly }: Import, path: string, layerName: string, layer: Layer): string | undefined {
  if (from === undefined) return 'imports a computed name, which nobody can check';
  if (from.startsWith('.')) return checkRelative(from, path, layerName, layer);
  const isBuiltin = from.startsWith('node:');
  if (isBuiltin && layer.isTheWorld) return undefined;
  const name = isBuiltin ? from : packageName(from);
  const allowed = layer.packages[name];
  if (allowed === undefined) return `imports ${name}, which ${layerName} may not`;
  if (typeof allowed === 'string') return undefined;
  if (allowed.typesOnly && !typeOnly) return `imports ${name}, of which ${layerName} may only \`import type\``;
  if (allowed.files && !allowed.files.includes(path))
    return `imports ${name}, which only ${allowed.files.join(', ')} may`;
  return undefined;
}

function checkRelative(from: string, path: string, layerName: string, layer: Layer): string | undefined {
  const target = sourceOf(path, from);
  const targetLayer = posix.dirname(target);
  const inside = targetLayer === posix.dirname(path);
  const prefix = path === FACE ? './' : '../';
  const form = inside
    ? `./${posix.basename(target, '.ts')}.js`
    : `${prefix}${targetLayer}/${posix.basename(target, '.ts')}.js`;
  if (from !== form) return `imports ${from}, not in the form ./file.js or ${prefix}layer/file.js`;
  if (inside || targetLayer in layer.layers) return undefined;
  return `imports ${targetLayer}, which ${layerName} may not`;
}

function checkLength(path: string, text: string, long: Architecture['long']): string[] {
  const lines = text.trimEnd().split('\n').length;
  if (lines > LINES.most) return [`src/${path}:${lines} is longer than ${LINES.most} lines`];
  if (lines > LINES.usual && !(path in long))
    return [`src/${path}:${lines} is longer than ${LINES.usual} lines without a reason`];
  return [];
}

function staleReasons(files: ReadonlyMap<string, string>, long: Architecture['long']): string[] {
  const isLong = (path: string) => (files.get(path) ?? '').trimEnd().split('\n').length > LINES.usual;
  return Object.keys(long)
    .filter((path) => !isLong(path))
    .map((path) => `src/${path} is not longer than ${LINES.usual} lines: its reason is out of date`);
}

function missingReadmes(files: ReadonlyMap<string, string>): string[] {
  const folders = new Set([...files.keys()].filter((path) => path.includes('/')).map((path) => posix.dirname(path)));
  return [...folders]
    .filter((folder) => !files.has(`${folder}/README.md`))
    .map((folder) => `src/${folder} has no README.md`);
}

/** One message for each import that closes a circle. */
function cycles(graph: ReadonlyMap<string, string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0)
      found.push(`import cycle: ${[...trail.slice(start), path].map((file) => `src/${file}`).join(' → ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** The source behind an import: `../model/text.js` from read/csv.ts is model/text.ts. */
function sourceOf(path: string, from: string): string {
  return posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts');
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
