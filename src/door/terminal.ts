import type { Environment } from '../config/environment.ts';

/** What standard output may be given beside plain text. */
export interface TerminalStyle {
  readonly colour: boolean;
  /** OSC 8 hyperlinks, which a terminal that does not know them may print as rubbish. */
  readonly links: boolean;
}

/**
 * How to write to standard output. `when` is `--color`; without it `NO_COLOR` (no-color.org), `TERM=dumb` and whether a
 * person watches decide. Links only for terminals that say who they are, and of this machine: a file elsewhere is none.
 */
export function terminalStyle(
  when: 'auto' | 'always' | 'never',
  env: Environment,
  isTerminal: () => boolean,
): TerminalStyle {
  if (when === 'never') return { colour: false, links: false };
  const isWatched = env['TERM'] !== 'dumb' && isTerminal();
  return {
    colour: when === 'always' || (isWatched && env['NO_COLOR'] === undefined),
    links: isWatched && knowsLinks(env) && env['SSH_CONNECTION'] === undefined && env['TMUX'] === undefined,
  };
}

const PROGRAMS = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio']);

/** Terminals known to follow OSC 8 (github.com/Alhadis/OSC8-Adoption lists them). */
function knowsLinks(env: Environment): boolean {
  return (
    PROGRAMS.has(env['TERM_PROGRAM'] ?? '') ||
    Number(env['VTE_VERSION'] ?? 0) >= 5000 ||
    /^(?:xterm-kitty|foot|alacritty|contour)/.test(env['TERM'] ?? '') ||
    ['WT_SESSION', 'KONSOLE_VERSION', 'KITTY_WINDOW_ID', 'DOMTERM'].some((name) => env[name] !== undefined)
  );
}
