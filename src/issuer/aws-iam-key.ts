import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { HttpAnswer } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import type { AwsKey } from '../core/sigv4.ts';
import { awsCode, awsJson, awsMessage, awsQuery, elements } from './aws-call.ts';
import type { IssuerServices, IssuerUse, Rotator } from './issuer.ts';
import { createDelete, labelOf, lostKey, setting } from './key-service.ts';

/**
 * What STS says of an access key that is deleted or inactive, and of all keys in a region that is not enabled and in another
 * partition. `SignatureDoesNotMatch` is no proof: it is also said of a clock that is wrong.
 */
const DEAD = 'InvalidClientTokenId';

/** Milliseconds by which AWS' clock may be behind ours when a key is told by when it was made, which IAM says in seconds. */
const SLACK = 6_000;

/**
 * Access keys of an IAM user, of which AWS allows two
 * (https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html). Credential: `secret_access_key` and
 * `access_key_id`. `issuer.user` is the user. `issuer.admin` is the address of a whole secret with `access_key_id`,
 * `secret_access_key` and, for a session, `session_token`: `awssts://ACCOUNT/ROLE` needs nothing stored. Without it the key
 * replaces itself, where its user may manage its own keys. IAM's keys have no labels: one whose answer was lost is known
 * by being made since the rotation began.
 */
export function openAwsIamKey(key: ManagedKey, services: IssuerServices): Rotator {
  const region = setting(key, 'region', 'us-east-1');
  const user = setting(key, 'user');
  const endpoint = (service: string) =>
    setting(key, 'url', service === 'iam' ? 'https://iam.amazonaws.com' : `https://${service}.${region}.amazonaws.com`);
  const place = (service: string) => ({
    service,
    region: service === 'iam' ? 'us-east-1' : region,
    endpoint: endpoint(service),
  });
  const isItsOwn = setting(key, 'admin', '') === '';
  const nameOf = `the access key of ${printable(user, 80)}`;

  async function asAdmin(own?: SecretFields): Promise<AwsKey> {
    const admin = setting(key, 'admin', '');
    const secret = admin === '' && own !== undefined ? own : await services.readSecret(setting(key, 'admin'));
    return awsKeyOf(secret);
  }

  async function iam(
    action: string,
    parameters: Record<string, string>,
    failing: string,
    own?: SecretFields,
  ): Promise<string> {
    const body = { Action: action, Version: '2010-05-08', UserName: user, ...parameters };
    const answer = await awsQuery(
      services.http,
      place('iam'),
      await asAdmin(own),
      body,
      action === 'CreateAccessKey' ? 'never' : 'always',
    );
    if (answer.status === 200) return answer.body;
    if (action === 'DeleteAccessKey' && awsCode(answer) === 'NoSuchEntity') return '';
    throw refused(failing, answer);
  }

  /** Ids, the moments at which they were made, and whether they work. */
  async function listed(
    own?: SecretFields,
  ): Promise<ReadonlyArray<{ readonly id: string; readonly made: number; readonly isActive: boolean }>> {
    const xml = await iam('ListAccessKeys', {}, `${nameOf} can’t be listed`, own);
    return [...xml.matchAll(/<member>([\s\S]*?)<\/member>/g)].flatMap(([, member = '']) => {
      const [id] = elements(member, 'AccessKeyId');
      const isActive = elements(member, 'Status')[0] !== 'Inactive';
      return id === undefined ? [] : [{ id, made: Date.parse(elements(member, 'CreateDate')[0] ?? ''), isActive }];
    });
  }

  const status = async (id: string, to: 'Active' | 'Inactive') =>
    void (await iam('UpdateAccessKey', { AccessKeyId: id, Status: to }, `${nameOf} was not made ${to}`));

  /** Rotations that found two keys: a person has just made the second one, and it is not ours to remove. */
  const notAsked = new Set<string>();

  const rotator = createDelete({
    kind: key.kind,
    name: 'AWS',
    fields: { secret: 'secret_access_key', id: 'access_key_id' },

    async make(label, current) {
      const failing = `no new access key was made for ${printable(user, 80)}`;
      const keys = await listed(current);
      if (keys.length >= 2) {
        notAsked.add(label);
        throw new RelockError('RL-AWS-TWO-KEYS', `${failing}: it has two already, as many as AWS allows`, {
          evidence: [['They are', keys.map(({ id }) => printable(id, 40)).join(', ')]],
          remedy: 'Delete the one that nobody uses: iam:GetAccessKeyLastUsed tells when each was used.',
          state: 'Nothing was changed.',
        });
      }
      const xml = await iam('CreateAccessKey', {}, failing, current);
      const [[id], [secret]] = [elements(xml, 'AccessKeyId'), elements(xml, 'SecretAccessKey')];
      if (id === undefined || secret === undefined || secret === '') {
        throw new RelockError('RL-ISSUER-ANSWER', `${failing}: the answer holds no key`, {
          remedy: 'See that the address is AWS’ own.',
          state: 'What was made there, if anything, is removed by the next run.',
        });
      }
      return { id, secret: new SecretValue(secret) };
    },

    stop: (id) => status(id, 'Inactive'),
    start: (id) => status(id, 'Active'),
    remove: async (id, own) =>
      void (await iam('DeleteAccessKey', { AccessKeyId: id }, `${nameOf} was not deleted`, own)),

    async ask(credential) {
      const body = { Action: 'GetCallerIdentity', Version: '2011-06-15' };
      const answer = await awsQuery(services.http, place('sts'), awsKeyOf(credential), body);
      if (answer.status === 200 && answer.body.includes('<GetCallerIdentityResult')) return 'active';
      if (answer.status !== 403 || awsCode(answer) !== DEAD) return 'unknown';
      // A key that replaces itself can't be asked for once it is dead.
      if (isItsOwn) return 'inactive';
      const id = credential.get('access_key_id')?.reveal();
      return (await listed()).some((one) => one.id === id && one.isActive) ? 'unknown' : 'inactive';
    },

    async lastUsed(id) {
      // To ask with the key itself would be a use of it.
      if (isItsOwn) return undefined;
      const xml = await iam('GetAccessKeyLastUsed', { AccessKeyId: id }, `it can’t be asked when ${nameOf} was used`);
      const [used] = elements(xml, 'LastUsedDate');
      return used === undefined ? null : new Date(used);
    },

    async check(credential) {
      await listed(credential);
    },

    async usesSince(credential, since): Promise<readonly IssuerUse[]> {
      const id = credential.get('access_key_id')?.reveal() ?? '';
      const parameters = {
        LookupAttributes: [{ AttributeKey: 'AccessKeyId', AttributeValue: id }],
        StartTime: Math.floor(since.getTime() / 1000),
        MaxResults: 50,
      };
      const target = 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents';
      const answer = await awsJson(services.http, place('cloudtrail'), await asAdmin(), target, parameters);
      if (answer.status !== 200) throw refused('CloudTrail can’t be asked', answer);
      return usesIn(answer.body);
    },
  });

  return {
    ...rotator,
    async reclaim(keep, rotation) {
      if (notAsked.has(labelOf(rotation))) return 0;
      const kept = keep.get('access_key_id')?.reveal();
      const lost = lostKey(await listed(keep), kept, rotation, SLACK);
      if (lost === undefined) return 0;
      await iam('DeleteAccessKey', { AccessKeyId: lost }, `${nameOf} was not deleted`, keep);
      return 1;
    },
  };
}

