import { refuse } from '../model/problem.js';
import type { Quantity } from '../model/quantity.js';
import type { Need, Rule } from '../model/rule.js';
import type { Lang, Text } from '../model/text.js';
import { bindCatalogue } from '../read/bind.js';
import { readCatalogue } from '../read/catalogue.js';
import { listed, needWords } from '../report/words.js';
import type { RuleKind } from '../rules/kind.js';
import { KINDS } from '../rules/registry.js';
import { known } from './arguments.js';
import { type Page, pageFor } from './page.js';
import { EXIT, type World } from './world.js';

/** `eco-check rules [kind]`: what each kind of rule means, how it is written, and what it needs. */
export async function rules(world: World, name: string | null): Promise<number> {
  const found = name === null ? null : KINDS.find((k) => k.kind === name || k.title.zh.replace(/（.*/, '') === name);
  if (found === undefined) {
    refuse(
      'usage',
      { zh: `没有“${name}”这种规则`, en: `there is no kind of rule "${name}"` },
      known(
        name as string,
        KINDS.map((k) => k.kind),
      ),
    );
  }
  const page = await pageFor(world);
  const { lang } = page;
  const parts = found
    ? [described(found, page), [...page.paragraph(IN_CATALOGUE[lang]), ...inCatalogue(found, page)]]
    : [page.paragraph(INTRODUCTION[lang]), ...KINDS.map((kind) => described(kind, page)), page.paragraph(MORE[lang])];
  world.stdout.write(`${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`);
  return EXIT.ok;
}

function described(kind: RuleKind, page: Page): string[] {
  const { lang, paint } = page;
  const written = kind.examples.map((example) => ({ example, ...ruleOf(example) }));
  const needs = [...new Set(written.flatMap(({ rule }) => rule.needs))];
  return [
    ...page.paragraph(`${paint.strong(kind.kind)}  ${kind.title[lang]}`),
    ...page.terms([
      [LABELS.meaning[lang], kind.meaning[lang]],
      [LABELS.equality[lang], kind.equality[lang]],
      [LABELS.needs[lang], needsText(kind, needs, lang)],
      ...written.flatMap(({ example, rule, item }, i): (readonly [string, string, 'code'?])[] => [
        [i === 0 ? LABELS.example[lang] : '', example, 'code'],
        ['', `${lang === 'zh' ? '即：' : 'that is: '}${rule.says(item)[lang]}`],
      ]),
    ]),
  ];
}

function needsText({ kind }: RuleKind, needs: readonly Need[], lang: Lang): string {
  if (needs.length === 0) return VALUE_ONLY[lang];
  const words = needs.map((need) => needWords(need)[lang]);
  return (HOLDERS.has(kind) ? OF_ITS_PARTS[lang] : '') + listed(words, lang);
}

/** The rule that an example writes, read as a catalogue is: what is said of it is what the program does. */
function ruleOf(example: string): { readonly rule: Rule; readonly item: Quantity } {
  const { catalogue, problems } = readCatalogue(catalogueWith(example), 'example');
  const item = catalogue && bindCatalogue(catalogue).indicators[0]?.items[0];
  const rule = item?.requirements[0]?.rule;
  if (!item || !rule) throw new TypeError(problems.map((p) => p.text.en).join('; '));
  return { rule, item };
}

const catalogueWith = (example: string): string =>
  [
    'catalogue: example',
    'title: example',
    'requirements: { standard: { zh: 标准, en: Standard } }',
    'indicators:',
    '  - { id: "1", name: example, unit: "%", better: higher, requirements: { standard: { text: example, ' +
      example +
      ' } } }',
  ].join('\n');

const inCatalogue = ({ examples: [example = ''] }: RuleKind, page: Page): string[] =>
  [...AROUND, `      ${example}`].flatMap((line) => page.code(line, 2));

const AROUND = [
  '- id: "27"',
  '  name: 城镇污水处理率',
  '  unit: "%"',
  '  better: higher',
  '  requirements:',
  '    standard:',
  '      text: 市≥95',
];

const LABELS = {
  meaning: { zh: '含义', en: 'Meaning' },
  equality: { zh: '相等时', en: 'Equality' },
  needs: { zh: '依据', en: 'Evidence' },
  example: { zh: '写法', en: 'Written' },
} as const satisfies Record<string, Text>;

const VALUE_ONLY: Text = { zh: '不需要现状值以外的数据', en: 'nothing beside the value' };
const OF_ITS_PARTS: Text = { zh: '由其中的规则决定；下面的例子：', en: 'that of the rules in it; in the example: ' };
/** Kinds that hold other rules. */
const HOLDERS = new Set(['by', 'all', 'any']);

const INTRODUCTION: Text = {
  zh: '指标体系（YAML）中，每个评价标准恰好写一种规则。“依据”是现状值以外还要的数据。',
  en: 'In a catalogue (YAML) each requirement has exactly one rule. "Evidence" is what is needed beside the value.',
};
const MORE: Text = {
  zh: '只看一种：eco-check rules at-least。一个评价项用的是哪种：eco-check explain 27。',
  en: 'Only one of them: eco-check rules at-least. The one that an item has: eco-check explain 27.',
};
const IN_CATALOGUE: Text = { zh: '在指标体系中：', en: 'In a catalogue:' };
