import type { Check } from '../check.ts';
import { BEARER, PAIRED, ok, said } from './words.ts';

const AWS_ID = { what: 'access key id', pattern: /\b((?:AKIA|ASIA)[A-Z2-7]{16})\b/g };
const AWS_KEY = {
  what: 'secret access key',
  pattern:
    /(?:secret|SECRET|Secret)[\w.-]{0,40}["']?\s{0,4}[:=]{1,2}\s{0,4}["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g,
};
const AWS_SESSION = {
  what: 'session token',
  pattern: /\b((?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9/+]{80,1400}={0,2})/g,
  optional: true,
};
const STS = {
  docs: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
  method: 'POST',
  urls: [
    'https://sts.amazonaws.com/',
    'https://sts.us-gov-west-1.amazonaws.com/',
    'https://sts.cn-north-1.amazonaws.com.cn/',
    'https://sts.eusc-de-east-1.amazonaws.eu/',
  ],
  fields: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
  sign: 'aws-sts',
  accepts: [ok('GetCallerIdentityResponse.GetCallerIdentityResult.Arn')],
  tells: {
    account: 'GetCallerIdentityResponse.GetCallerIdentityResult.Account',
    identity: 'GetCallerIdentityResponse.GetCallerIdentityResult.Arn',
  },
} as const;
/** The id is unknown or switched off: so AWS says whatever secret comes with it. */
const UNKNOWN_ID = said(403, /InvalidClientTokenId/);

/** Clouds. */
export const cloudChecks: readonly Check[] = [
  {
    ...STS,
    rules: ['aws-access-key-id'],
    form: /(?<id>AKIA.+)/,
    near: { key: AWS_KEY },
    refuses: [UNKNOWN_ID],
  },
  {
    ...STS,
    rules: ['aws-access-key-id'],
    form: /(?<id>ASIA.+)/,
    near: { key: AWS_KEY, session: { ...AWS_SESSION, optional: false } },
    // A session's end says nothing of the id, and the session near it may be another's.
    refuses: [{ ...UNKNOWN_ID, doubt: PAIRED }, said(403, /ExpiredToken/)],
    doubt: PAIRED,
  },
  {
    ...STS,
    rules: ['aws-secret-access-key'],
    form: /(?<key>.+)/,
    near: { id: AWS_ID, session: AWS_SESSION },
    refuses: [UNKNOWN_ID, said(403, /SignatureDoesNotMatch|ExpiredToken/)],
    doubt: PAIRED,
  },
  {
    rules: ['gcp-api-key'],
    docs: 'https://cloud.google.com/docs/authentication/api-keys-use#using-with-rest',
    urls: ['https://generativelanguage.googleapis.com/v1beta/models?pageSize=1'],
    headers: { 'x-goog-api-key': '{secret}' },
    accepts: [
      ok('models'),
      // The key is one, but not for this API or from here (google.api.ErrorReason).
      said(403, /"(?:SERVICE_DISABLED|API_KEY_(?:SERVICE|HTTP_REFERRER|IP_ADDRESS|ANDROID_APP|IOS_APP)_BLOCKED)"/),
    ],
    refuses: [said(400, /"API_KEY_INVALID"/)],
  },
  {
    rules: ['gcp-oauth-access-token'],
    docs: 'https://cloud.google.com/docs/authentication/token-types#access-contents',
    method: 'POST',
    urls: ['https://oauth2.googleapis.com/tokeninfo'],
    fields: { access_token: '{secret}' },
    accepts: [ok('exp')],
    refuses: [said(400, /"invalid_token"/)],
    tells: { scopes: 'scope', 'seconds left': 'expires_in' },
  },
  {
    rules: ['digitalocean-token'],
    docs: 'https://docs.digitalocean.com/reference/api/digitalocean/#tag/Account',
    form: /do[op]_v1_.+/,
    urls: ['https://api.digitalocean.com/v2/account'],
    headers: BEARER,
    accepts: [ok('account.uuid'), said(403, /"[Ff]orbidden"/)],
    refuses: [said(401, /"[Uu]nauthorized"/)],
    tells: { team: 'account.team.name', account: 'account.uuid', status: 'account.status' },
  },
  {
    rules: ['linode-token'],
    docs: 'https://techdocs.akamai.com/linode-api/reference/get-profile',
    urls: ['https://api.linode.com/v4/profile'],
    headers: BEARER,
    accepts: [ok('username'), said(401, /not authorized to use this endpoint/i)],
    refuses: [said(401, /Invalid Token/i)],
    tells: { account: 'username', scopes: 'header:x-oauth-scopes' },
  },
  {
    rules: ['hetzner-token'],
    docs: 'https://docs.hetzner.cloud/reference/cloud#authentication',
    urls: ['https://api.hetzner.cloud/v1/servers?per_page=1'],
    headers: BEARER,
    accepts: [ok('servers')],
    refuses: [said(401, /"unauthorized"/)],
    tells: { servers: 'meta.pagination.total_entries' },
  },
];
