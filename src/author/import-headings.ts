import { period } from '../model/period.js';
import { isUnit } from '../model/unit.js';

/** What a column of a published table holds. */
export type Role =
  | 'id'
  | 'domain'
  | 'task'
  | 'name'
  | 'part'
  | 'unit'
  | 'threshold'
  | 'year'
  | 'value'
  | 'published'
  /** 约束性 or 正向: which of them, its cells tell. */
  | 'kind'
  | 'direction'
  | 'departments'
  | 'scope'
  | 'subject'
  | 'period'
  | 'clause'
  | 'note'
  | 'ignored';

/** A heading as it is compared: one width, no white space, and what stands in brackets set apart. */
export interface Heading {
  readonly plain: string;
  readonly inside: readonly string[];
}

export function headingOf(text: string): Heading {
  const inside: string[] = [];
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    // dB(A) and the like, which have brackets of their own.
    .replace(/[([]([^()[\]]*\([^()]*\)[^()[\]]*)[)\]]$/, (_, words: string) => {
      inside.push(words);
      return '';
    })
    .replace(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g, (_, words: string) => {
      inside.push(words);
      return '';
    })
    .replace(/^[*★☆▲#]+|[*★☆▲#:：]+$/g, '')
    .toLowerCase();
  return { plain, inside };
}

/** Levels of a tree of indicators, from the whole to the part. */
const LEVEL = /^([一二三四五])级指标$/;

/** In this order: the first form that fits says what a heading means. */
const FORMS: readonly (readonly [Role, RegExp])[] = [
  ['id', /^(?:序号|编号|指标(?:编号|序号|代码|号)|代码|项次|序|号|no\.?|id|item|code)$/],
  [
    'ignored',
    /权重|分值|得分|评分|计分|赋分|扣分|自评|满分|分数|计算(?:方法|公式|办法|方式)|(?:考核|评价|监测|统计|测算|检测|分析)(?:办法|方式|方法|程序)|时限|时间|频次|频率|进度|数据年份|措施|工程|项目名称及|图标|样品|检出限$|超标(?:倍数|率|项目)|占标率/,
  ],
  ['note', /^(?:备注|说明|注|指标(?:解释|含义|说明|内涵|定义)|含义|定义|解释|remarks?|notes?)$/],
  [
    'clause',
    /(?:数据|资料|指标|标准|目标)(?:来源|出处)|^来源$|^依据$|(?:制定|标准|评价|执行|政策|设定|参考)依据|标准(?:名称|号|编号|代号)|^执行标准$|^执行的标准$/,
  ],
  [
    'departments',
    /责任|牵头|负责|主管|主办|配合|协办|承办|(?:考核|承担|落实|实施|统计|填报|提供|数据|完成|组织)(?:部门|单位)|^(?:部门|departments?)$/,
  ],
  ['unit', /^(?:(?:计量|指标|度量|数据|计算|统计)?单位|量纲|unit)$/],
  ['direction', /方向|正逆|正负|趋向|优劣|极性|better/],
  [
    'published',
    /达标(?:情况|与否|判定|状况|状态|结论|分析|结果|性)|是否|(?:评价|判定|监测|考核|检测|评估|单项)结论|^结论$|(?:评价|判定|判断|考核|评估)结果|单项(?:判定|评价)|符合(?:情况|性)|合格(?:情况|与否)|完成情况|^(?:达标|评价|判定|结果|published|verdict)$/,
  ],
  ['kind', /^(?:指标|目标)?(?:属性|性质|类型|类别属性)$|^属性|^attribute$/],
  ['scope', /适用(?:范围|对象|区域|地区)|考核(?:对象|范围)|^适用$/],
  [
    'value',
    /现状|现值|实际|(?:完成|实测|测定|监测|检测|测量|实现|达到|当前|本期|观测|调查|基期|背景|年均|平均|均)值|(?:监测|检测|分析|测定)(?:结果|数据|均值|浓度|年均)|基期|^基准年?$|^(?:当前|目前)|^已达|(?:达到|实现|执行|指标|当前)(?:情况|水平)|现有水平|统计值|年均浓度$|水质(?:类别|状况|现状)|^(?:浓度|均值|浓度值|value)$/,
  ],
  [
    'threshold',
    /(?:指标|标准|基准|目标|考核|参考|阈|限|规划|约束|控制|要求|建设|创建|评价|任务|期望|达标|合格|引导|底线|下达|预期|基本|标杆|先进|优秀|良好|计划|限定|允许|执行|标准限|判定)值|标准|目标|限值|要求|阈值|近期|中期|远期|期末|累计|增速|增幅|上限|下限|昼间|夜间|考核线|门槛|规划年|target|standard|limit|threshold|requirement/,
  ],
  ['task', /任务|^子系统|^小类|^(?:子|亚)类/],
  [
    'part',
    /^(?:(?:年?评价|平均|取值|监测)?(?:时段|时间)|年评价指标|分项|子项|亚项|细项|小项)(?:名称|指标)?$|^子指标|^分指标|^part$/,
  ],
  [
    'name',
    /^(?:指标(?:名称?)?|名称|(?:评价|考核|具体|建设|主要|创建|监测|检测|控制|单项|规划|监督|评估|约束性?|核心|统计|水质|空气|环境|发展|三级|节水|考评|验收)指标(?:名称|项)?|指标(?:项目?|内容|层|体系|名称及单位)|项目(?:名称)?|(?:考核|评价|监测|检测|控制|分析|测定|检查|验收|考评|参数|污染物)(?:项目|内容|因子|参数)?(?:名称)?|污染物(?:项目|名称)?|参数|因子|内容|指标与要求|indicator|name|评价项|项)$/,
  ],
  ['domain', /领域|类别|分类|准则层|目标层|系统层?|方面|维度|大类|要素|体系|板块|类型|^类$|模块|章节|domain|category/],
  [
    'subject',
    /^(?:地区|评价对象|行政区|县\/市\/区|城市|区域|断面|断面名称|点位|点位名称|站点|河流|subject|region)$|(?:县|市)\(?市?、?区\)?$/,
  ],
  ['period', /^(?:年度|年份|时期|period|year)$/],
];

/** The year that a heading names, and only that: 2020年, 2020年底, 到2025年; a range such as 2021-2025年 is none. */
const YEAR = /^(?:到|至|截至|截止)?((?:19|20)\d\d)年?(?:度|底|末)?$/;

/** What one text of a header says; null for words that are no heading. */
export function roleOf(heading: Heading): Role | null {
  const { plain } = heading;
  if (plain === '') return null;
  if (LEVEL.test(plain)) return 'name';
  if (YEAR.test(plain)) return 'year';
  const found = FORMS.find(([, form]) => form.test(plain))?.[0];
  if (found === 'threshold' && plain.includes('目标层')) return 'domain';
  return found ?? null;
}

/** How deep a column of a tree of indicators stands: 领域 1, 任务 2, 指标 3, 分项 4; 一级指标 and so on by their number. */
export const levelOf = ({ plain }: Heading): number | null => {
  const written = LEVEL.exec(plain)?.[1];
  return written === undefined ? null : '一二三四五'.indexOf(written) + 1;
};

/**
 * The year in a heading, wherever it stands: 现状值（2018年）, 2020年目标值; null where there is none, or more than one. The
 * year of a standard (GB3095-2012) is none, and neither is a span (2021-2025年).
 */
export function yearIn({ plain, inside }: Heading): string | null {
  const years = [plain, ...inside].flatMap((text) =>
    [...text.matchAll(/(?<![\d\-—–~至])((?:19|20)\d\d)(?=年(?![-—–~至])|目标|现状|规划|$)/g)].map(
      (m) => m[1] as string,
    ),
  );
  return new Set(years).size === 1 ? period(years[0] as string) : null;
}

/** The unit in a heading: 浓度限值（mg/L）, 指标值(%). */
export function unitIn({ inside }: Heading): string | null {
  return inside.map((words) => words.replace(/^单位[:：]?/, '')).find((words) => isUnit(words)) ?? null;
}

/** Words below a heading that divide it: years, nearer and farther aims, authorities, kinds of places, classes. */
const DIVISION =
  /^(?:(?:到|至)?(?:19|20)\d\d年?.*|近期|中期|远期|期末|累计|年均.*|五年累计|国家.*|省.*|市.*|县.*|区.*|地方.*|行业.*|山区.*|丘陵.*|平原.*|城市|城镇|农村|东部.*|中部.*|西部.*|南方.*|北方.*|[一二三四五]级.*|[ⅰ-ⅻi]{1,4}v?类.*|劣?v类|年平均|年均值?|日平均|24小时平均|1小时平均|日均值?|小时均值?|上限|下限|基本|基础|先进|标杆|良好|优秀|最低|最高|约束|预期|现状|目标|名称|内容|部门|单位|值|数值|指标|[甲乙]类)$/;

export const isDivision = (heading: Heading): boolean => DIVISION.test(heading.plain) || roleOf(heading) !== null;
