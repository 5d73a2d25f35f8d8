import { SecretValue } from '../../core/secret.ts';
import type { Core } from '../core.ts';
import { Fault } from '../fault.ts';
import { isObject } from '../fields.ts';
import { identityOf } from '../token-store.ts';
import { askItself } from './own-call.ts';
import { makeOwnToken } from './own-token.ts';

/** Seconds that an installation token is good for: it is used at once. */
const LIFE = 300;

/** The value at `PATH#/KEY` of this vault: what the watch's settings name, such as a channel's address. Throws `Fault`. */
export async function ownValue(core: Core, address: string): Promise<SecretValue> {
  const [path = '', name = ''] = address.replace(/^vault:\/\//, '').split('#/', 2);
  const route = core.mounts.route(path);
  if (route?.mount.type === 'github-app') return installationToken(core, path, name);
  if (route?.mount.type !== 'kv')
    throw new Fault(400, 'what the settings name is at PATH#/KEY of a KV engine, or of a GitHub App’s');
  const isSecond = route.mount.options['version'] === '2';
  const answer = await askItself(core, 'read', `${route.mount.path}${isSecond ? 'data/' : ''}${route.rest}`);
  const data = isSecond ? answer.data?.['data'] : answer.data;
  return valueIn(data, name);
}

/** Made for this one call: it hangs on a token of the vault's, with which it is taken back. */
async function installationToken(core: Core, path: string, name: string): Promise<SecretValue> {
  const { hash } = await core.batch.run(() => makeOwnToken(core, [], LIFE, {}), true);
  const found = core.tokens.at(hash.toString('hex'), Date.now());
  if (found === null) throw new Fault(500, 'the token has ended');
  return valueIn((await askItself(core, 'read', path, identityOf(found))).data, name);
}

function valueIn(data: unknown, name: string): SecretValue {
  const value = isObject(data) ? data[name] : undefined;
  if (value instanceof SecretValue) return value;
  if (typeof value === 'string') return new SecretValue(value);
  throw new Fault(400, 'there is no such value');
}
