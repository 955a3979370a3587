import type { View } from '../report/format.js';
import type { World } from './world.js';

type Terminal = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

export type ColorWish = 'always' | 'auto' | 'never';

/** `--color`, then NO_COLOR (not empty), then FORCE_COLOR, then the terminal that the text goes to. */
export function colorLevel({ env }: Pick<World, 'env'>, wish: ColorWish, out: NodeJS.WritableStream): View['color'] {
  if (wish === 'never') return 0;
  const able = depth(env);
  if (wish === 'always') return able === 0 ? 1 : able;
  if (env.NO_COLOR) return 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    return forced === '2' || forced === '3' ? (Number(forced) as 2 | 3) : 1;
  }
  return (out as Terminal).isTTY ? able : 0;
}

function depth(env: World['env']): View['color'] {
  if (env.TERM === 'dumb') return 0;
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit' || env.WT_SESSION) return 3;
  return /256/.test(env.TERM ?? '') ? 2 : 1;
}

/** Columns of the terminal. For a pipe COLUMNS says it, else the terminal that stderr is on, as behind `| less`; 100 fits a page. */
export function widthOf({ env, stderr }: Pick<World, 'env' | 'stderr'>, out: NodeJS.WritableStream): number {
  const columns = (out as Terminal).columns ?? (Number(env.COLUMNS) || (stderr as Terminal).columns);
  return columns !== undefined && Number.isInteger(columns) && columns > 0 ? Math.max(40, Math.min(columns, 200)) : 100;
}

/** What only consoles set that show UTF-8, whatever the code page of Windows is. */
const WINDOWS_UTF8 = ['WT_SESSION', 'TERM_PROGRAM', 'TERM', 'ConEmuANSI', 'MSYSTEM', 'TERMINAL_EMULATOR'];

/**
 * Whether lines and bars must be ASCII: because it is wished, because the locale is set and is not UTF-8, or because the old
 * console of Windows shows the text, which has a code page of its own. Where nothing is set UTF-8 is assumed.
 */
export function asciiOnly(
  { env }: Pick<World, 'env'>,
  wish: boolean,
  out: NodeJS.WritableStream,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (wish) return true;
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value);
  if (locale !== undefined) return !/utf-?8/i.test(locale);
  return platform === 'win32' && (out as Terminal).isTTY === true && WINDOWS_UTF8.every((name) => !env[name]);
}
