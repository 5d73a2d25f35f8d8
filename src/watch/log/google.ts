import { eventOf } from '../event.ts';
import type { UseAction } from '../event.ts';
import type { Entry } from './fields.ts';
import { addressIn, at, entryIn, textAt, timeIn } from './fields.ts';
import type { LogFormat, Taken } from './format.ts';
import { entryByEntry } from './format.ts';
import { jobOf } from './job.ts';

/**
 * Google Cloud's audit logs: log entries whose payload is an `AuditLog`
 * (https://cloud.google.com/logging/docs/reference/audit/auditlog/rest/Shared.Types/AuditLog), of Secret Manager, KMS, IAM
 * and the token services, and whatever else was done with a service account's key.
 */
export const googleLog: LogFormat = {
  name: 'google',
  title: 'Google Cloud audit log',
  recognises: (entry) => 'methodName' in (entryIn(entry['protoPayload']) ?? {}),
  open: entryByEntry(read),
};

function read(entry: Entry, source: string): Taken {
  const payload = entryIn(entry['protoPayload']);
  // A long operation is logged twice: when it begins and when it ends.
  if (at(entry, 'operation', 'last') === true && at(entry, 'operation', 'first') !== true) return 'no-use';
  const service = textAt(payload, 'serviceName') ?? '';
  const name = (textAt(payload, 'methodName') ?? '').split('.').at(-1) ?? '';
  const [action, key] = subjectOf(service, name, payload) ?? serviceKeyUse(payload);
  if (action === undefined) return 'no-use';
  const code = at(payload, 'status', 'code');
  const isRefused = typeof code === 'number' && code !== 0;
  const identity = identityOf(payload);
  return eventOf(
    {
      id: textAt(entry, 'insertId'),
      at: timeIn(entry['timestamp']),
      action,
      outcome: isRefused ? 'refused' : 'ok',
      // 16 is UNAUTHENTICATED (google.rpc.Code).
      authenticated: identity !== undefined && code !== 16 && !(action === 'login' && isRefused),
      key,
      identity,
      ...jobOf(identity),
      address: addressIn(at(payload, 'requestMetadata', 'callerIp')),
      agent: textAt(payload, 'requestMetadata', 'callerSuppliedUserAgent'),
      reason: isRefused ? (textAt(payload, 'status', 'message') ?? `status ${code}`) : undefined,
    },
    source,
    'foreign',
  );
}

function subjectOf(
  service: string,
  name: string,
  payload: Entry | undefined,
): readonly [UseAction, string | undefined] | undefined {
  const resource = textAt(payload, 'resourceName');
  switch (service) {
    case 'secretmanager.googleapis.com':
      return [SECRETS[name] ?? (/^(?:Get|List)/.test(name) ? 'list' : 'admin'), secretOf(payload, resource)];
    case 'cloudkms.googleapis.com':
      return [
        KMS[name] ?? (/^(?:Get|List)/.test(name) ? 'list' : 'admin'),
        resource?.replace(/\/cryptoKeyVersions\/.*$/, ''),
      ];
    case 'iam.googleapis.com':
      return [IAM[name] ?? (/^(?:Get|List)/.test(name) ? 'list' : 'admin'), resource];
    case 'iamcredentials.googleapis.com':
      return ['issue', resource];
    case 'sts.googleapis.com':
      return ['login', undefined];
    default:
      return undefined;
  }
}

const SECRETS: Readonly<Record<string, UseAction>> = {
  AccessSecretVersion: 'read',
  CreateSecret: 'issue',
  AddSecretVersion: 'write',
  UpdateSecret: 'write',
  EnableSecretVersion: 'write',
  DisableSecretVersion: 'delete',
  DestroySecretVersion: 'delete',
  DeleteSecret: 'delete',
};
const KMS: Readonly<Record<string, UseAction>> = {
  Decrypt: 'verify',
  Encrypt: 'verify',
  AsymmetricSign: 'verify',
  AsymmetricDecrypt: 'verify',
  MacSign: 'verify',
  MacVerify: 'verify',
  CreateCryptoKey: 'issue',
  CreateCryptoKeyVersion: 'rotate',
  DestroyCryptoKeyVersion: 'delete',
};
const IAM: Readonly<Record<string, UseAction>> = {
  CreateServiceAccountKey: 'issue',
  UploadServiceAccountKey: 'issue',
  DisableServiceAccountKey: 'delete',
  DeleteServiceAccountKey: 'delete',
};

/** `projects/P/secrets/S` whatever version was asked for; a secret that is made is named beside its project. */
function secretOf(payload: Entry | undefined, resource: string | undefined): string | undefined {
  const made = textAt(payload, 'request', 'secretId');
  if (resource !== undefined && made !== undefined && !resource.includes('/secrets/'))
    return `${resource}/secrets/${made}`;
  return resource?.replace(/\/versions\/.*$/, '');
}

/** A key file of a service account that was used for anything else. */
function serviceKeyUse(payload: Entry | undefined): readonly [UseAction | undefined, string | undefined] {
  const key = textAt(payload, 'authenticationInfo', 'serviceAccountKeyName');
  return key === undefined ? [undefined, undefined] : ['verify', key.replace(/^\/\/iam\.googleapis\.com\//, '')];
}

/** A job that came by workload identity federation is its subject. */
function identityOf(payload: Entry | undefined): string | undefined {
  const subject = textAt(payload, 'authenticationInfo', 'principalSubject');
  const federated = /\/workloadIdentityPools\/[^/]+\/subject\/(.+)$/s.exec(subject ?? '')?.[1];
  return federated ?? textAt(payload, 'authenticationInfo', 'principalEmail') ?? subject;
}
