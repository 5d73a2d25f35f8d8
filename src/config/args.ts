import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { CommandSpec, Flag } from './commands/spec.ts';
import { nearest } from '../core/nearest.ts';

/** A command line, understood. */
export interface Arguments {
  readonly command: CommandSpec;
  /** By flag name; a switch has the value `true`. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
  /** What stood after `--`, for commands that run another one. */
  readonly rest: readonly string[];
}

/** What `--help` or `--version` asks for, or the parsed arguments. */
export type ParsedLine =
  | { readonly kind: 'run'; readonly arguments: Arguments }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' };

/**
 * Reads the words behind a command's name. Unknown flags are refused with the nearest known one (`RL-USAGE`);
 * the words of the user appear in messages only through `printable`.
 */
export function parseWords(command: CommandSpec, words: readonly string[]): ParsedLine {
  const flags = new Map<string, string[]>();
  const operands: string[] = [];
  let rest: readonly string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === '--') {
      if (command.passthrough) rest = words.slice(i + 1);
      else operands.push(...words.slice(i + 1));
      break;
    }
    if (isHelp(word)) return { kind: 'help', text: helpOf(command) };
    if (!word.startsWith('-') || word === '-') {
      if (command.passthrough) throw usage(`the command "${printable(word, 80)}" must stand behind "--"`, command);
      operands.push(word);
      continue;
    }
    const [name, inline] = splitOnce(word.slice(2));
    const flag = word.startsWith('--') ? command.flags.find((known) => known.name === name) : undefined;
    if (flag === undefined) throw unknownFlag(word, command);
    const value = flag.value === undefined ? switchValue(flag, inline, command) : (inline ?? words[++i]);
    if (value === undefined) throw usage(`--${flag.name} wants ${flag.value}`, command);
    checkValue(flag, value, command);
    const given = flags.get(flag.name) ?? [];
    if (given.length > 0 && !flag.repeated) throw usage(`--${flag.name} was given twice`, command);
    flags.set(flag.name, [...given, value]);
  }
  const [least, most] = command.operands;
  if (operands.length < least)
    throw usage(`${command.name} wants ${least === 1 ? 'an argument' : `${least} arguments`}`, command);
  if (operands.length > most) throw usage(`unexpected argument "${printable(operands[most] ?? '', 80)}"`, command);
  return { kind: 'run', arguments: { command, flags, operands, rest } };
}

/** Does this word ask for help? */
export function isHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h';
}

function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function switchValue(flag: Flag, inline: string | undefined, command: CommandSpec): string {
  if (inline !== undefined) throw usage(`--${flag.name} takes no value`, command);
  return 'true';
}

function checkValue(flag: Flag, value: string, command: CommandSpec): void {
  if (flag.enum !== undefined && !flag.enum.includes(value)) {
    throw usage(`--${flag.name} takes ${flag.enum.join(', ')}, not "${printable(value, 60)}"`, command);
  }
  if (flag.least !== undefined && !(/^[0-9]{1,9}$/.test(value) && Number(value) >= flag.least)) {
    throw usage(
      `--${flag.name} wants a whole number of at least ${flag.least}, not "${printable(value, 60)}"`,
      command,
    );
  }
}

function unknownFlag(word: string, command: CommandSpec): RelockError {
  const meant = nearest(
    splitOnce(word.replace(/^-+/, ''))[0],
    command.flags.map(({ name }) => name),
  );
  return new RelockError('RL-USAGE', `${command.name} knows no flag "${printable(splitOnce(word)[0], 60)}"`, {
    remedy: meant === undefined ? `"relock ${command.name} --help" lists its flags.` : `Did you mean --${meant}?`,
  });
}

function usage(problem: string, command: CommandSpec): RelockError {
  return new RelockError('RL-USAGE', problem, { remedy: `"relock ${command.name} --help" tells more.` });
}

/** What `--help` says of a command. */
export function helpOf(command: CommandSpec): string {
  const left = (flag: Flag) => `--${flag.name}${flag.value === undefined ? '' : ` ${flag.value}`}`;
  const width = Math.max(0, ...command.flags.map((flag) => left(flag).length));
  return [
    `relock ${command.name}: ${command.summary}`,
    '',
    ...command.usage.map((line) => `  ${line}`),
    ...(command.flags.length > 0
      ? ['', ...command.flags.map((flag) => `  ${left(flag).padEnd(width)}  ${flag.help}`)]
      : []),
    '',
  ].join('\n');
}
