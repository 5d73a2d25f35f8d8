import type { UseEvent } from '../../../src/watch/event.ts';
import type { LogName } from '../../../src/watch/log/format.ts';

/** An entry of a log as its maker writes it, and what of it counts. */
export interface Sample {
  readonly what: string;
  readonly log: LogName;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly event: { readonly [Name in keyof UseEvent]?: UseEvent[Name] | undefined };
}

const SUBJECT = 'repo:org/app:ref:refs/heads/main';
/** The documented example of an access key's id. */
const ACCESS_KEY = ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('');

const vault = (over: object, auth: object = {}, request: object = {}) => ({
  time: '2026-01-05T10:00:00.123456789Z',
  type: 'response',
  auth: { accessor: 'hmac-sha256:00', display_name: `jwt-${SUBJECT}`, policy_results: { allowed: true }, ...auth },
  request: {
    id: 'v1',
    operation: 'read',
    mount_point: 'secret/',
    mount_type: 'kv',
    path: 'secret/data/ci/db',
    remote_address: '10.1.2.3',
    ...request,
  },
  response: {},
  ...over,
});
const aws = (over: object) => ({
  eventVersion: '1.09',
  eventID: 'a1',
  eventTime: '2026-01-05T10:00:00Z',
  eventSource: 'secretsmanager.amazonaws.com',
  eventName: 'GetSecretValue',
  awsRegion: 'eu-west-1',
  recipientAccountId: '123456789012',
  sourceIPAddress: '10.1.2.3',
  userAgent: 'aws-sdk-js/3',
  userIdentity: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::123456789012:assumed-role/deploy/run-12',
    sessionContext: { sessionIssuer: { arn: 'arn:aws:iam::123456789012:role/deploy' } },
  },
  requestParameters: { secretId: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:ci/db-Ab3dEf' },
  ...over,
});
const google = (over: object, entry: object = {}) => ({
  insertId: 'g1',
  timestamp: '2026-01-05T11:00:00.5+01:00',
  logName: 'projects/p/logs/cloudaudit.googleapis.com%2Fdata_access',
  protoPayload: {
    '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
    serviceName: 'secretmanager.googleapis.com',
    methodName: 'google.cloud.secretmanager.v1.SecretManagerService.AccessSecretVersion',
    resourceName: 'projects/p/secrets/db/versions/3',
    authenticationInfo: { principalEmail: 'ci@p.iam.gserviceaccount.com' },
    requestMetadata: { callerIp: '10.1.2.3', callerSuppliedUserAgent: 'gcloud' },
    status: {},
    ...over,
  },
  ...entry,
});
const azure = (over: object, properties: object = {}) => ({
  time: '2026-01-05T10:00:00.1234567Z',
  resourceId: '/SUBSCRIPTIONS/S/RESOURCEGROUPS/G/PROVIDERS/MICROSOFT.KEYVAULT/VAULTS/TEAM',
  operationName: 'SecretGet',
  category: 'AuditEvent',
  resultType: 'Success',
  callerIpAddress: '10.1.2.3',
  correlationId: 'z1',
  identity: { claim: { appid: 'app-1' } },
  properties: {
    id: 'https://team.vault.azure.net/secrets/db/0123',
    httpStatusCode: 200,
    clientInfo: 'sdk',
    ...properties,
  },
  ...over,
});
const github = (over: object) => ({
  '@timestamp': Date.UTC(2026, 0, 5, 10),
  _document_id: 'h1',
  action: 'git.clone',
  actor: 'ann',
  actor_ip: '10.1.2.3',
  repo: 'org/app',
  hashed_token: Buffer.from('sha256').toString('base64'),
  ...over,
});
export const OWN = {
  time: Date.UTC(2026, 0, 5, 10),
  request: 'r1',
  identity: {
    name: `jwt-${SUBJECT}`,
    accessor: 'a',
    mount: 'auth/jwt/',
    claims: { sub: SUBJECT, ref: 'refs/heads/main' },
  },
  address: '10.1.2.3',
  operation: 'read',
  path: 'secret/data/ci/db',
  key: 'secret/ci/db',
  decision: 'allowed',
  policy: 'ci',
  status: 200,
  error: '',
  lease: '',
  sent: null,
  given: null,
  number: 7,
  chain: '0'.repeat(64),
};

