import type { Arguments } from '../config/args.ts';
import type { Invocation } from '../config/invocation.ts';
import type { Confidence } from '../core/finding.ts';
import { RelockError } from '../core/error.ts';
import { scan } from '../command/scan.ts';
import type { ScanRequest } from '../command/scan.ts';
import type { ScanSource } from '../command/scan-source.ts';
import { parseShard } from '../source/shard.ts';
import { isTerminal } from './is-terminal.ts';
import { terminalStyle, type TerminalStyle } from './terminal.ts';

/** `relock scan` with everything that it always needs in one piece; `RL-USAGE` when its flags exclude each other. */
export function scanFrom(given: Arguments, invocation: Invocation): Promise<number> {
  return scan(scanRequest(given, invocation), invocation);
}

/** A `relock scan` line as the command takes it; `RL-USAGE` when its flags exclude each other. */
function scanRequest({ flags, operands }: Arguments, invocation: Invocation): ScanRequest {
  const one = (name: string) => flags.get(name)?.[0];
  const when = (one('color') ?? 'auto') as 'auto' | 'always' | 'never';
  let known: TerminalStyle | undefined;
  // Asked when there is something to paint.
  const style = () =>
    (known ??= terminalStyle(when, invocation.env, () => one('output') === undefined && isTerminal(1)));
  return {
    source: sourceOf(flags, operands),
    format: (one('format') ?? 'text') as ScanRequest['format'],
    output: one('output'),
    config: one('config'),
    baseline: one('baseline'),
    writeBaseline: one('write-baseline'),
    failOn: one('fail-on') as Confidence | 'never' | undefined,
    archives: one('archives') === undefined ? undefined : one('archives') === 'on',
    validate: flags.has('validate'),
    threads: one('threads') === undefined ? undefined : Number(one('threads')),
    showAllowed: flags.has('show-allowed'),
    get colour() {
      return style().colour;
    },
    get links() {
      return style().links;
    },
  };
}

function sourceOf(flags: Arguments['flags'], operands: readonly string[]): ScanSource {
  const chosen = ['diff', 'staged', 'history', 'stdin'].filter((name) => flags.has(name));
  if (chosen.length > 1) throw usage(`--${chosen[0]} and --${chosen[1]} can't be combined`);
  const [kind] = chosen;
  if (operands.length > 0 && kind !== undefined && kind !== 'history') throw usage(`--${kind} takes no paths`);
  if (flags.has('as') && kind !== 'stdin') throw usage('--as goes with --stdin');
  if (flags.has('no-ignore') && kind !== undefined) throw usage('--no-ignore goes with paths');
  for (const name of ['since', 'cache']) {
    if (flags.has(name) && kind !== 'history') throw usage(`--${name} goes with --history`);
  }
  const one = (name: string) => flags.get(name)?.[0];
  const shard = one('shard') === undefined ? undefined : parseShard(one('shard') ?? '');
  if (shard !== undefined && kind !== undefined && kind !== 'history')
    throw usage('--shard goes with paths and with --history');
  switch (kind) {
    case 'diff':
      return { kind, range: one('diff') ?? '' };
    case 'staged':
      return { kind };
    case 'history':
      return { kind, revisions: operands, since: one('since'), shard, cache: one('cache') };
    case 'stdin':
      return { kind, name: one('as') };
    case undefined:
    default:
      return { kind: 'files', paths: operands, noIgnore: flags.has('no-ignore'), shard };
  }
}

function usage(problem: string): RelockError {
  return new RelockError('RL-USAGE', problem, { remedy: '"relock scan --help" tells more.' });
}
