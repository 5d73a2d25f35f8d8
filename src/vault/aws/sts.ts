import type { AwsServer } from '../../config/config.ts';
import { awsCredentials, hasStoredAwsKey } from '../../core/aws-credentials.ts';
import { RelockError } from '../../core/error.ts';
import { checkUrl, openHttp } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import { wholeSecret } from '../address.ts';
import type { Address } from '../address.ts';
import type { BackendContext } from '../context.ts';
import { lasts } from '../lasting-session.ts';
import { savedLeases } from '../session.ts';
import type { LastingSession } from '../session.ts';
import type { Lease, Reading, Vault } from '../vault.ts';
import { assumeRole, TOO_LARGE } from './assume.ts';
import { regionOf } from './place.ts';

/** What AWS takes, in seconds; a role's own maximum may be less. */
const LEAST = 900;
const MOST = 43_200;

/**
 * Mints sessions of roles: `awssts://ACCOUNT/ROLE?ttl=15m` gives `access_key_id`, `secret_access_key`, `session_token`
 * and `expiration`. One session serves all fields of an address until two thirds of its life are over. AWS can't
 * end a session: its lease is named with its end, and never said to be revoked. Throws `RL-VAULT-PATH`,
 * `RL-VAULT-PARAM`, `RL-VAULT-REGION`, `RL-VAULT-LOGIN`.
 */
export function openAwsSts(
  server: AwsServer,
  context: BackendContext,
): Vault & { dumpSession(): LastingSession | null } {
  if (server.address !== undefined) checkUrl(server.address);
  const http = openHttp({ caFile: server.caFile, proxies: context.env });
  const held: Lease[] = [];
  const minted = new Map<string, { readonly until: number; readonly reading: Promise<Reading> }>();
  if (server.auth === 'ambient' && hasStoredAwsKey(context.env)) {
    context.warn(
      'AWS STS is asked with the long-lived key in AWS_ACCESS_KEY_ID: a role that trusts this job’s OIDC identity (docs/aws.md) needs no stored key.',
    );
  }

  async function mint(address: Address, seconds: number): Promise<Reading> {
    const region = regionOf(address, address.params.get('region'), server, context.env);
    const role = roleOf(address, region);
    const failing = `${printable(address.text)} can’t be minted`;
    const ambient = awsCredentials(context.env, http, region);
    const session = await assumeRole(server, context, http, ambient, { role, seconds, region, failing });
    if (session === TOO_LARGE) {
      throw new RelockError('RL-VAULT-ANSWER', `${failing}: AWS speaks of a policy that was not sent`);
    }
    const lease: Lease = {
      kind: 'lease',
      label: `session of ${role}`,
      handle: new SecretValue(session.id),
      ttl: seconds,
    };
    held.push(lease);
    context.onTaken();
    const fields = {
      access_key_id: session.id,
      secret_access_key: session.secret,
      session_token: session.session,
      expiration: new Date(session.ends).toISOString(),
    };
    return { fields: new Map(Object.entries(fields).map(([name, text]) => [name, new SecretValue(text)])), lease };
  }

  return {
    name: 'aws sts',

    async read(address) {
      const whole = wholeSecret(address);
      const known = minted.get(whole.text);
      if (known !== undefined && known.until > Date.now()) return known.reading;
      const seconds = secondsOf(whole);
      const reading = mint(whole, seconds);
      minted.set(whole.text, { until: Date.now() + seconds * 667, reading });
      reading.catch(() => minted.delete(whole.text));
      return reading;
    },

    async protection() {
      return { verdict: 'unverifiable', evidence: 'nothing is stored: AWS STS makes each session anew' };
    },

    leases: () => [...held],

    async revoke(lease) {
      throw lasts(lease);
    },

    dumpSession() {
      if (held.length === 0) return null;
      const leases = savedLeases(held);
      return { kind: 'lasting', address: 'aws sts', leases };
    },

    close: async () => http.close(),
  };
}

/** `ACCOUNT/ROLE`, the role with its path where it has one. */
function roleOf(address: Address, region: string): string {
  const match = /^(\d{12})\/([\w+=,.@/-]{1,512})$/.exec(address.path);
  const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  if (match !== null) return `arn:${partition}:iam::${match[1]}:role/${match[2]}`;
  throw new RelockError('RL-VAULT-PATH', `${printable(address.text)} names no role`, {
    remedy: 'Write it as awssts://ACCOUNT/ROLE, the account with its twelve digits.',
  });
}

function secondsOf(address: Address): number {
  const stranger = [...address.params.keys()].find((name) => name !== 'ttl' && name !== 'region');
  const match = /^(\d{1,5})([smh]?)$/.exec(address.params.get('ttl') ?? '15m');
  const seconds = Number(match?.[1]) * { '': 1, s: 1, m: 60, h: 3600 }[(match?.[2] ?? '') as '' | 's' | 'm' | 'h'];
  if (stranger === undefined && seconds >= LEAST && seconds <= MOST) return seconds;
  throw new RelockError('RL-VAULT-PARAM', `${printable(address.text)} asks for what AWS STS does not give`, {
    remedy: 'It takes ?ttl= from 15m to 12h, and ?region=.',
  });
}
