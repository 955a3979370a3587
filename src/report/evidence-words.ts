import { type Evidence, WANT_WORDS } from '../model/evidence.js';
import type { Backing } from '../model/follow.js';
import { BASIS_WORDS } from '../model/status.js';
import { type Lang, LIST } from '../model/text.js';
import { placeText } from './columns.js';
import { listed, needWords } from './words.js';

/**
 * What a verdict rests on, the evidence behind it one line each, and what is missing. Where nothing has any evidence
 * (`others` is false), that is said once and not of each.
 */
export function behind(
  backing: Backing,
  others: boolean,
  lang: Lang,
): { readonly basis: string; readonly below: readonly string[] } {
  const { basis, evidence, missing, needs, bare, status } = backing;
  const unbacked = others && evidence.length === 0 && status !== 'no-data' && status !== 'not-applicable';
  const zh = lang === 'zh';
  const wants = listed(
    missing.map((want) => WANT_WORDS[want][lang]),
    lang,
  );
  const inputs = listed(
    needs.map((need) => needWords(need)[lang]),
    lang,
  );
  return {
    basis: basis === null ? '' : BASIS_WORDS[basis][lang],
    below: [
      ...evidence.map(({ of, expired }) => evidenceText(of, expired, lang)),
      ...(bare ? [zh ? '仅有文字说明，没有佐证。' : 'A statement only, with no evidence behind it.'] : []),
      ...(unbacked && !bare ? [zh ? '没有佐证。' : 'No evidence behind it.'] : []),
      ...(wants === ''
        ? []
        : [zh ? `缺佐证：${wants}（指标体系要求）。` : `Evidence missing: ${wants} (wanted by the catalogue).`]),
      ...(inputs === '' ? [] : [zh ? `缺依据：${inputs}。` : `Input missing: ${inputs}.`]),
      ...(status === 'no-data' ? [zh ? '缺现状值。' : 'The value is missing.'] : []),
    ],
  };
}

/** `佐证：《…》，江府〔2018〕5号，市政府，2018-03-01，有效期至 2019-01-01【已过期】，第 3 页，附件 a.pdf（data.csv:3）`. */
export function evidenceText(e: Evidence, expired: boolean | null, lang: Lang): string {
  const zh = lang === 'zh';
  const mark = expired ? (zh ? '【已过期】' : ' [EXPIRED]') : '';
  const until = e.expires === null ? null : (zh ? `有效期至 ${e.expires}` : `in force until ${e.expires}`) + mark;
  const page = e.page === null ? null : zh ? `页码 ${e.page}` : `page ${e.page}`;
  const file = e.attachment === null ? null : zh ? `附件 ${e.attachment}` : `attachment ${e.attachment}`;
  const said = [e.document, e.number, e.issuer, e.date, until, page, file].filter((text) => text !== null);
  const place = placeText(e.at.file, e.at.line);
  return zh ? `佐证：${said.join('，')}（${place}）` : `Evidence: ${said.join(LIST.en)} (${place})`;
}
