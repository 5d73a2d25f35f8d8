import { FILE_FORMATS } from './file-formats.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Environment } from './environment.ts';
import { nearest } from '../core/nearest.ts';

/** The inputs of `action.yml`, by command. A test holds the two together. */
export const INPUTS = {
  command: ['scan', 'inject', 'revoke', 'rotate'],
  config: undefined,
  'fail-on': ['low', 'medium', 'high', 'never'],
  baseline: undefined,
  comment: ['true', 'false'],
  'check-run': ['true', 'false'],
  diff: undefined,
  validate: ['true', 'false'],
  'pull-request-text': ['true', 'false'],
  secrets: undefined,
  export: ['env', 'output', 'file', 'none'],
  output: undefined,
  format: FILE_FORMATS,
  for: undefined,
  template: undefined,
  renew: ['true', 'false'],
  'hand-over': ['true', 'false'],
  logins: undefined,
  'allow-unmaskable': ['true', 'false'],
  keys: undefined,
  due: ['true', 'false'],
  leaked: undefined,
  continue: ['true', 'false'],
  value: undefined,
  check: ['true', 'false'],
  plan: ['true', 'false'],
  pause: undefined,
  resume: ['true', 'false'],
  emergency: ['true', 'false'],
  reason: undefined,
  'dry-run': ['true', 'false'],
  token: undefined,
} as const;

export type InputName = keyof typeof INPUTS;

/**
 * Reads the Action's inputs as the runner passes them (`INPUT_NAME`, trimmed; an empty one is unset).
 * An unknown input or a value outside of its list is refused (`RL-INPUT-INVALID`): a misspelt input must not
 * quietly mean the default.
 */
export function readInputs(env: Environment): ReadonlyMap<InputName, string> {
  const names = Object.keys(INPUTS) as InputName[];
  const inputs = new Map<InputName, string>();
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '') continue;
    const given = variable.slice('INPUT_'.length).toLowerCase();
    const name = names.find((known) => known === given);
    if (name === undefined) {
      const meant = nearest(given, names);
      throw new RelockError('RL-INPUT-INVALID', `unknown input "${printable(given, 60)}"`, {
        remedy: meant === undefined ? `Known: ${names.join(', ')}.` : `Did you mean "${meant}"?`,
        state: 'Nothing was done.',
      });
    }
    const allowed: readonly string[] | undefined = INPUTS[name];
    const trimmed = value.trim();
    if (allowed !== undefined && !allowed.includes(trimmed)) {
      throw new RelockError(
        'RL-INPUT-INVALID',
        `the input "${name}" takes ${allowed.join(', ')}, not "${printable(trimmed, 60)}"`,
        {
          state: 'Nothing was done.',
        },
      );
    }
    inputs.set(name, trimmed);
  }
  return inputs;
}
