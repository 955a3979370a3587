import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Profile } from '../model/profile.js';
import type { Lang, Text } from '../model/text.js';
import type { Imported } from './import.js';
import type { Bar } from './import-bars.js';
import { add, comment, figures, flow, flowRules, plain, quoted } from './import-nodes.js';
import type { NamedIndicator, ReadItem, ReadRequirement } from './import-read.js';

/** What a catalogue says beside its indicators. */
export interface CatalogueHead {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly subject: string | null;
  readonly profile: Profile;
  /** What the comment on top says: where this is from, and what to do. */
  readonly comment: readonly string[];
  readonly lang: Lang;
}

/** The catalogue as YAML, in the style of the shipped ones; above what a person must decide, a comment says so. */
export function catalogueYaml(imported: Imported, head: CatalogueHead): string {
  const { bars, indicators } = imported;
  const document = new Document();
  const root = new YAMLMap();
  document.contents = root as never;
  const put = (key: string, value: Node): void => {
    root.items.push(new Pair(new Scalar(key), value));
  };
  put('catalogue', plain(head.id));
  put('title', plain(head.title));
  put('document', plain(head.document));
  if (head.subject !== null) {
    const profile = Object.entries(head.profile).map(([key, value]) => [
      key,
      value === 'true' ? true : value === 'false' ? false : value,
    ]);
    put(
      'subject',
      flow(plain({ name: head.subject, ...(profile.length > 0 && { profile: Object.fromEntries(profile) }) })),
    );
  }
  const headings = new YAMLMap();
  for (const { id, label, period } of bars) {
    headings.items.push(new Pair(new Scalar(id), flow(plain({ zh: label, ...(period !== null && { period }) }))));
  }
  put('requirements', headings);
  const against = mainBar(imported);
  if (against) put('published-against', plain(against.id));
  const list = new YAMLSeq();
  put('indicators', list);
  (root.items.at(-1)?.key as Scalar).spaceBefore = true;
  let section = '';
  for (const indicator of indicators) {
    const node = indicatorNode(indicator, imported, head);
    const [domain, task] = [indicator.domain ?? '', indicator.task ?? ''];
    const here = [domain, task].filter((t) => t !== '').join(' ');
    if (here !== section && here !== '') node.commentBefore = comment([here]);
    section = here;
    if (list.items.length > 0) node.spaceBefore = true;
    list.items.push(node);
  }
  if (head.comment.length > 0) document.commentBefore = comment(head.comment);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** The bar that the published verdicts are most likely about: that of most items, and of these one without a year. */
function mainBar({ bars, indicators }: Imported): Bar | undefined {
  const items = indicators.flatMap((indicator) => indicator.items);
  const size = (bar: Bar): number => items.filter((item) => item.requirements.some((r) => r.bar.id === bar.id)).length;
  return [...bars].sort((a, b) => size(b) - size(a) || Number(a.period !== null) - Number(b.period !== null))[0];
}

function indicatorNode(indicator: NamedIndicator, imported: Imported, head: CatalogueHead): YAMLMap {
  const { items, id, name, domain, task } = indicator;
  const [only] = items;
  const node = new YAMLMap();
  add(node, 'id', quoted(id));
  add(node, 'name', plain(name));
  if (domain !== null) add(node, 'domain', plain(domain));
  if (task !== null) add(node, 'task', plain(task));
  const isWhole = items.length === 1 && only?.part === null;
  const common = isWhole ? (only as ReadItem) : shared(items);
  describe(node, common, isWhole && only ? only : null);
  if (indicator.scope !== null) {
    add(node, 'applies', flow(plain({ when: { level: [indicator.scope] }, clause: `适用范围：${indicator.scope}` })));
  }
  add(node, 'source', flow(sourceOf(indicator, imported, head)));
  if (isWhole && only) {
    finish(node, only, head);
    return node;
  }
  const parts = new YAMLSeq();
  for (const item of items) {
    const part = new YAMLMap();
    add(part, 'id', quoted(item.id));
    add(part, 'name', plain(item.part ?? name));
    describe(part, difference(item, common), item);
    finish(part, item, head);
    parts.items.push(part);
  }
  add(node, 'parts', parts);
  return node;
}

type Described = Pick<ReadItem, 'attribute' | 'unit' | 'better' | 'departments'>;

/** What all parts of an indicator say alike stands with the indicator. */
function shared(items: readonly ReadItem[]): Described {
  const [first] = items;
  const same = <K extends keyof Described>(key: K): boolean =>
    items.every((item) => JSON.stringify(item[key]) === JSON.stringify(first?.[key]));
  return {
    attribute: same('attribute') ? (first?.attribute ?? null) : null,
    unit: same('unit') ? (first?.unit ?? null) : null,
    better: same('better') ? (first?.better ?? null) : null,
    departments: same('departments') ? (first?.departments ?? []) : [],
  };
}

const difference = (item: ReadItem, common: Described): Described => ({
  attribute: item.attribute === common.attribute ? null : item.attribute,
  unit: item.unit === common.unit ? null : item.unit,
  better: item.better === common.better ? null : item.better,
  departments: item.departments.join() === common.departments.join() ? [] : item.departments,
});

/** What an indicator or a part is; what its requirements tell of the quantity stands with the item itself. */
function describe(node: YAMLMap, { attribute, unit, better, departments }: Described, item: ReadItem | null): void {
  const { scale, measures } = item ? nature(item) : { scale: null, measures: null };
  if (attribute !== null) add(node, 'attribute', plain(attribute));
  if (unit !== null) add(node, 'unit', plain(unit));
  if (scale !== null) add(node, 'scale', flow(figures(scale)));
  if (better !== null) add(node, 'better', plain(better));
  if (measures !== null) add(node, 'measures', plain(measures));
  if (departments.length > 0) add(node, 'departments', flow(plain(departments)));
}

/** What is of the item alone: notes and requirements. */
function finish(node: YAMLMap, item: ReadItem, head: CatalogueHead): void {
  if (item.notes.length > 0) add(node, 'note', plain(bothLanguages(item.notes)));
  const requirements = new YAMLMap();
  for (const requirement of item.requirements) requirements.items.push(requirementPair(requirement, head));
  if (item.missing !== null) {
    const none: Text = {
      zh: '原表没有给出标准，须由人判定',
      en: 'the table gives no requirement: a person must decide',
    };
    const key = new Scalar(item.missing.id);
    key.commentBefore = comment([said(none, head.lang)]);
    requirements.items.push(new Pair(key, flow(plain({ text: '—', manual: none }))));
  }
  add(node, 'requirements', requirements);
}

const said = (text: Text, lang: Lang): string => (lang === 'zh' ? `要看：${text.zh}` : `look: ${text.en}`);

/** What the requirements say of the quantity itself, where they do not contradict one another. */
function nature({ requirements }: ReadItem): { scale: readonly string[] | null; measures: string | null } {
  const hints = requirements.map(({ reading }) => reading.hints);
  const scales = hints.flatMap(({ scale }) => (scale ? [scale] : []));
  const measures = [...new Set(hints.flatMap((h) => h.measures ?? []))];
  const hasFigures = requirements.some(({ reading }) =>
    /at-least|at-most|above|below|between|complete/.test(reading.kind),
  );
  const [measure] = measures;
  return {
    scale: scales[0] ?? null,
    measures: measures.length === 1 && measure !== undefined && !(measure === 'state' && hasFigures) ? measure : null,
  };
}

const bothLanguages = (texts: readonly Text[]): Text => ({
  zh: texts.map((t) => t.zh.replace(/。$/, '')).join('；'),
  en: texts.map((t) => t.en.replace(/\.$/, '')).join('; '),
});

function requirementPair({ bar, text, reading }: ReadRequirement, { lang }: CatalogueHead): Pair {
  const key = new Scalar(bar.id);
  const lines = [
    ...reading.look.map((why) => said(why, lang)),
    ...reading.notes.map((note) => (lang === 'zh' ? `注：${note.zh}` : `note: ${note.en}`)),
  ];
  if (lines.length > 0) key.commentBefore = comment(lines);
  const node = new YAMLMap();
  add(node, 'text', plain(text));
  const [why] = reading.look;
  // A manual rule says its reason in both languages.
  const rule = reading.kind === 'manual' && why ? { manual: why } : reading.rule;
  for (const [kind, params] of Object.entries(rule)) add(node, kind, figures(params));
  const isShort = text.length + JSON.stringify(rule).length < 90 && !text.includes('\n');
  return new Pair(key, isShort ? flow(node) : flowRules(node));
}

function sourceOf({ at, number }: NamedIndicator, { title }: Imported, head: CatalogueHead): Node {
  const row = number !== null && /^\d{1,6}$/.test(number) ? number : at.line === null ? null : String(at.line);
  return figures({ table: title ?? head.title, ...(row !== null && { row }) });
}
