import type { Command } from 'commander';
import type { Text } from '../model/text.js';
import { allDeclared } from './declared.js';

/**
 * Words that the parser would take for something else: `-catalogue` for `-c atalogue`, a dash that a word processor made, and
 * help for a command that is none. Null where there is nothing of the kind.
 */
export function misread(argv: readonly string[], program: Command): readonly [Text, Text] | null {
  for (const word of argv) {
    if (word === '--') break;
    const [, dashes = '', name = ''] = /^([-—–－−‐‑]+)([A-Za-z][\w-]*)(?:=.*)?$/.exec(word) ?? [];
    const strange = /[^-]/.test(dashes);
    if (!strange && (dashes !== '-' || name.length < 4)) continue;
    const flags = [
      ...new Set(allDeclared(program).commands.flatMap((c) => c.options.map((o) => o.long ?? ''))),
      '--help',
    ];
    const flag = flags.find((f) => f.slice(2) === name) ?? flags.find((f) => f.startsWith(`--${name}`));
    if (strange) {
      const meant = flag ?? `${name.length === 1 ? '-' : '--'}${name}`;
      return [
        { zh: `“${word}”开头的不是连字符`, en: `"${word}" does not begin with hyphens` },
        { zh: `是否要写 ${meant}？`, en: `did you mean ${meant}?` },
      ];
    }
    if (flag !== undefined) {
      return [
        { zh: `没有选项 ${word}`, en: `there is no option ${word}` },
        { zh: `长选项前是两个连字符：${flag}`, en: `a long option begins with two hyphens: ${flag}` },
      ];
    }
  }
  const [first, about] = argv.filter((word, i) => !word.startsWith('-') && argv[i - 1] !== '--lang');
  const names = program.commands.map((c) => c.name());
  if (first !== 'help' || about === undefined || about === 'help' || names.includes(about)) return null;
  return [
    { zh: `没有命令“${about}”`, en: `there is no command "${about}"` },
    { zh: `可用的有：${names.join('、')}`, en: `these are known: ${names.join(', ')}` },
  ];
}
