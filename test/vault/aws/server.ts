import type { AwsServer } from '../../../src/config/config.ts';
import { SecretValue } from '../../../src/core/secret.ts';
import type { SecretFields } from '../../../src/core/secret.ts';
import type { BackendContext } from '../../../src/vault/context.ts';

/** An entry of the config for a server that stands for all of AWS. */
export function awsConfig(address: string, more: Partial<AwsServer> = {}): AwsServer {
  return {
    kind: 'aws',
    name: 'aws',
    address,
    auth: 'ambient',
    region: 'eu-west-1',
    role: undefined,
    audience: 'sts.amazonaws.com',
    caFile: undefined,
    ...more,
  };
}

/** The ambient key of tests, as a container would have it. */
const AMBIENT = { AWS_ACCESS_KEY_ID: 'ambient', AWS_SECRET_ACCESS_KEY: 'ambient', AWS_SESSION_TOKEN: 'ambient' };

/** What a backend may use of a run. */
export function context(more: Partial<BackendContext> = {}): BackendContext {
  return {
    env: AMBIENT,
    identity: undefined,
    requireHsm: false,
    wanted: undefined,
    onTaken: () => undefined,
    warn: () => undefined,
    readSecret: () => Promise.reject(new Error('not here')),
    ...more,
  };
}

export function fields(values: Record<string, string>): SecretFields {
  return new Map(Object.entries(values).map(([name, value]) => [name, new SecretValue(value)]));
}

export function plain(secret: SecretFields | null | undefined): Record<string, string> | undefined {
  return secret ? Object.fromEntries([...secret].map(([name, value]) => [name, value.reveal()])) : undefined;
}
