import { entryOf } from './entry.ts';
import type { RawEntry } from './entry.ts';

/** Where a server has the keys rotated whose issuer it can't reach itself. */
export interface RotateTarget {
  /** `run`: here, as a process of its own; `workflow`: by `workflow_dispatch`; `webhook`: by whoever is told. */
  readonly kind: 'run' | 'workflow' | 'webhook';
  /** The policy of the process's token; the workflow's file; the URL. */
  readonly target: string;
  /** What else the kind takes: `repo`, `ref`, `token`; `secret`. Names and addresses, never secrets. */
  readonly options: Readonly<Record<string, string>>;
}

/** What each kind takes beside its target; those with `!` it can't do without. */
const TAKES: Readonly<Record<RotateTarget['kind'], string>> = {
  run: '',
  workflow: 'repo! token! ref',
  webhook: 'secret!',
};

/** Reads an entry of a server's `rotate`; gives what is wrong with it, in words, when something is. */
export function rotateTarget(raw: RawEntry): RotateTarget | string {
  const entry = entryOf(raw, TAKES, 'rotate');
  if (typeof entry === 'string') return entry;
  const { kind, target, options } = entry;
  if (kind === 'run' && (!/^[\w.-]{1,128}$/.test(target) || target === 'root'))
    return 'run under rotate names the policy of its token, which is not root';
  if (kind === 'workflow' && !/^[\w.-]{1,100}\.ya?ml$/.test(target)) return 'workflow under rotate is a file’s name';
  if (kind === 'workflow' && !/^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/.test(options['repo'] ?? ''))
    return 'repo: under rotate is owner/name';
  return entry;
}
