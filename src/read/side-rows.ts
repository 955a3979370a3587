/** What stands beside the data of a form: `注：…`, `填表人：…`, `审核人：…`. */
const LABEL =
  /^[（(]?(?:注|备注|说明|填表说明|填表人|填报人|填报单位|填表单位|制表人?|审核人?|复核人?|负责人|单位负责人|主管领导|分管领导|联系人|联系电话|电话|填报日期|填表日期|报送日期|日期|数据来源|资料来源|来源|盖章)\d*\s*[:：)）]/;
const REMARK = /^[（(]?(?:注|备注|说明|填表说明|数据来源|资料来源)\d*(?:\s*[:：、.．]|\s|\d|$)|^\*|^※/;
/** `一、生态制度`, `（二）生态安全`: a heading within the table. */
const SECTION = /^(?:第?[一二三四五六七八九十]+[、.．章节]|[（(][一二三四五六七八九十]+[)）])/;

/** Whether a record is no data but a note below the table, a line to be signed, or a heading within it. */
export function isSideRow(cells: readonly string[]): boolean {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  // A merged cell may stand in every column.
  const texts = [...new Set(said)];
  const [first = ''] = texts;
  if (texts.length === 1) return LABEL.test(first) || REMARK.test(first) || SECTION.test(first);
  return texts.length > 1 && LABEL.test(first) && texts.filter((text) => LABEL.test(text)).length * 2 >= texts.length;
}
