import type { Command, CommanderError } from 'commander';
import type { Problem } from '../model/problem.js';
import type { Text } from '../model/text.js';
import { nearest } from '../read/nearest.js';
import { known } from './arguments.js';
import { quoted } from './command-line.js';
import { inWords } from './help-words.js';

type Said = readonly [text: Text, hint?: Text];

export const usage = ([text, hint]: Said): Problem => ({
  code: 'usage',
  severity: 'error',
  text,
  ...(hint && { hint }),
  at: null,
});

/** What commander found wrong with the command line, in our words and both languages. */
export function usageProblem(error: CommanderError, program: Command, argv: readonly string[]): Problem {
  const words = [...error.message.matchAll(/'([^']+)'/g)].map((m) => m[1] as string);
  const command = program.commands.find((c) => argv.includes(c.name()));
  return usage(say(error, words[0] ?? '', program, command, argv));
}

function say(
  error: CommanderError,
  word: string,
  program: Command,
  command: Command | undefined,
  argv: readonly string[],
): Said {
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(word, program, command, argv);
    case 'commander.unknownCommand':
      return unknownCommand(word, program);
    case 'commander.missingArgument':
      return missingArgument(word, command);
    case 'commander.optionMissingArgument': {
      const { zh, en } = inWords(word.replace(/^-\w, /, ''));
      return [
        { zh: `选项 ${longFlag(word)} 后面缺少值`, en: `the option ${longFlag(word)} needs a value` },
        { zh: `写法：${zh}`, en: `write ${en}` },
      ];
    }
    case 'commander.excessArguments':
      return excess(command);
    case 'commander.invalidArgument': {
      const choices = (/Allowed choices are (.+?)\.?$/.exec(error.message)?.[1] ?? '').split(', ');
      const value = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? '';
      return [
        { zh: `${longFlag(word)}：不能是“${value}”`, en: `${longFlag(word)}: it cannot be "${value}"` },
        known(value, choices),
      ];
    }
    default:
      return [{ zh: `命令行有误：${error.message}`, en: `wrong command line: ${error.message}` }];
  }
}

/** `-c, --catalogue <id>` as people type it. */
const longFlag = (flags: string): string => flags.split(/[ ,]/).find((w) => w.startsWith('--')) ?? flags;

const flagsOf = (command: Command): string[] =>
  command.options.flatMap((o) => (o.long && !o.hidden ? [o.long] : [])).concat('--help');

function unknownOption(word: string, program: Command, command: Command | undefined, argv: readonly string[]): Said {
  const none: Text = { zh: `没有选项 ${word}`, en: `there is no option ${word}` };
  const flag = word.toLowerCase().replaceAll('_', '-');
  const owners = program.commands.filter((c) => c.options.some((o) => o.long === word || o.short === word));
  const names = owners.map((c) => c.name());
  if (!command) {
    if (names.length === 0) return [none, near(flag, program.commands.flatMap(flagsOf))];
    const example = `eco-check ${names[0]} … ${argv.slice(argv.indexOf(word)).join(' ')}`;
    return [
      { zh: `选项 ${word} 之前应先写命令`, en: `a command is due before the option ${word}` },
      { zh: `例如 ${example}`, en: `for example: ${example}` },
    ];
  }
  if (names.includes(command.name())) {
    return [
      {
        zh: `选项 ${word} 应写在命令 ${command.name()} 之后`,
        en: `the option ${word} belongs behind ${command.name()}`,
      },
    ];
  }
  if (names.length > 0) {
    return [
      { zh: `命令 ${command.name()} 没有选项 ${word}`, en: `the command ${command.name()} has no option ${word}` },
      { zh: `有这个选项的命令：${names.join('、')}`, en: `these commands have it: ${names.join(', ')}` },
    ];
  }
  return [none, near(flag, flagsOf(command), command.name())];
}

function unknownCommand(word: string, program: Command): Said {
  const names = program.commands.map((c) => c.name());
  if (/\.ya?ml$/i.test(word)) return [fileFirst(word), commandHint(`eco-check evaluate … --catalogue ${word}`)];
  if (/[\\/]|\.\w{2,5}$/.test(word) || word === '-')
    return [fileFirst(word), commandHint(`eco-check evaluate ${quoted(word)}`)];
  return [{ zh: `没有命令“${word}”`, en: `there is no command "${word}"` }, known(word, names)];
}

const fileFirst = (word: string): Text => ({
  zh: `“${word}”之前缺少命令`,
  en: `a command is missing before "${word}"`,
});
const commandHint = (line: string): Text => ({ zh: `例如 ${line}`, en: `for example: ${line}` });

function missingArgument(word: string, command: Command | undefined): Said {
  const name = command?.name() ?? 'evaluate';
  const { zh, en } = inWords(`<${word}>`);
  const example = word === 'data' ? `eco-check ${name} seeds/jiangmen-2018.csv` : `eco-check help ${name}`;
  return [
    { zh: `命令 ${name} 缺少参数 ${zh}`, en: `the command ${name} needs the argument ${en}` },
    { zh: `例如 ${example}`, en: `for example: ${example}` },
  ];
}

function excess(command: Command | undefined): Said {
  const due = command?.registeredArguments.length ?? 0;
  const extra = command?.args[due] ?? '';
  return [
    { zh: `多出了“${extra}”`, en: `"${extra}" is one argument too many` },
    due === 0
      ? { zh: `命令 ${command?.name()} 后面只写选项`, en: `the command ${command?.name()} takes only options` }
      : {
          zh: '一次只处理一份；文件名含空格时请加引号',
          en: 'one at a time; a file name with blanks is put in quotes',
        },
  ];
}

function near(word: string, words: readonly string[], command?: string): Text {
  const found = nearest(word, words);
  const help = `eco-check help${command === undefined ? '' : ` ${command}`}`;
  return found === null
    ? { zh: `用 ${help} 查看全部选项`, en: `${help} lists all options` }
    : { zh: `是否要写 ${found}？`, en: `did you mean ${found}?` };
}
