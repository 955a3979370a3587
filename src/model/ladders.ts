/** An order of grades. The lowest step first; the words of one step mean the same. */
export type Ladder = readonly (readonly string[])[];

const steps = (text: string): Ladder => text.split(' < ').map((step) => step.split('='));

/** The orders that many documents share; a catalogue names one, or writes its own. */
export const LADDERS: Readonly<Record<string, Ladder>> = {
  // GB 3838-2002; groundwater (GB/T 14848) has the same five classes and none below them.
  water: steps('劣Ⅴ类 < Ⅴ类 < Ⅳ类 < Ⅲ类 < Ⅱ类 < Ⅰ类'),
  // GB 3097-1997
  sea: steps('劣四类 < 四类 < 三类 < 二类 < 一类'),
  // HJ 633-2012
  air: steps('严重污染 < 重度污染 < 中度污染 < 轻度污染 < 良=良好 < 优'),
  // HJ 192-2015
  ecology: steps('差 < 较差 < 一般 < 良=良好 < 优'),
  // GB 3096-2008: the function zones; a lower number asks for more quiet.
  noise: steps('4b类 < 4a类 < 3类 < 2类 < 1类 < 0类'),
  // GB 18918-2002
  effluent: steps('三级 < 二级 < 一级B < 一级A'),
  level: steps('六级 < 五级 < 四级 < 三级 < 二级 < 一级'),
  letter: steps('E级 < D级 < C级 < B级 < A级'),
  rating: steps('不合格=不达标=未达标 < 合格=达标 < 良好=良 < 优秀=优'),
};
