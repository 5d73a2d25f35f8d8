import { DEFAULT_CONFIG } from '../config/default.ts';
import type { RelockConfig } from '../config/config.ts';
import type { Invocation } from '../config/invocation.ts';
import type { SecretValue } from '../core/secret.ts';
import { withFetchToken } from '../git/credentials.ts';
import { readEvent } from '../github/event.ts';
import type { Event } from '../github/event.ts';
import { CONFIG_NAME, parseText } from './config.ts';
import { readDefaults } from './defaults.ts';

/** The config of a job that is not a scan: that of the default branch; the defaults when it has none. */
export async function readJobConfig(
  named: string | undefined,
  invocation: Invocation,
  token: SecretValue | undefined,
  event: Event = readEvent(invocation.env),
): Promise<RelockConfig> {
  const name = named ?? CONFIG_NAME;
  const env = withFetchToken(invocation.env, event.serverUrl, token);
  const required = named === undefined ? [] : [named];
  const files = await readDefaults([name], required, event, { cwd: invocation.cwd, env, token });
  const text = files.get(name);
  return typeof text === 'string' ? parseText(text, name) : DEFAULT_CONFIG;
}
