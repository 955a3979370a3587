import { isZero } from '../model/decimal.js';
import type { Remedy, Shift } from '../model/follow.js';
import type { Need } from '../model/rule.js';
import { difference } from '../model/say.js';
import { join, type Text } from '../model/text.js';
import { needWords } from './words.js';

const ALSO: Text = { zh: '；', en: '; ' };
const AND: Text = { zh: '，并', en: ' and ' };
const OR: Text = { zh: '，或', en: ', or ' };

/** What would settle a verdict or turn it, as clauses that follow a colon. */
export const remediesText = (remedies: readonly Remedy[]): Text => join(remedies.map(remedyText), ALSO);

const PLAIN: Readonly<Record<'value' | 'mend' | 'look' | 'renew' | 'word', Text>> = {
  value: { zh: '填报现状值', en: 'give the value' },
  mend: { zh: '改正这一行数据', en: 'correct this row of the data' },
  look: { zh: '由人工核实', en: 'have a person look' },
  renew: { zh: '提供仍在有效期内的佐证', en: 'give evidence that is still in force' },
  word: { zh: '把公布结论写成“达标”或“未达标”', en: 'word the published verdict as 达标 (met) or 未达标 (not met)' },
};

export function remedyText(remedy: Remedy): Text {
  switch (remedy.kind) {
    case 'supply':
      return supply(remedy.need);
    case 'shift':
      return shiftText(remedy);
    case 'reach':
      return { zh: `须${remedy.says.zh}`, en: `it must be ${remedy.says.en}` };
    case 'either':
      return join(
        remedy.ways.map((way) => join(way.map(remedyText), AND)),
        OR,
      );
    default:
      return PLAIN[remedy.kind];
  }
}

function supply(need: Need): Text {
  if (need === 'assigned-figure.not-set')
    return { zh: '待上级下达目标值', en: 'the higher authority must set its figure first' };
  if (need === 'better')
    return {
      zh: '在指标体系中写明该指标以高为好还是以低为好',
      en: 'state in the catalogue whether higher or lower is better',
    };
  const words = needWords(need);
  return { zh: `提供${words.zh}`, en: `give ${words.en}` };
}

function shiftText({ way, by, unit, beyond }: Shift): Text {
  const size = difference(by, unit);
  if (isZero(by))
    return { zh: '越过限值（现等于限值，而限值不含在内）', en: 'go beyond the limit, which the figure only equals' };
  if (way === null) {
    return beyond
      ? { zh: `还差 ${size.zh} 以上`, en: `make up more than the missing ${size.en}` }
      : { zh: `还差 ${size.zh}`, en: `make up the missing ${size.en}` };
  }
  const [zh, en] = way === 'up' ? ['提高', 'raise'] : ['降低', 'lower'];
  return beyond
    ? { zh: `现状值再${zh} ${size.zh} 以上（不含）`, en: `${en} the value by more than ${size.en}` }
    : { zh: `现状值至少再${zh} ${size.zh}`, en: `${en} the value by at least ${size.en}` };
}
