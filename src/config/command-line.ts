import { RelockError } from '../core/error.ts';
import { nearest } from '../core/nearest.ts';
import { printable } from '../core/printable.ts';
import { helpOf, isHelp, parseWords } from './args.ts';
import type { ParsedLine } from './args.ts';
import type { CommandSpec } from './commands/spec.ts';
import { COMMANDS } from './commands.ts';

/**
 * Reads a command line; an unknown command is refused with the nearest known one (`RL-USAGE`). The words behind the
 * command's name are `parseWords`'.
 */
export function parseArguments(argv: readonly string[]): ParsedLine {
  const [first, second, ...others] = argv;
  if (first === 'help' && second !== undefined) return parseArguments([second, ...others, '--help']);
  if (first === undefined || first === 'help' || isHelp(first)) return { kind: 'help', text: overview(COMMANDS) };
  if (first === '--version') return { kind: 'version' };
  const group = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
  if (group.length > 0 && isHelp(second)) {
    // A word that is a command by itself as well: its own help comes first.
    const own = COMMANDS.find(({ name }) => name === first);
    return { kind: 'help', text: own === undefined ? overview(group) : `${helpOf(own)}\n${overview(group)}` };
  }
  const command = findCommand(argv);
  return parseWords(command, argv.slice(command.name.split(' ').length));
}

function findCommand(argv: readonly string[]): CommandSpec {
  const [first = '', second = ''] = argv;
  const command = COMMANDS.find(({ name }) => name === first || name === `${first} ${second}`);
  if (command !== undefined) return command;
  const group = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
  if (group.length > 0) {
    const given =
      second === '' || second.startsWith('-')
        ? `"${first}" wants a command after it`
        : `unknown command "${first} ${printable(second, 60)}"`;
    const meant = nearest(
      second,
      group.map(({ name }) => name.slice(first.length + 1)),
    );
    throw new RelockError('RL-USAGE', given, {
      remedy:
        meant === undefined
          ? `Known: ${group.map(({ name }) => name).join(', ')}.`
          : `Did you mean "${first} ${meant}"?`,
    });
  }
  const meant = nearest(first, new Set(COMMANDS.map(({ name }) => name.split(' ')[0] ?? '')));
  throw new RelockError('RL-USAGE', `unknown command "${printable(first, 60)}"`, {
    remedy: meant === undefined ? '"relock --help" lists the commands.' : `Did you mean "relock ${meant}"?`,
  });
}

function overview(commands: readonly CommandSpec[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'relock: short-lived keys in, leaked keys out',
    '',
    ...commands.map(({ name, summary }) => `  relock ${name.padEnd(width)}  ${summary}`),
    '',
    'Exit status: 0 nothing found or done, 1 findings at or above the gate, 2 wrong use or not done.',
    '"relock COMMAND --help" tells more.',
    '',
  ].join('\n');
}
