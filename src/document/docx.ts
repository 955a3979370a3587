import type { Problem, Report } from '../model/problem.js';
import { Refusal } from '../model/problem.js';
import { LIMITS } from '../sheet/sheet-limits.js';
import { scanXml } from '../sheet/xml-scan.js';
import { openZip } from '../sheet/zip-guard.js';
import { relations } from '../sheet/zip-relations.js';
import type { Block } from './document.js';
import { documentKind } from './document-kind.js';
import { ofDocument, refuseDocument } from './document-refusals.js';
import { DocxBody } from './docx-body.js';
import { Numbering } from './numbering.js';
import { listStyles } from './styles.js';

/**
 * Reads a Word document (.docx): its paragraphs and tables from top to bottom, as they read once every tracked change is
 * accepted. What is merged stays merged, what is raised stays raised (10⁴), and the numbers that Word makes are written out.
 * What the text does not show (drawings, changes) is reported as a warning.
 *
 * @throws Refusal for a file that is damaged, protected or hostile, or that is another kind of document.
 */
export async function readDocument(bytes: Uint8Array, file: string, report: Report): Promise<readonly Block[]> {
  const kind = documentKind(bytes);
  if (kind === 'doc') return refuseDocument('old-document', file);
  if (kind === 'pdf') return refuseDocument('pdf-document', file);
  if (kind === 'rtf') return refuseDocument('rtf-document', file);
  if (kind === null) return refuseDocument('not-a-document', file);
  try {
    return await read(bytes, file, report);
  } catch (error) {
    throw error instanceof Refusal ? ofDocument(error, file) : error;
  }
}

async function read(bytes: Uint8Array, file: string, report: Report): Promise<readonly Block[]> {
  if (bytes.length > LIMITS.fileBytes) refuseDocument('not-a-document', file);
  const zip = openZip(bytes);
  const path = (await relations(zip, '')).find((r) => r.type === 'officeDocument')?.target ?? 'word/document.xml';
  if (!zip.has(path)) refuseDocument('not-a-document', file);
  const parts = await relations(zip, path);
  const part = (type: string): string => parts.find((r) => r.type === type)?.target ?? '';
  const body = new DocxBody(await Numbering.of(zip, part('numbering')), await listStyles(zip, part('styles')));
  await scanXml(zip.read(path), body);
  if (body.seen.linked) refuseDocument('linked-content', file);
  for (const problem of notes(body.seen, file)) report(problem);
  return body.blocks;
}

function notes({ changes, drawings, struck }: DocxBody['seen'], file: string): Problem[] {
  const note = (code: string, zh: string, en: string): Problem => ({
    code,
    severity: 'warning',
    text: { zh, en },
    at: { file, line: null, column: null },
  });
  return [
    ...(changes
      ? [
          note(
            'tracked-changes',
            '文档有修订记录，按全部接受后的文字读入',
            'the document has tracked changes; it was read as if all were accepted',
          ),
        ]
      : []),
    ...(drawings
      ? [
          note(
            'drawings-ignored',
            '文档里的图片和文本框没有读入，请确认其中没有指标',
            'pictures and text boxes were not read: see that no indicator stands in them',
          ),
        ]
      : []),
    ...(struck
      ? [
          note(
            'strikethrough',
            '文档里有加删除线的文字，仍已读入',
            'some text is struck through; it was read all the same',
          ),
        ]
      : []),
  ];
}