/** A key of AWS as secrets keep it. */
function awsKeyOf(secret: SecretFields): AwsKey {
  const session = secret.get('session_token')?.reveal();
  return {
    id: secret.get('access_key_id')?.reveal() ?? '',
    secret: secret.get('secret_access_key')?.reveal() ?? '',
    ...(session === undefined ? {} : { session }),
  };
}

function usesIn(body: string): IssuerUse[] {
  const { Events: events } = JSON.parse(body) as { Events?: unknown };
  if (!Array.isArray(events)) return [];
  return events.slice(0, 100).map((event: Record<string, unknown>) => {
    const time = event['EventTime'];
    let from: unknown;
    try {
      from = (JSON.parse(String(event['CloudTrailEvent'])) as { sourceIPAddress?: unknown }).sourceIPAddress;
    } catch {
      from = undefined;
    }
    const at = typeof time === 'number' ? new Date(time * 1000) : new Date(String(time));
    const what = `${String(event['EventSource'])}:${String(event['EventName'])}${typeof from === 'string' ? ` from ${from}` : ''}`;
    return { at: Number.isNaN(at.getTime()) ? '' : at.toISOString(), what: printable(what, 200) };
  });
}

function refused(failing: string, answer: HttpAnswer): RelockError {
  const code = printable(awsCode(answer) || String(answer.status), 80);
  return new RelockError('RL-ISSUER-REFUSED', `${failing}: AWS refused it (${code})`, {
    evidence: [['AWS says', printable(awsMessage(answer), 300) || '(nothing)']],
    remedy:
      'Let issuer.admin have iam:ListAccessKeys, CreateAccessKey, UpdateAccessKey, DeleteAccessKey and GetAccessKeyLastUsed on that user.',
    state: 'The current key works as before.',
  });
}
