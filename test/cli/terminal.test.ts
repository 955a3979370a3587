import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { asciiOnly, colorLevel } from '../../src/cli/terminal.js';

const terminal = Object.assign(new PassThrough(), { isTTY: true });
const file = new PassThrough();

describe('lines and bars are ASCII', () => {
  test.each([
    ['where it is wished', { LANG: 'zh_CN.UTF-8' }, true, file, 'linux', true],
    ['not where nothing is set', {}, false, terminal, 'linux', false],
    ['not under UTF-8', { LANG: 'zh_CN.UTF-8' }, false, terminal, 'linux', false],
    ['not under utf8', { LC_ALL: 'C.utf8' }, false, terminal, 'linux', false],
    ['under GBK', { LANG: 'zh_CN.GBK' }, false, terminal, 'linux', true],
    ['under C', { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, false, terminal, 'linux', true],
    ['under POSIX', { LC_CTYPE: 'POSIX', LANG: 'zh_CN.UTF-8' }, false, terminal, 'darwin', true],
    ['not where an empty one is passed over', { LC_ALL: '', LANG: 'zh_CN.UTF-8' }, false, terminal, 'linux', false],
    ['in the old console of Windows', {}, false, terminal, 'win32', true],
    ['not in a file on Windows', {}, false, file, 'win32', false],
    ['not in Windows Terminal', { WT_SESSION: '1' }, false, terminal, 'win32', false],
    ['not in VS Code on Windows', { TERM_PROGRAM: 'vscode' }, false, terminal, 'win32', false],
    ['not in Git Bash', { MSYSTEM: 'MINGW64', TERM: 'xterm' }, false, terminal, 'win32', false],
  ] as const)('%s', (_, env, wish, out, platform, expected) => {
    expect(asciiOnly({ env }, wish, out, platform)).toBe(expected);
  });
});

test('the colour of a text is decided by the stream that it goes to', () => {
  expect(colorLevel({ env: { TERM: 'xterm-256color' } }, 'auto', terminal)).toBe(2);
  expect(colorLevel({ env: { TERM: 'xterm-256color' } }, 'auto', file)).toBe(0);
  expect(colorLevel({ env: { TERM: 'xterm-256color', NO_COLOR: '1' } }, 'auto', terminal)).toBe(0);
  expect(colorLevel({ env: { NO_COLOR: '1' } }, 'always', file)).toBe(1);
});
