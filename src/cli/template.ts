import { join } from 'node:path';
import { departmentsOf, type FormQuestion, template } from '../author/template.js';
import { refuse } from '../model/problem.js';
import { heading, onePeriod } from './arguments.js';
import { DEFAULT_CATALOGUE, loadCatalogue } from './catalogues.js';
import { checkTableOptions, type TableOptions, tableEnding, writeBook } from './table-file.js';
import { tell } from './tell.js';
import { EXIT, type World } from './world.js';

export interface TemplateOptions extends TableOptions {
  readonly catalogue?: string;
  readonly against?: string;
  readonly period?: string;
  readonly subject: readonly string[];
  readonly split?: 'department';
  readonly output?: string;
}

/** `eco-check template -o 填报表.xlsx`: the form to fill in, or one for each department in a folder. */
export async function writeTemplate(world: World, folder: string | null, options: TemplateOptions): Promise<number> {
  const { output, split } = options;
  if (split === undefined && output === undefined) return noPlace();
  if (split === undefined && folder !== null) return notSplit(folder);
  if (split !== undefined && folder === null) return noFolder();
  const name = output ?? '填报表.xlsx';
  checkTableOptions(tableEnding(name), options);
  const period = onePeriod(options.period);
  const { catalogue, problems } = await loadCatalogue(world, options.catalogue ?? DEFAULT_CATALOGUE);
  const question: FormQuestion = {
    catalogue,
    against: heading(options.against, catalogue.headings, catalogue.publishedAgainst),
    subjects: options.subject.length > 0 ? [...new Set(options.subject)] : [catalogue.subject?.name ?? null],
    period,
    department: null,
    lang: options.lang,
  };
  if (split === undefined) await writeBook(world, name, template(question), options);
  else {
    const departments = departmentsOf(catalogue);
    if (departments.length === 0) return noDepartments(catalogue.id);
    const taken = new Set<string>();
    for (const department of departments) {
      const file = join(folder as string, formName(name, department, taken));
      await writeBook(world, file, template({ ...question, department }), options);
    }
  }
  await tell(world, problems);
  return EXIT.ok;
}

/** `填报表-市水利局.xlsx`, without what Windows does not take in a name, and each name once. */
function formName(name: string, department: string, taken: Set<string>): string {
  const [, base = name, ending = ''] = /^(?:.*[\\/])?(.*?)(\.\w+)$/.exec(name) ?? [];
  const plain = department.replace(/[\\/:*?"<>|\s]+/g, '_').replace(/^\.+|\.+$/g, '') || '_';
  let file = `${base}-${plain}${ending}`;
  for (let n = 2; taken.has(file.toLowerCase()); n++) file = `${base}-${plain}-${n}${ending}`;
  taken.add(file.toLowerCase());
  return file;
}

const noPlace = (): never =>
  refuse(
    'usage',
    { zh: '没有写明填报表存到哪里', en: 'nothing says where the form is to go' },
    { zh: '例如 eco-check template -o 填报表.xlsx', en: 'for example: eco-check template -o form.xlsx' },
  );

const noFolder = (): never =>
  refuse(
    'usage',
    { zh: '--split：没有写明存到哪个文件夹', en: '--split: nothing says into which folder the forms go' },
    {
      zh: '例如 eco-check template --split department 填报表/',
      en: 'for example: eco-check template --split department forms/',
    },
  );

const notSplit = (folder: string): never =>
  refuse(
    'usage',
    { zh: `多出了“${folder}”`, en: `"${folder}" is one argument too many` },
    {
      zh: '要按责任部门分表，请加上 --split department；只要一张表，用 -o 写明文件',
      en: 'for a form per department add --split department; for a single one name its file with -o',
    },
  );

const noDepartments = (id: string): never =>
  refuse('no-departments', {
    zh: `指标体系 ${id} 没有写责任部门，不能按部门分表`,
    en: `the catalogue ${id} names no departments, so that there is nothing to split by`,
  });
