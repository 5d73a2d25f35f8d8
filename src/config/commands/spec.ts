/** A flag of a command. `value` names what follows it; without it the flag is a switch. */
export interface Flag {
  readonly name: string;
  readonly value?: string;
  readonly help: string;
  readonly enum?: readonly string[];
  /** May be given more than once. */
  readonly repeated?: boolean;
  /** Needs a whole number of at least this. */
  readonly least?: number;
}

/** One command of the command line. `operands` is how its arguments look in the usage line. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly usage: readonly string[];
  readonly flags: readonly Flag[];
  /** How many operands it takes. */
  readonly operands: readonly [least: number, most: number];
  /** True when everything after `--` is a command line of its own. */
  readonly passthrough?: boolean;
}

export const CONFIG: Flag = { name: 'config', value: 'FILE', help: 'read this config instead of .relock.yml' };
export const DIR: Flag = { name: 'dir', value: 'DIR', help: 'the vault’s folder (default: RELOCK_DIR)' };
export const FORMAT_JSON: Flag = {
  name: 'format',
  value: 'FORMAT',
  enum: ['text', 'json'],
  help: 'text (default) or json',
};
