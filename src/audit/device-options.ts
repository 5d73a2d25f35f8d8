import { hostname } from 'node:os';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { AuditDevice } from './device.ts';
import { FileDevice } from './file-device.ts';
import type { SocketPlace } from './socket-device.ts';
import { SocketDevice } from './socket-device.ts';
import { counted, facilityOf, syslogMessage } from './syslog.ts';

/** A device as Vault's API has it (https://developer.hashicorp.com/vault/api-docs/system/audit). */
export interface DeviceSettings {
  readonly type: string;
  readonly description: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Options that would weaken what is kept, or that make another format; only the value that changes nothing is taken. */
const FIXED: Readonly<Record<string, string>> = {
  log_raw: 'false',
  hmac_accessor: 'false',
  format: 'json',
  prefix: '',
  elide_list_responses: 'false',
};

/**
 * Opens a device: `file` (`file_path`, `mode`), `socket` (`address`, `socket_type`, `write_timeout`) or `syslog`
 * (`address`, `facility`, `tag`). A socket is connected by its first write. Throws `RL-AUDIT-DEVICE`.
 */
export function openDevice({ type, options }: DeviceSettings): AuditDevice {
  for (const [name, value] of Object.entries(FIXED)) {
    if (options[name] !== undefined && options[name] !== value) {
      throw unusable(`${name} can't be ${printable(options[name], 40)} here`);
    }
  }
  switch (type) {
    case 'file':
      return openFile(options);
    case 'socket':
      return openSocket(options);
    case 'syslog':
      return openSyslog(options);
    default:
      throw unusable(`unknown backend type: "${printable(type, 40)}"`);
  }
}

function openFile(options: DeviceSettings['options']): AuditDevice {
  const file = options['file_path'] ?? options['path'] ?? '';
  if (file === '') throw unusable('file_path is required');
  if (file === 'discard') return { write: async () => undefined, close: () => undefined };
  const mode = /^0?[0-7]{3}$/.exec(options['mode'] ?? '0600');
  if (mode === null) throw unusable('mode must be three or four octal digits');
  try {
    return new FileDevice(file === 'stdout' ? '/dev/stdout' : file, Number.parseInt(mode[0], 8));
  } catch (error) {
    throw unusable(`${printable(file)} can't be opened (${systemCode(error) ?? 'refused'})`, error);
  }
}

function openSocket(options: DeviceSettings['options']): AuditDevice {
  const type = options['socket_type'] ?? 'tcp';
  return new SocketDevice(
    placeOf(type, options['address'] ?? ''),
    (line) => `${line}\n`,
    timeoutOf(options['write_timeout']),
  );
}

/** Vault only knows the machine's own syslog; `address` leads to another one: `udp://HOST:PORT`, `tcp://…`, `unix:///…`. */
function openSyslog(options: DeviceSettings['options']): AuditDevice {
  const facility = facilityOf(options['facility'] ?? 'AUTH');
  if (facility === undefined) throw unusable('facility is none that syslog has');
  const [, type = '', rest = ''] =
    /^(udp|tcp|unix):\/\/(.+)$/.exec(options['address'] ?? 'unix:///dev/log') ?? ([] as string[]);
  const message = syslogMessage(facility, options['tag'] ?? 'relock', hostname());
  const place = placeOf(type, rest);
  const frame = place.type === 'udp' ? message : (line: string) => counted(message(line));
  return new SocketDevice(place, frame, timeoutOf(options['write_timeout']));
}

function placeOf(type: string, address: string): SocketPlace {
  if (type === 'unix' && address.startsWith('/')) return { type, path: address };
  const found = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]/\s]+)):(\d{1,5})$/.exec(address);
  const [host, port] = [found?.[1] ?? found?.[2] ?? '', Number(found?.[3])];
  if ((type === 'tcp' || type === 'udp') && found !== null && port > 0 && port <= 65_535) return { type, host, port };
  throw unusable('address must be HOST:PORT for tcp and udp, or a path for unix');
}

/** `2s`, `500ms`, `1m` or seconds, in milliseconds. */
function timeoutOf(text = '2s'): number {
  const found = /^(\d{1,6})(ms|s|m|)$/.exec(text);
  const factor = { ms: 1, s: 1000, '': 1000, m: 60_000 }[found?.[2] ?? 's'] ?? 1000;
  const time = Number(found?.[1]) * factor;
  if (time > 0 && time <= 60_000) return time;
  throw unusable('write_timeout must be at most a minute, such as 2s');
}

function unusable(why: string, cause?: unknown): RelockError {
  return new RelockError('RL-AUDIT-DEVICE', why, {
    remedy: 'See docs/audit.md for what each device takes.',
    state: 'The device is not enabled.',
    cause,
  });
}
