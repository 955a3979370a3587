import { attributeName } from '../model/status.js';

/** The words of columns that say of an indicator what it is. All are compared in one width and without white space. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const HIGHER =
  /^(?:正向?|正向?指标|正向型|越[大高多]越[好优]|[大高]优|效益型|上升|提高|增[加长]|递增|higher|max|[↑+⬆▲])(?:指标|型)?$/i;
const LOWER =
  /^(?:逆向?|负向?|反向|逆向?指标|负向?指标|越[小低少]越[好优]|[小低]优|成本型|下降|降低|减少|递减|lower|min|[↓\-−⬇▼])(?:指标|型)?$/i;

/** 正向, 越小越好, ↑: which way the figure of an indicator is better; null for other words. */
export function directionOf(text: string): 'higher' | 'lower' | null {
  const word = plain(text);
  return HIGHER.test(word) ? 'higher' : LOWER.test(word) ? 'lower' : null;
}

const ATTRIBUTE =
  /^(?:约束|参考|预期|强制|引导|指导|必选|可选|必备|鼓励|核心|基本|基础|特色|特征|否决|控制|考核|建议|选择|一般|关键|提升|自选|推荐|激励)(?:性|类|型)?(?:指标)?$/;

/** 约束性, 预期性指标: the attribute as the catalogue writes it; null for words that are none. */
export function attributeOf(text: string): string | null {
  const word = plain(text);
  if (!ATTRIBUTE.test(word)) return null;
  const short = word.replace(/指标$/, '');
  // 约束 and 约束性 are one word; 必选 is one of its own.
  const known = attributeName(/^(?:约束|参考|预期)$/.test(short) ? `${short}性` : short);
  return known;
}

/** What stands in a column of verdicts. */
const VERDICT =
  /^(?:已|基本|均|全部|年?均?值?|暂)?(?:达标|达到|达|合格|符合|满足|完成|通过|超标|是|否|√|×|✓|✗|优|y|n|yes|no)(?:标准|要求|目标|任务)?$|^(?:未|不|没有|尚未|基本|无法)(?:达标|达到|达|合格|符合|满足|完成|超标|统计|评价|通过|考核)(?:标准|要求|目标)?$/i;

export const isVerdict = (text: string): boolean => VERDICT.test(plain(text));

/** Nothing is said: a dash, a stroke, an empty cell. */
export const saysNothing = (text: string): boolean =>
  /^[-—–―－_/／\\~…·.\s]*$/.test(text) || /^(?:无|暂无|空)$/.test(text.trim());

/** The name of a standard and nothing else: GB3838-2002, 《…》. */
export const isStandardName = (text: string): boolean =>
  /^(?:《[^》]*》)?[\s(（]*(?:GB|DB|HJ|CJ|SL|NY|LY|TJ|JGJ|CJJ)(?:\s*\/\s*[TZ])?\s*\d[\d.\-—/ ]*[)）]?[\s\S]{0,20}$/i.test(
    text.trim(),
  ) || /^《[^》]*》/.test(text.trim());
