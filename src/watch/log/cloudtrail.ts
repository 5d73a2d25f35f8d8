import { eventOf } from '../event.ts';
import type { UseAction } from '../event.ts';
import type { Entry } from './fields.ts';
import { addressIn, at, entryIn, textAt, timeIn } from './fields.ts';
import type { LogFormat, Taken } from './format.ts';
import { entryByEntry } from './format.ts';
import { jobOf } from './job.ts';

/**
 * AWS CloudTrail's records
 * (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html): of Secrets
 * Manager, KMS, IAM and STS, and whatever else was done with a long-lived access key, which is that key's use.
 */
export const cloudTrailLog: LogFormat = {
  name: 'cloudtrail',
  title: 'AWS CloudTrail',
  recognises: (entry) =>
    'eventSource' in entry && 'eventName' in entry && ('eventVersion' in entry || 'eventID' in entry),
  open: entryByEntry(read),
};

function read(entry: Entry, source: string): Taken {
  const name = textAt(entry, 'eventName') ?? '';
  const service = (textAt(entry, 'eventSource') ?? '').replace(/\.amazonaws\.com$/, '');
  const who = entryIn(entry['userIdentity']);
  // What a service does by itself is no use by anybody.
  if (textAt(entry, 'eventType') === 'AwsServiceEvent' || textAt(who, 'type') === 'AWSService') return 'no-use';
  const accessKey = textAt(who, 'accessKeyId');
  const of = account(entry);
  const [action, key] = subjectOf(service, name, entry, of) ?? accessKeyUse(accessKey, of);
  if (action === undefined) return 'no-use';
  const error = textAt(entry, 'errorCode') ?? failedLogin(entry);
  const identity = identityOf(who);
  const message = textAt(entry, 'errorMessage');
  return eventOf(
    {
      id: textAt(entry, 'eventID'),
      at: timeIn(entry['eventTime']),
      action,
      outcome: error === undefined ? 'ok' : 'refused',
      authenticated: identity !== undefined && !(action === 'login' && error !== undefined) && !isUnknown(error),
      key,
      identity,
      ...jobOf(identity),
      address: addressIn(entry['sourceIPAddress']),
      agent: textAt(entry, 'userAgent'),
      reason: error === undefined || message === undefined ? error : `${error}: ${message}`,
    },
    source,
    'foreign',
  );
}

/** What an entry is about: what was done, and the key. */
function subjectOf(
  service: string,
  name: string,
  entry: Entry,
  of: string,
): readonly [UseAction, string | undefined] | undefined {
  switch (service) {
    case 'secretsmanager': {
      const action = SECRETS[name] ?? (/^(?:Describe|List|Get)/.test(name) ? 'list' : 'admin');
      return [action, secretOf(entry, of)];
    }
    case 'kms': {
      const key = textAt(resource(entry), 'ARN') ?? textAt(entry, 'requestParameters', 'keyId');
      return [KMS[name] ?? (/^(?:Describe|List|Get)/.test(name) ? 'list' : 'admin'), key];
    }
    case 'iam':
      return [IAM[name] ?? 'admin', iamKey(entry, of)];
    case 'sts':
      return name.startsWith('AssumeRole') ? ['login', undefined] : undefined;
    case 'signin':
      return name === 'ConsoleLogin' ? ['login', undefined] : undefined;
    default:
      return undefined;
  }
}

const SECRETS: Readonly<Record<string, UseAction>> = {
  GetSecretValue: 'read',
  BatchGetSecretValue: 'read',
  CreateSecret: 'issue',
  PutSecretValue: 'write',
  UpdateSecret: 'write',
  UpdateSecretVersionStage: 'write',
  RotateSecret: 'rotate',
  DeleteSecret: 'delete',
};
const KMS: Readonly<Record<string, UseAction>> = {
  Decrypt: 'verify',
  Encrypt: 'verify',
  ReEncrypt: 'verify',
  Sign: 'verify',
  Verify: 'verify',
  GenerateDataKey: 'verify',
  GenerateDataKeyWithoutPlaintext: 'verify',
  GenerateMac: 'verify',
  VerifyMac: 'verify',
  CreateKey: 'issue',
  ScheduleKeyDeletion: 'delete',
  DisableKey: 'delete',
};
const IAM: Readonly<Record<string, UseAction>> = {
  CreateAccessKey: 'issue',
  UpdateAccessKey: 'write',
  DeleteAccessKey: 'delete',
  GetAccessKeyLastUsed: 'list',
  ListAccessKeys: 'list',
};

/** A long-lived key (`AKIA…`) that was used for anything else; a session's ends by itself. */
function accessKeyUse(id: string | undefined, of: string): readonly [UseAction | undefined, string | undefined] {
  return id !== undefined && /^AKIA[A-Z2-7]{12,}$/.test(id)
    ? ['verify', `${of}/access-key/${id}`]
    : [undefined, undefined];
}

function iamKey(entry: Entry, of: string): string | undefined {
  const id =
    textAt(entry, 'requestParameters', 'accessKeyId') ?? textAt(entry, 'responseElements', 'accessKey', 'accessKeyId');
  if (id !== undefined) return `${of}/access-key/${id}`;
  const user = textAt(entry, 'requestParameters', 'userName') ?? textAt(entry, 'requestParameters', 'roleName');
  return user === undefined ? undefined : `${of}/iam/${user}`;
}

/** A secret by account, region and name, however it was asked for: an ARN ends in six letters that its name has not. */
function secretOf(entry: Entry, of: string): string | undefined {
  const given =
    textAt(entry, 'requestParameters', 'secretId') ??
    textAt(entry, 'responseElements', 'arn') ??
    textAt(entry, 'responseElements', 'aRN') ??
    textAt(resource(entry), 'ARN') ??
    textAt(entry, 'requestParameters', 'name');
  if (given === undefined) return undefined;
  const arn = /^arn:aws[\w-]*:secretsmanager:([\w-]*):(\d*):secret:(.+?)(?:-[A-Za-z0-9]{6})?$/s.exec(given);
  if (arn !== null) return `aws:${arn[2]}:${arn[1]}/${arn[3]}`;
  return `${of}:${textAt(entry, 'awsRegion') ?? ''}/${given}`;
}

function resource(entry: Entry): unknown {
  const all = entry['resources'];
  return Array.isArray(all) ? all[0] : undefined;
}

function account(entry: Entry): string {
  return `aws:${textAt(entry, 'recipientAccountId') ?? textAt(entry, 'userIdentity', 'accountId') ?? ''}`;
}

/** A role stands for all its sessions, each of which has a name of its own; a job is known by its subject. */
function identityOf(who: Entry | undefined): string | undefined {
  if (textAt(who, 'type') === 'WebIdentityUser') return textAt(who, 'userName') ?? textAt(who, 'principalId');
  return (
    textAt(who, 'sessionContext', 'sessionIssuer', 'arn') ??
    textAt(who, 'arn') ??
    textAt(who, 'userName') ??
    textAt(who, 'principalId')
  );
}

/** Refusals before it was known who asks: whoever made them up could name anybody. */
function isUnknown(error: string | undefined): boolean {
  return /^(?:InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClientException|InvalidAccessKeyId|AuthFailure)/.test(
    error ?? '',
  );
}

function failedLogin(entry: Entry): string | undefined {
  return at(entry, 'responseElements', 'ConsoleLogin') === 'Failure' ? 'Failure' : undefined;
}
