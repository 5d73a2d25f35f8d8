import type { CanaryRequest } from '../command/canary.ts';
import type { WatchServerRequest } from '../command/watch/at-server.ts';
import type { Arguments } from '../config/args.ts';
import type { Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';

/** `relock watch alarms` and the others that ask a running server. */
export async function watchServer(given: Arguments, invocation: Invocation): Promise<number> {
  const [{ watchAtServer }, { loadConfig }] = await Promise.all([
    import('../command/watch/at-server.ts'),
    import('../command/config.ts'),
  ]);
  return watchAtServer(serverRequest(given), invocation, () => loadConfig(invocation, given.flags.get('config')?.[0]));
}

/** `relock key canary`. */
export async function keyCanary(given: Arguments, invocation: Invocation): Promise<number> {
  const [{ canary }, { loadConfig }] = await Promise.all([
    import('../command/canary.ts'),
    import('../command/config.ts'),
  ]);
  return canary(canaryRequest(given), invocation, () => loadConfig(invocation, given.flags.get('config')?.[0]));
}

function serverRequest({ command, flags, operands }: Arguments): WatchServerRequest {
  const one = (name: string) => flags.get(name)?.[0];
  const format = one('format') === 'json' ? 'json' : 'text';
  const [id = ''] = operands;
  switch (command.name) {
    case 'watch show':
    case 'watch close':
      return { format, action: command.name === 'watch show' ? 'show' : 'close', id, reason: one('reason') };
    case 'watch approve':
    case 'watch undo':
      return { format, action: command.name === 'watch undo' ? 'undo' : 'approve', id, only: one('only') };
    case 'watch expected':
      return { format, action: 'expected', id, until: one('until'), reason: one('reason') };
    case 'watch leaked':
      return { format, action: 'leaked', key: id };
    case 'watch settings':
      return { format, action: 'settings', write: flags.has('write') };
    default:
      return {
        format,
        action: 'alarms',
        state: flags.has('all') ? 'all' : 'open',
        severity: one('severity'),
        key: one('key'),
        limit: Number(one('limit') ?? 50),
      };
  }
}

function canaryRequest({ flags }: Arguments): CanaryRequest {
  const one = (name: string) => flags.get(name)?.[0];
  const common = { format: one('format') === 'json' ? 'json' : 'text', index: one('index') } as const;
  const remove = one('remove');
  if (remove !== undefined && flags.has('list')) {
    throw new RelockError('RL-USAGE', '--list and --remove exclude each other', { remedy: 'Give one of them.' });
  }
  if (remove !== undefined) return { ...common, action: 'remove', id: remove };
  if (flags.has('list')) return { ...common, action: 'list' };
  return {
    ...common,
    action: 'plant',
    like: one('like') ?? 'relock-key',
    where: one('where'),
    prefix: one('prefix'),
    host: one('host'),
    database: one('database'),
  };
}
