import { expect, test } from 'vitest';
import { terminalStyle } from '../../src/door/terminal.ts';

test.each<[string, 'auto' | 'always' | 'never', Record<string, string>, boolean, boolean, boolean]>([
  ['a terminal', 'auto', { TERM: 'xterm-256color' }, true, true, false],
  ['one that says it has links', 'auto', { TERM: 'xterm-256color', VTE_VERSION: '7200' }, true, true, true],
  ['an old one', 'auto', { VTE_VERSION: '4800' }, true, true, false],
  ['a pipe', 'auto', { TERM_PROGRAM: 'vscode' }, false, false, false],
  ['a pipe that shall be coloured', 'always', { TERM_PROGRAM: 'vscode' }, false, true, false],
  ['no colours wanted, links are none', 'auto', { TERM_PROGRAM: 'WezTerm', NO_COLOR: '1' }, true, false, true],
  ['colours wanted over NO_COLOR', 'always', { NO_COLOR: '1' }, true, true, false],
  ['neither wanted', 'never', { TERM_PROGRAM: 'WezTerm' }, true, false, false],
  ['a dumb one', 'auto', { TERM: 'dumb', TERM_PROGRAM: 'vscode' }, true, false, false],
  ['another machine', 'auto', { TERM: 'xterm-kitty', SSH_CONNECTION: 'x' }, true, true, false],
])('%s', (_, when, env, isTerminal, colour, links) => {
  expect(terminalStyle(when, env, () => isTerminal)).toEqual({ colour, links });
});