/** One ordinary use of each log, and what is special in each. */
function postgres(change: object) {
  return {
    timestamp: '2026-11-22 18:18:18.066 UTC',
    user: 'billing',
    dbname: 'app',
    pid: 23457,
    remote_host: '10.1.2.3',
    remote_port: 39996,
    session_id: '6b0331ea.5ba1',
    line_num: 3,
    ps: 'authentication',
    error_severity: 'LOG',
    backend_type: 'client backend',
    ...change,
  };
}

export const SAMPLES: readonly Sample[] = [
  {
    what: 'our own export',
    log: 'relock',
    entry: OWN,
    event: { key: 'secret/ci/db', action: 'read', identity: SUBJECT, trust: 'foreign' },
  },
  {
    what: 'a read of KV version 2',
    log: 'vault',
    entry: vault({}),
    event: {
      key: 'secret/ci/db',
      action: 'read',
      outcome: 'ok',
      authenticated: true,
      identity: `jwt-${SUBJECT}`,
      repository: 'org/app',
      ref: 'refs/heads/main',
      address: '10.1.2.3',
      at: Date.UTC(2026, 0, 5, 10) + 123,
    },
  },
  {
    what: 'a mount of two segments, in a namespace',
    log: 'vault',
    entry: vault({}, {}, { namespace: { path: 'team/' }, mount_point: 'kv/prod/', path: 'kv/prod/data/a/b' }),
    event: { key: 'team/kv/prod/a/b' },
  },
  {
    what: 'an older Vault, without mount_point',
    log: 'vault',
    entry: vault({}, {}, { mount_point: undefined, mount_type: undefined }),
    event: { key: 'secret/ci/db' },
  },
  {
    what: 'a refusal by policy',
    log: 'vault',
    entry: vault({ error: '1 error occurred:\n\t* permission denied\n\n' }, { policy_results: { allowed: false } }),
    event: { outcome: 'refused', authenticated: true, reason: 'permission denied' },
  },
  {
    what: 'a token that nobody knows',
    log: 'vault',
    entry: vault({ error: 'permission denied', auth: { token_type: 'default' } }),
    event: { outcome: 'refused', authenticated: false },
  },
  {
    what: 'a wrong password',
    log: 'vault',
    entry: vault(
      { error: 'invalid username or password', auth: {} },
      {},
      { path: 'auth/userpass/login/ann', operation: 'update' },
    ),
    event: { action: 'login', outcome: 'refused', authenticated: false },
  },
  {
    what: 'a lease',
    log: 'vault',
    entry: vault(
      { response: { secret: { lease_id: 'database/creds/ci/abc' } } },
      {},
      { path: 'database/creds/ci', mount_point: 'database/', mount_type: 'database' },
    ),
    event: { action: 'lease', key: 'database/creds/ci', lease: 'database/creds/ci/abc' },
  },
  {
    what: 'a secret by its ARN',
    log: 'cloudtrail',
    entry: aws({}),
    event: {
      key: 'aws:123456789012:eu-west-1/ci/db',
      action: 'read',
      outcome: 'ok',
      identity: 'arn:aws:iam::123456789012:role/deploy',
      address: '10.1.2.3',
    },
  },
  {
    what: 'the same secret by its name, refused',
    log: 'cloudtrail',
    entry: aws({ requestParameters: { secretId: 'ci/db' }, errorCode: 'AccessDeniedException', errorMessage: 'no' }),
    event: {
      key: 'aws:123456789012:eu-west-1/ci/db',
      outcome: 'refused',
      authenticated: true,
      reason: 'AccessDeniedException: no',
    },
  },
  {
    what: 'a long-lived key that does anything else',
    log: 'cloudtrail',
    entry: aws({
      eventSource: 's3.amazonaws.com',
      eventName: 'GetObject',
      userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::123456789012:user/ci', accessKeyId: ACCESS_KEY },
    }),
    event: { key: `aws:123456789012/access-key/${ACCESS_KEY}`, action: 'verify' },
  },
  {
    what: 'a job that logs in',
    log: 'cloudtrail',
    entry: aws({
      eventSource: 'sts.amazonaws.com',
      eventName: 'AssumeRoleWithWebIdentity',
      userIdentity: { type: 'WebIdentityUser', userName: SUBJECT },
    }),
    event: { action: 'login', identity: SUBJECT, repository: 'org/app', ref: 'refs/heads/main' },
  },
  {
    what: 'a decryption by a service, whose address is a name',
    log: 'cloudtrail',
    entry: aws({
      eventSource: 'kms.amazonaws.com',
      eventName: 'Decrypt',
      sourceIPAddress: 'secretsmanager.amazonaws.com',
      resources: [{ ARN: 'arn:aws:kms:eu-west-1:123456789012:key/k1' }],
    }),
    event: { action: 'verify', key: 'arn:aws:kms:eu-west-1:123456789012:key/k1', address: undefined },
  },
  {
    what: 'a version that was given out, in another time zone',
    log: 'google',
    entry: google({}),
    event: {
      key: 'projects/p/secrets/db',
      action: 'read',
      outcome: 'ok',
      at: Date.UTC(2026, 0, 5, 10) + 500,
      address: '10.1.2.3',
    },
  },
  {
    what: 'a job by federation, refused',
    log: 'google',
    entry: google({
      authenticationInfo: {
        principalSubject: `principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/subject/${SUBJECT}`,
      },
      status: { code: 7, message: 'denied' },
      requestMetadata: { callerIp: 'private' },
    }),
    event: {
      identity: SUBJECT,
      repository: 'org/app',
      outcome: 'refused',
      authenticated: true,
      address: undefined,
      reason: 'denied',
    },
  },
  {
    what: 'a key file that does anything else',
    log: 'google',
    entry: google({
      serviceName: 'storage.googleapis.com',
      methodName: 'storage.objects.get',
      authenticationInfo: {
        principalEmail: 'ci@p.iam.gserviceaccount.com',
        serviceAccountKeyName: '//iam.googleapis.com/projects/p/serviceAccounts/ci@p.iam.gserviceaccount.com/keys/k1',
      },
    }),
    event: { action: 'verify', key: 'projects/p/serviceAccounts/ci@p.iam.gserviceaccount.com/keys/k1' },
  },
  {
    what: 'a secret that was given out',
    log: 'azure',
    entry: azure({}),
    event: { key: 'azure:team/secrets/db', action: 'read', outcome: 'ok', identity: 'app-1', address: '10.1.2.3' },
  },
  {
    what: 'a refusal',
    log: 'azure',
    entry: azure({ resultDescription: 'no permission' }, { httpStatusCode: 403 }),
    event: { outcome: 'refused', authenticated: true, reason: 'no permission' },
  },
  {
    what: 'a token that reads a repository',
    log: 'github',
    entry: github({}),
    event: { key: 'github:token/c2hhMjU2', action: 'verify', identity: 'github:ann', repository: 'org/app' },
  },
  {
    what: 'a secret of Actions',
    log: 'github',
    entry: github({ action: 'repo.update_actions_secret', key: 'DEPLOY', hashed_token: undefined }),
    event: { key: 'github:org/app/secrets/DEPLOY', action: 'write' },
  },
  {
    what: 'a call that was refused',
    log: 'github',
    entry: github({ action: 'api.request', status_code: 403 }),
    event: { outcome: 'refused', reason: 'status 403' },
  },
  {
    what: 'a role that was let in',
    log: 'postgres',
    entry: postgres({ message: 'connection authorized: user=billing database=app application_name=psql' }),
    event: {
      id: '6b0331ea.5ba1 3',
      key: 'postgres/billing',
      action: 'verify',
      outcome: 'ok',
      authenticated: true,
      address: '10.1.2.3',
      at: Date.UTC(2026, 10, 22, 18, 18, 18, 66),
    },
  },
  {
    what: 'a wrong password',
    log: 'postgres',
    entry: postgres({
      error_severity: 'FATAL',
      state_code: '28P01',
      message: 'password authentication failed for user "billing"',
    }),
    event: { key: 'postgres/billing', outcome: 'refused', authenticated: false },
  },
  {
    what: 'the right password of a role that may not log in',
    log: 'postgres',
    entry: postgres({ error_severity: 'FATAL', state_code: '28000', ps: 'startup', message: 'role … not permitted' }),
    event: { key: 'postgres/billing', outcome: 'refused', authenticated: true },
  },
];
