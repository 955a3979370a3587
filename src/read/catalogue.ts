import type { CatalogueSpec, Heading, Indicator, Item, Requirement } from '../model/catalogue.js';
import type { Place, Problem } from '../model/problem.js';
import type { RuleSpec } from '../model/rule.js';
import type { Text } from '../model/text.js';
import {
  type CatalogueYaml,
  catalogueSchema,
  type IndicatorYaml,
  type ItemYaml,
  KNOWN_KEYS,
} from './catalogue-schema.js';
import { contradictions } from './contradictions.js';
import { schemaProblems } from './schema-problems.js';
import { type Path, readYaml, type YamlText } from './yaml.js';

/** Step one of a catalogue: YAML text to plain data. `catalogue` is null where an error leaves nothing to judge by. */
export function readCatalogue(
  text: string,
  file: string,
): { readonly catalogue: CatalogueSpec | null; readonly problems: readonly Problem[] } {
  const yaml = readYaml(text, file);
  if (yaml.problems.some((p) => p.severity === 'error')) return { catalogue: null, problems: yaml.problems };
  if (yaml.data === null) return { catalogue: null, problems: [...yaml.problems, empty(yaml.place([]))] };
  const parsed = catalogueSchema.safeParse(yaml.data);
  const invalid = parsed.success ? [] : schemaProblems(parsed.error.issues, yaml, KNOWN_KEYS);
  const problems = [...yaml.problems, ...invalid, ...contradictions(yaml)];
  const valid = parsed.success && !problems.some((p) => p.severity === 'error');
  return { catalogue: valid ? build(parsed.data, yaml) : null, problems };
}

const empty = (at: Place): Problem => ({
  code: 'empty-file',
  severity: 'error',
  text: { zh: '文件是空的，没有指标体系', en: 'the file is empty: it holds no catalogue' },
  at,
});

function build(data: CatalogueYaml, yaml: YamlText): CatalogueSpec {
  // As written: a JavaScript object would put an id such as 2020 before all others.
  const written = (id: string): number => {
    const { line, column } = yaml.place(['requirements', id], true);
    return (line ?? 0) * 10_000 + (column ?? 0);
  };
  const headings: Heading[] = Object.entries(data.requirements)
    .sort(([a], [b]) => written(a) - written(b))
    .map(([id, h]) => ({ id, label: { zh: h.zh, en: h.en ?? h.zh }, period: h.period ?? null }));
  return {
    id: data.catalogue,
    title: data.title,
    document: data.document ?? null,
    subject: data.subject ? { name: data.subject.name, profile: data.subject.profile ?? {} } : null,
    headings,
    publishedAgainst: data['published-against'] ?? null,
    comparison: data.comparison ?? 'full-value',
    policy: data.headline ?? null,
    ...englishOf(data),
    indicators: data.indicators.map((indicator, i) => buildIndicator(data, indicator, i, yaml)),
  };
}

/** The English names of domains, tasks and departments: said once, they hold wherever the name stands. */
function englishOf({ indicators }: CatalogueYaml): Pick<CatalogueSpec, 'english'> {
  const texts = indicators
    .flatMap((indicator) => [indicator, ...(indicator.parts ?? [])])
    .flatMap(({ domain, task, departments = [] }) => [domain, task, ...departments]);
  const said = texts.flatMap((t) => (t === undefined || t.en === t.zh ? [] : [[t.zh, t.en] as const]));
  // The first one holds.
  return said.length === 0 ? {} : { english: Object.fromEntries(said.reverse()) };
}

function buildIndicator(data: CatalogueYaml, written: IndicatorYaml, i: number, yaml: YamlText): Indicator<RuleSpec> {
  const path = ['indicators', i];
  const { parts, ...whole } = written;
  const items = parts
    ? parts.map((p, j) =>
        buildItem(
          data,
          inherit(whole, p),
          written,
          [...path, 'parts', j],
          (id) => (p.requirements?.[id] ? null : path),
          yaml,
        ),
      )
    : [buildItem(data, whole, written, path, () => null, yaml)];
  return {
    id: written.id,
    name: written.name,
    domain: written.domain?.zh ?? null,
    task: written.task?.zh ?? null,
    attribute: written.attribute ?? items[0]?.attribute ?? null,
    items,
  };
}

/** A part inherits what it does not state, each requirement by itself; not the note, which speaks of one row. */
const inherit = ({ note: _, ...whole }: ItemYaml, part: ItemYaml): ItemYaml => ({
  ...whole,
  ...part,
  requirements: { ...whole.requirements, ...part.requirements },
});

function buildItem(
  data: CatalogueYaml,
  written: ItemYaml,
  indicator: IndicatorYaml,
  path: Path,
  /** Where a requirement is written, if not with the item. */
  statedAt: (requirement: string) => Path | null,
  yaml: YamlText,
): Item<RuleSpec> {
  const requirements = Object.entries(written.requirements ?? {}).map(
    ([id, r]): Requirement<RuleSpec> => ({
      id,
      text: r.text,
      rule: r.rule,
      comparison: r.comparison ?? written.comparison ?? data.comparison ?? 'full-value',
      roundTo: r.roundTo ?? written['round-to'] ?? data['round-to'] ?? null,
      source: r.source ?? null,
      note: r.note ?? null,
      wants: r.wants ?? written.evidence ?? data.evidence ?? [],
      line: yaml.place([...(statedAt(id) ?? path), 'requirements', id], true).line,
    }),
  );
  const isPart = written.id !== indicator.id;
  const fullName: Text = isPart
    ? { zh: `${indicator.name.zh}·${written.name.zh}`, en: `${indicator.name.en}: ${written.name.en}` }
    : written.name;
  return {
    id: written.id,
    name: written.name,
    fullName,
    indicator: indicator.id,
    domain: written.domain?.zh ?? null,
    task: written.task?.zh ?? null,
    attribute: written.attribute ?? null,
    unit: written.unit === undefined || written.unit === null || /^[-—–/]+$/.test(written.unit) ? null : written.unit,
    scale: written.scale ?? null,
    better: written.better ?? null,
    measures: written.measures ?? 'level',
    departments: (written.departments ?? []).map(({ zh }) => zh),
    source: written.source ?? null,
    note: written.note ?? null,
    applies: written.applies ?? null,
    requirements,
    line: yaml.place([...path, 'id'], true).line,
  };
}
