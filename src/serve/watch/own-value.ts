import { SecretValue } from '../../core/secret.ts';
import type { Core } from '../core.ts';
import { Fault } from '../fault.ts';
import { isObject } from '../fields.ts';
import { askItself } from './own-call.ts';

/** The value at `PATH#/KEY` of this vault: what the watch's settings name, such as a channel's address. Throws `Fault`. */
export async function ownValue(core: Core, address: string): Promise<SecretValue> {
  const [path = '', name = ''] = address.replace(/^vault:\/\//, '').split('#/', 2);
  const route = core.mounts.route(path);
  if (route?.mount.type !== 'kv') throw new Fault(400, 'what the settings name is at PATH#/KEY of a KV engine');
  const isSecond = route.mount.options['version'] === '2';
  const answer = await askItself(core, 'read', `${route.mount.path}${isSecond ? 'data/' : ''}${route.rest}`);
  const data = isSecond ? answer.data?.['data'] : answer.data;
  const value = isObject(data) ? data[name] : undefined;
  if (value instanceof SecretValue) return value;
  if (typeof value === 'string') return new SecretValue(value);
  throw new Fault(400, 'there is no such value');
}
