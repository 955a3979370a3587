import type { Checkup, Lack } from '../model/checkup.js';
import { byCode } from './checkup-text.js';
import { jsonDocument, problemJson } from './json-document.js';
import { problemWords } from './problem-words.js';

/** A check of data for programs: what is missing as a list, then the counts, then each problem. */
export const checkupJson = (checkup: Checkup): AsyncGenerator<string> => {
  const { head, rows, items, subjects, periods, problems, lacks } = checkup;
  const counts = byCode(problems).map(([code, count]) => ({
    code,
    severity: problems.find((p) => p.code === code)?.severity,
    text: problemWords(code),
    count,
  }));
  const errors = problems.filter((p) => p.severity === 'error').length;
  return jsonDocument(head, 'missing', listOf(lacks), async () => ({
    summary: { rows, items, subjects, periods, errors, warnings: problems.length - errors, codes: counts },
    problems: problems.map(problemJson),
  }));
};

async function* listOf(lacks: readonly Lack[]): AsyncGenerator<readonly object[]> {
  yield lacks.map(({ subject, period, item, name, departments, how, said }) => ({
    subject,
    period,
    item,
    name,
    departments,
    how,
    said,
  }));
}
