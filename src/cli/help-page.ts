import type { Argument, Command, Option } from 'commander';
import type { Lang, Text } from '../model/text.js';
import { painter } from '../report/paint.js';
import { FORMATS } from '../report/registry.js';
import { width as widthOf } from '../report/width.js';
import { wrap } from '../report/wrap.js';
import { GROUPS, HELP } from './help.js';
import { EXAMPLES, MORE, TITLES } from './help-examples.js';
import { EXIT_CODES } from './help-exit.js';
import { inWords } from './help-words.js';
import { colorLevel, widthOf as columnsOf } from './terminal.js';
import { wishesOf } from './wishes.js';
import type { World } from './world.js';

type Item = readonly [term: string, text: string];

/** The help of a command, or of the program, in the language and the width of whoever reads it. */
export async function helpPage(command: Command, program: Command, world: World): Promise<string> {
  const { lang, color } = wishesOf(world.argv);
  const width = columnsOf(world, world.stdout);
  const { strong } = await painter(colorLevel(world, color, world.stdout));
  const isProgram = command === program;
  const name = isProgram ? 'program' : command.name();
  const sections: (readonly [Text, readonly Item[]])[] = [
    [TITLES.arguments, command.registeredArguments.map((a) => [argumentTerm(a, lang), a.description])],
    ...(isProgram ? [[TITLES.commands, commands(program, lang)] as const] : []),
    ...optionGroups(command, lang),
    [TITLES.exit, (EXIT_CODES[name] ?? []).map(([code, text]) => [code, text[lang]])],
  ];
  const filled = sections.filter(([, items]) => items.length > 0);
  const term = Math.min(28, Math.max(...filled.flatMap(([, items]) => items.map(([t]) => widthOf(t)))));
  const examples = (EXAMPLES[name] ?? []).flatMap((example) => shown(example[lang], width));
  const usage = isProgram ? command.usage() : `${command.name()} ${command.usage()}`;
  const exit = filled.at(-1)?.[0] === TITLES.exit ? filled.pop() : undefined;
  const parts = [
    wrap(`${strong(TITLES.usage[lang])}${lang === 'zh' ? '' : ' '}eco-check ${usage}`, width),
    wrap(sentence(command.description(), lang), width),
    ...filled.map(([title, items]) => [strong(title[lang]), ...items.flatMap((item) => entry(item, term, width))]),
    ...(examples.length > 0 ? [[strong(TITLES.examples[lang]), ...examples]] : []),
    ...(exit ? [[strong(exit[0][lang]), ...exit[1].flatMap((item) => entry(item, 3, width))]] : []),
    ...(isProgram ? [wrap(MORE[lang], width)] : []),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A description stands by itself here, and beside a name elsewhere. */
const sentence = (text: string, lang: Lang): string =>
  `${text[0]?.toUpperCase()}${text.slice(1)}${/[。.]$/.test(text) ? '' : lang === 'zh' ? '。' : '.'}`;

function argumentTerm(argument: Argument, lang: Lang): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return inWords(argument.required ? `<${name}>` : `[${name}]`)[lang];
}

const commands = (program: Command, lang: Lang): Item[] => [
  ...program.commands.map((c): Item => [c.name(), c.description()]),
  [`help ${inWords('[command]')[lang]}`, HELP.command[lang]],
];

/** The options of a command under their headings, in the order of the headings. */
function optionGroups(command: Command, lang: Lang): (readonly [Text, readonly Item[]])[] {
  const options = command.createHelp().visibleOptions(command);
  const groupOf = (o: Option): string => o.helpGroupHeading ?? 'other';
  const isOneGroup = new Set(options.map(groupOf)).size === 1;
  return Object.entries(GROUPS).map(([group, title]) => [
    isOneGroup ? TITLES.options : title,
    options.filter((o) => groupOf(o) === group).map((o): Item => [flags(o, lang), `${o.description}${extra(o, lang)}`]),
  ]);
}

/** Options with and without a short form stand under each other. */
const flags = ({ flags: written, short }: Option, lang: Lang): string =>
  `${short ? '' : '    '}${inWords(written)[lang]}`;

/** What else is said of an option: its choices, then its default. */
function extra(option: Option, lang: Lang): string {
  const { argChoices, defaultValue } = option;
  const name = option.attributeName();
  const choices = name === 'lang' ? [] : (argChoices ?? (name === 'format' ? FORMATS.map((f) => f.name) : []));
  // The language of this very page is no default.
  const byDefault = name === 'lang' ? 'zh' : name === 'format' ? 'text' : defaultValue;
  const said = [
    ...(choices.length > 0 ? [{ zh: `可选：${choices.join('、')}`, en: `one of: ${choices.join(', ')}` }] : []),
    ...(typeof byDefault === 'string' ? [{ zh: `默认：${byDefault}`, en: `default: ${byDefault}` }] : []),
  ].map((text) => text[lang]);
  if (said.length === 0) return '';
  return lang === 'zh' ? `（${said.join('；')}）` : ` (${said.join('; ')})`;
}

/** A term and what it means beside it; below it where the term is too long or the page too narrow. */
function entry([term, text]: Item, termWidth: number, width: number): string[] {
  const indent = termWidth + 4;
  const beside = width - indent >= 24;
  const lines = wrap(text, beside ? width - indent : width - 6).map((line) => ' '.repeat(beside ? indent : 6) + line);
  if (!beside || widthOf(term) > termWidth) return [...wrap(term, width - 2).map((line) => `  ${line}`), ...lines];
  const [first = '', ...others] = lines;
  return [`  ${term}${first.slice(2 + widthOf(term))}`, ...others];
}

const shown = ([line, meaning]: readonly [string, string], width: number): string[] => [
  ...wrap(line, width - 6).map((part, i) => (i === 0 ? '  ' : '      ') + part),
  ...wrap(meaning, width - 6).map((part) => `      ${part}`),
];
