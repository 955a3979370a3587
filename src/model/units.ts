/**
 * One unit: its names (the first one is its normal form), what it measures, with which power, and how many base units
 * it is, as a fraction where no decimal is exact. A name with 万, 亿 and the like in front is worked out.
 */
type Unit = readonly [names: string, kind: string, power: number, times: string, per?: string];

/** Things that are counted: each is its own kind, since five of one are not five of another. */
const COUNTS =
  '个 人 人次 次 户 家 件 项 处 座 条 辆 台 套 起 例 只 头 株 棵 份 期 篇 场 所 村 分 年 月 季度 批 种 盏 本 册 张 间 dB dB(A) ℃';

export const UNITS: readonly Unit[] = [
  ['% 百分比', 'ratio', 1, '0.01'],
  ['‰', 'ratio', 1, '0.001'],
  // A difference of two shares. It is no share: 提高2个百分点 and 提高2% differ.
  ['百分点 个百分点', 'point', 1, '1'],

  ['t 吨 公吨', 'mass', 1, '1000'],
  ['kg 千克 公斤 Kg KG', 'mass', 1, '1'],
  ['斤 市斤', 'mass', 1, '0.5'],
  ['g 克', 'mass', 1, '0.001'],
  ['mg 毫克', 'mass', 1, '0.000001'],
  ['μg 微克 ug', 'mass', 1, '0.000000001'],
  ['ng 纳克', 'mass', 1, '0.000000000001'],

  ['km 公里 千米 KM Km', 'length', 1, '1000'],
  ['m 米', 'length', 1, '1'],
  ['dm 分米', 'length', 1, '0.1'],
  ['cm 厘米', 'length', 1, '0.01'],
  ['mm 毫米', 'length', 1, '0.001'],

  ['km² 平方公里 平方千米 km2 km^2', 'length', 2, '1000000'],
  ['hm² 公顷 ha hm2 hm^2', 'length', 2, '10000'],
  ['亩 市亩', 'length', 2, '2000', '3'],
  ['m² 平方米 平米 m2 m^2', 'length', 2, '1'],
  ['cm² 平方厘米 cm2', 'length', 2, '0.0001'],

  ['m³ 立方米 m3 m^3', 'length', 3, '1'],
  ['L 升 公升', 'length', 3, '0.001'],
  ['mL 毫升 ml', 'length', 3, '0.000001'],

  ['元 人民币元', 'money', 1, '1'],
  ['tce 吨标准煤 吨标煤', 'coal', 1, '1000'],
  ['kgce 千克标准煤 公斤标准煤 千克标煤', 'coal', 1, '1'],
  ['tCO₂ 吨二氧化碳 tCO2 吨CO2 吨CO₂', 'carbon', 1, '1000'],
  ['kgCO₂ 千克二氧化碳 kgCO2 千克CO2', 'carbon', 1, '1'],
  ['kWh 千瓦时 kW·h', 'electricity', 1, '1'],
  ['MWh 兆瓦时', 'electricity', 1, '1000'],

  ['天 日 d', 'time', 1, '24'],
  ['小时 h', 'time', 1, '1'],
  ['分钟 min', 'time', 1, '1', '60'],
  ['周 星期', 'time', 1, '168'],
  ...COUNTS.split(' ').map((name): Unit => [name === '年' ? '年 a' : name, name, 1, '1']),
];
