import type { Problem } from '../model/problem.js';
import type { Text } from '../model/text.js';

/** The sentences around problems; the problems bring their own. */

type Count = Readonly<Record<Problem['severity'], number>>;

export const SEVERITY: Readonly<Record<Problem['severity'], Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
};

const many = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** `2 个错误、1 个警告`; what there is none of is left out. */
const counted = ({ error, warning }: Count): Text => ({
  zh: [error > 0 ? `${error} 个错误` : '', warning > 0 ? `${warning} 个警告` : ''].filter((t) => t !== '').join('、'),
  en: [error > 0 ? many(error, 'error') : '', warning > 0 ? many(warning, 'warning') : '']
    .filter((t) => t !== '')
    .join(', '),
});

export const HEADING = (file: string | null, count: Count): Text => ({
  zh: `${file ?? '整体'}：${counted(count).zh}`,
  en: `${file ?? 'As a whole'}: ${counted(count).en}`,
});

export const CLOSING = (count: Count, files: number): Text => ({
  zh: `共 ${counted(count).zh}${files > 1 ? `，分为 ${files} 处` : ''}`,
  en: `${counted(count).en} in all`,
});

export const ONE_LINE_EACH = (frames: number): Text => ({
  zh: `这个文件的错误多于 ${frames} 个，其余的每个只写一行：`,
  en: `This file has more than ${frames} errors; the others take one line each:`,
});

export const SAME_ELSEWHERE = (n: number, lines: string): Text => ({
  zh: `另有 ${n} 行有同样的问题：第 ${lines} 行`,
  en: `${n} more ${n === 1 ? 'line has' : 'lines have'} the same problem: ${n === 1 ? 'line' : 'lines'} ${lines}`,
});
