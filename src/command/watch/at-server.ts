import type { RelockConfig } from '../../config/config.ts';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { ShownAlarm } from '../../serve/watch/shown.ts';
import type { AskServer } from '../server.ts';
import { openServer } from '../server.ts';
import { fileSettings, namedAsServed } from './settings.ts';
import { alarmRow, alarmText } from './server-alarm.ts';

/** `relock watch …` at a running `relock serve`, parsed. */
export type WatchServerRequest = { readonly format: 'text' | 'json' } & (
  | {
      readonly action: 'alarms';
      readonly state: string;
      readonly severity: string | undefined;
      readonly key: string | undefined;
      readonly limit: number;
    }
  | { readonly action: 'show' | 'close'; readonly id: string; readonly reason: string | undefined }
  /** Without `only` all that waits is done, or all that was done is taken back. */
  | { readonly action: 'approve' | 'undo'; readonly id: string; readonly only: string | undefined }
  | {
      readonly action: 'expected';
      readonly id: string;
      readonly until: string | undefined;
      readonly reason: string | undefined;
    }
  | { readonly action: 'leaked'; readonly key: string }
  /** With `write` what the config says under `watch:` becomes the server's own. */
  | { readonly action: 'settings'; readonly write: boolean }
);

const WATCH = 'sys/relock/watch';

/**
 * Reads what the watch of the server at `VAULT_ADDR` says, and decides on it. Status 1: something that was to be done
 * failed. Throws `RL-USAGE`, `RL-WATCH-REFUSED` and `RL-VAULT-…`.
 */
export async function watchAtServer(
  request: WatchServerRequest,
  invocation: Invocation,
  config: () => Promise<RelockConfig>,
): Promise<ExitStatus> {
  const ask = openServer(invocation, {
    code: 'RL-WATCH-REFUSED',
    failing: 'the server’s watch can’t be asked',
    denied: `The token’s policies must allow it, with sudo, at ${WATCH}/*.`,
    wrong: 'Give the id that stands behind an alarm in "relock watch alarms".',
  });
  switch (request.action) {
    case 'alarms':
      return list(ask, request, invocation);
    case 'show':
      return shown(await answer(ask, 'GET', `${WATCH}/alarms/${request.id}`), request, invocation);
    case 'approve':
    case 'undo': {
      const body = request.only === undefined ? {} : { action: request.only };
      return shown(
        await answer(ask, 'POST', `${WATCH}/alarms/${request.id}/${request.action}`, body),
        request,
        invocation,
      );
    }
    case 'expected': {
      const { until, reason } = request;
      if (until === undefined || reason === undefined) {
        throw new RelockError('RL-USAGE', 'expected wants --until and --reason', {
          remedy: 'Say until when it is expected, such as --until 30d, and why.',
        });
      }
      const body = { for: `${secondsUntil(until, Date.now())}s`, reason };
      return shown(await answer(ask, 'POST', `${WATCH}/alarms/${request.id}/expected`, body), request, invocation);
    }
    case 'close': {
      const body = { reason: request.reason ?? '' };
      return shown(await answer(ask, 'POST', `${WATCH}/alarms/${request.id}/close`, body), request, invocation);
    }
    case 'leaked':
      await ask({ method: 'POST', path: `${WATCH}/leaked/${request.key}`, body: {} });
      invocation.out(
        `${printable(request.key, 200)} counts as leaked until it has a new value: each use of it alarms\n`,
      );
      return 0;
    case 'settings':
      return settings(ask, request.write ? await config() : undefined, invocation);
  }
}

/** Prints the server's settings, after those of a config file were written over them. */
async function settings(
  ask: AskServer,
  config: RelockConfig | undefined,
  { out, err }: Invocation,
): Promise<ExitStatus> {
  if (config !== undefined) {
    // Whatever is wrong with them is told before anything is asked.
    fileSettings(config);
    const { fail_on: _, ...body } = namedAsServed(config.watch);
    await ask({ method: 'POST', path: `${WATCH}/config`, body });
    err(`the server watches by what the config says now: ${Object.keys(body).join(', ') || 'nothing'}\n`);
  }
  const { json } = await ask({ method: 'GET', path: `${WATCH}/config` });
  out(`${JSON.stringify(json?.['data'] ?? {}, null, 2)}\n`);
  return 0;
}

async function answer(ask: AskServer, method: 'GET' | 'POST', path: string, body?: object): Promise<ShownAlarm> {
  const { status, json } = await ask({ method, path, ...(body === undefined ? {} : { body: { ...body } }) });
  // Answered by `sys/relock/watch`, so it has its shape.
  if (status < 300 && json !== undefined) return json['data'] as ShownAlarm;
  throw new RelockError('RL-WATCH-ALARM', 'the server knows no such alarm', {
    remedy: 'Give the id that stands behind an alarm in "relock watch alarms".',
  });
}

function shown(alarm: ShownAlarm, { format }: WatchServerRequest, { out }: Invocation): ExitStatus {
  out(format === 'json' ? `${JSON.stringify(alarm)}\n` : alarmText(alarm));
  return alarm.steps.some(({ state }) => state === 'failed') ? 1 : 0;
}

async function list(
  ask: AskServer,
  { state, severity, key, limit, format }: Extract<WatchServerRequest, { action: 'alarms' }>,
  { out, err }: Invocation,
): Promise<ExitStatus> {
  const query = new Map([
    ['state', state],
    ['limit', String(limit)],
    ...(severity === undefined ? [] : [['severity', severity] as const]),
    ...(key === undefined ? [] : [['key', key] as const]),
  ]);
  const { json } = await ask({ method: 'GET', path: `${WATCH}/alarms`, query });
  const { alarms = [], more = 0 } = (json?.['data'] ?? {}) as { alarms?: readonly ShownAlarm[]; more?: number };
  if (format === 'json') out(`${JSON.stringify(alarms)}\n`);
  else for (const alarm of alarms) out(alarmRow(alarm));
  if (format === 'text') err(alarms.length === 0 ? 'no alarms\n' : more > 0 ? `and ${more} more\n` : '');
  return 0;
}

/** `30d` from now on, or a day; in whole seconds. */
function secondsUntil(text: string, now: number): number {
  const units: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400 };
  const span = /^(\d{1,6})([mhd])$/.exec(text);
  const seconds =
    span === null ? Math.round((Date.parse(text) - now) / 1000) : Number(span[1]) * (units[span[2] ?? ''] ?? 0);
  if (seconds > 0) return seconds;
  throw new RelockError('RL-USAGE', `--until ${printable(text, 40)} is no day to come`, {
    remedy: 'Write for example --until 30d or --until 2026-12-31.',
  });
}
