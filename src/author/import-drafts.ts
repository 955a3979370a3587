import { type Cell, isBlank } from './import-grid.js';
import { idOf, type NameParts, nameParts, oneLine, subName } from './import-names.js';
import type { Row } from './import-rows.js';
import { saysNothing } from './import-words.js';

/** One item of an indicator, as rows of the table have it. */
export interface DraftItem {
  /** Its rows; a name that is merged over several rows without names of their own has more than one. */
  readonly rows: Row[];
  /** The name of a part, as printed; null where the item is the indicator itself. */
  readonly part: string | null;
}

/** An indicator as the rows of a table have it, before anything of it is read. */
export interface Draft {
  readonly first: Row;
  /** The number as it is printed; null where there is none. */
  readonly number: string | null;
  readonly name: NameParts;
  /** The name with its line breaks. */
  readonly printed: string;
  readonly items: DraftItem[];
}

const SUB_NUMBER = /^(?:[（(]\d{1,2}[)）]|[①-⑳]|\d{1,2}[)）]|[a-z][)）.]?)$/;

/** Rows as indicators with their parts. */
export function draftsOf(rows: readonly Row[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let last: { readonly id: Cell | null; readonly name: Cell | null } = { id: null, name: null };
  for (const row of rows) {
    const { layout } = row;
    const at = (column: number | null): Cell | null => {
      const cell = column === null ? undefined : row.grid.rows[row.at]?.[column];
      return cell && !isBlank(cell) ? cell : null;
    };
    const id = at(layout.id);
    const name = at(layout.name);
    const parts = layout.parts.map(at).filter((cell): cell is Cell => cell !== null && cell !== name);
    const part = parts.length === 0 ? null : parts.map((cell) => oneLine(cell.text)).join(' ');
    const draft = drafts.at(-1);
    const isSame = draft !== undefined && draft.first.grid === row.grid && draft.first.section === row.section;
    const printed = id && !saysNothing(id.text) ? id.text : null;
    if (draft && isSame && continues()) {
      const last = draft.items.at(-1);
      if (part !== null || last === undefined) draft.items.push({ rows: [row], part: part ?? '' });
      else if (name !== null && name !== lastName()) draft.items.push({ rows: [row], part: nameParts(name.text).name });
      else last.rows.push(row);
    } else if (draft && isSame && name && isSub(name.text)) {
      // What has a bar of its own besides its 其中 is a part too: the whole.
      const [whole] = draft.items;
      if (draft.items.length === 1 && whole?.part === null) {
        if (isStated(whole.rows)) draft.items[0] = { ...whole, part: draft.name.name };
        else draft.items.pop();
      }
      draft.items.push({ rows: [row], part: nameParts(subName(name.text) ?? name.text).name });
    } else if (name !== null) {
      const parted = nameParts(name.text);
      const number = printed ?? parted.number;
      drafts.push({
        first: row,
        number: number === null ? null : idOf(number),
        name: parted,
        printed: name.text,
        items: [{ rows: [row], part }],
      });
    }
    last = { id, name };

    function lastName(): Cell | null {
      return last.name;
    }

    /** Whether the row goes on the indicator above: merged cells, or cells that are blank where the table has no merged ones. */
    function continues(): boolean {
      if (name !== null && name === last.name) return true;
      if (id !== null && id === last.id) return true;
      if (name === null && id === null) return true;
      const isRepeated = name !== null && last.name !== null && name.text === last.name.text && part !== null;
      return isRepeated && (id === null || id.text === last.id?.text);
    }

    /** 其中：…, （1）…, 7.1 under 7: a row that divides the indicator above it. */
    function isSub(text: string): boolean {
      if (subName(text) !== null) return true;
      const own = printed ?? nameParts(text).number;
      const above = draft?.number ?? null;
      if (own === null) return false;
      const isBelow = above !== null && idOf(own).replace(/[.．-]\d+$/, '') === above && /[.．-]/.test(own);
      if (isBelow) return true;
      const raw = draft ? (draft.first.grid.rows[draft.first.at]?.[layout.id ?? -1]?.text ?? '') : '';
      const isMain = !SUB_NUMBER.test(raw) && !(draft && /^[（(①-⑳]/.test(draft.printed));
      // （1） counts parts only below a name that has no bar of its own, or a number of another kind.
      return SUB_NUMBER.test(own) && isMain && above !== null;
    }
  }
  return drafts;
}

/** Whether some bar or value stands in the rows. */
const isStated = (rows: readonly Row[]): boolean =>
  rows.some(({ grid, at, layout }) =>
    [...layout.bars, ...layout.values].some(({ at: column }) => {
      const cell = grid.rows[at]?.[column];
      return cell !== undefined && !isBlank(cell) && !saysNothing(cell.text);
    }),
  );
