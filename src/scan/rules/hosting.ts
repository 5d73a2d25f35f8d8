import { cloudflareChecksum } from '../checksum.ts';
import { chars, lit, oneOf, uuid } from '../part.ts';
import type { Rule } from '../rule.ts';
import { beside, named, token } from './build.ts';

const ACCOUNT = 'machines and data of an account';
const DNS = 'the names of an account’s domains';

/** So far from its id a secret may stand; the id is no part of other base64. */
const NEAR_ID = 160;
const ID_REACH = NEAR_ID + 60;
const BEGINS_ID = /(?<![A-Za-z\d+/])akia/i;

/** True for what chance made of letters in both cases and digits. */
const isMixed = (text: string) => /[A-Z]/.test(text) && /[a-z]/.test(text) && /\d/.test(text);

/** Clouds beside the large ones, content delivery, names and data stores. */
export function hostingRules(): readonly Rule[] {
  const critical = (rule: Rule): Rule => ({ ...rule, severity: 'critical' });
  return [
    token(
      'cloudflare-user-token',
      'Cloudflare',
      'Cloudflare API token with checksum',
      'what it was allowed in an account',
      'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
      oneOf('cfut_', 'cfat_', 'cfk_'),
      chars('base62', 40),
      cloudflareChecksum,
    ),
    critical({
      ...token(
        'aws-secret-near-id',
        'Amazon Web Services',
        'AWS secret access key beside its id',
        'an AWS account, with the rights of a user',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
        chars('base64', 40),
      ),
      near: { words: ['akia'], within: NEAR_ID, lead: true },
      judge: ({ secret, place: { text, start } }) =>
        isMixed(secret) &&
        !/^[0-9a-f]+$/i.test(secret) &&
        !secret.startsWith('/') &&
        BEGINS_ID.test(text.slice(Math.max(0, start - ID_REACH), start + ID_REACH))
          ? 'high'
          : null,
    }),
    critical({
      ...token(
        'aws-mws-token',
        'Amazon',
        'Amazon Marketplace Web Service token',
        'orders of a shop',
        'https://developer-docs.amazon.com/sp-api/',
        lit('amzn.mws.'),
        uuid(),
      ),
    }),
    token(
      'amazon-lwa-secret',
      'Amazon',
      'Login with Amazon client secret',
      'tokens in the name of an application',
      'https://developer.amazon.com/docs/login-with-amazon/register-web.html',
      lit('amzn1.oa2-cs.v1.'),
      chars('lowerHex', 64),
    ),
    beside(
      'amazon-refresh-token',
      'Amazon',
      'Amazon Selling Partner refresh token',
      'orders of a shop',
      'https://developer-docs.amazon.com/sp-api/docs/connect-to-the-selling-partner-api',
      ['atzr'],
      lit('Atzr|'),
      chars('base64url', 100, 800),
    ),
    critical(
      named(
        'huawei-secret-key',
        'Huawei Cloud',
        'Huawei Cloud secret access key',
        ACCOUNT,
        'https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html',
        ['huawei', 'hw_secret', 'hw_sk', 'obs_secret'],
        chars('base62', 40),
      ),
    ),
    critical(
      named(
        'tencent-secret-key',
        'Tencent Cloud',
        'Tencent Cloud secret key',
        ACCOUNT,
        'https://www.tencentcloud.com/document/product/598/32675',
        ['tencent', 'qcloud', 'cos_secret'],
        chars('base62', 32),
      ),
    ),
    critical(
      named(
        'baidu-secret-key',
        'Baidu',
        'Baidu Cloud secret key',
        ACCOUNT,
        'https://cloud.baidu.com/doc/Reference/s/9jwvz2egb',
        ['baidu', 'bce_secret'],
        chars('lowerHex', 32),
      ),
    ),
    {
      ...beside(
        'exoscale-api-key',
        'Exoscale',
        'Exoscale API key',
        'an account, together with its secret',
        'https://community.exoscale.com/platform/iam/',
        ['exoscale'],
        lit('EXO'),
        chars('lowerHex', 24),
      ),
      confidence: 'medium',
    },
    named(
      'exoscale-api-secret',
      'Exoscale',
      'Exoscale API secret',
      ACCOUNT,
      'https://community.exoscale.com/platform/iam/',
      ['exoscale'],
      chars('base64url', 43),
    ),
    named(
      'koyeb-token',
      'Koyeb',
      'Koyeb API token',
      'services of an organisation',
      'https://www.koyeb.com/docs/build-and-deploy/cli/installation',
      ['koyeb'],
      chars('lowerAlnum', 64),
    ),
    named(
      'bunny-api-key',
      'bunny.net',
      'bunny.net account key',
      'zones and storage of an account',
      'https://docs.bunny.net/docs/cdn-api',
      ['bunny'],
      uuid(),
      uuid(),
    ),
    named(
      'bunny-storage-key',
      'bunny.net',
      'bunny.net storage zone password',
      'files of a storage zone',
      'https://docs.bunny.net/reference/storage-api',
      ['bunny'],
      chars('lowerHex', 8),
      lit('-'),
      chars('lowerHex', 4),
      lit('-'),
      chars('lowerHex', 4),
      lit('-'),
      chars('lowerHex', 12),
      lit('-'),
      chars('lowerHex', 4),
      lit('-'),
      chars('lowerHex', 4),
    ),
    token(
      'dnsimple-token',
      'DNSimple',
      'DNSimple API token',
      DNS,
      'https://support.dnsimple.com/articles/api-access-token/',
      oneOf('dnsimple_u_', 'dnsimple_a_'),
      chars('base62', 32),
    ),
    named(
      'dnsimple-token-old',
      'DNSimple',
      'DNSimple API token (old form)',
      DNS,
      'https://support.dnsimple.com/articles/api-access-token/',
      ['dnsimple'],
      chars('base62', 32),
    ),
    named(
      'godaddy-api-secret',
      'GoDaddy',
      'GoDaddy API secret',
      DNS,
      'https://developer.godaddy.com/getstarted',
      ['godaddy'],
      chars('base62', 22),
    ),
    critical({
      ...token(
        'alibaba-secret-near-id',
        'Alibaba Cloud',
        'Alibaba Cloud access key secret beside its id',
        'an account, with the rights of a user',
        'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
        chars('base62', 30),
      ),
      near: { words: ['ltai'], within: 120, lead: true },
      judge: ({ secret }) => (isMixed(secret) ? 'high' : null),
    }),
    {
      ...token(
        'gcp-oauth-client-secret-old',
        'Google',
        'Google OAuth client secret (old form) beside its id',
        'tokens in the name of an application',
        'https://developers.google.com/identity/protocols/oauth2',
        chars('base64url', 24),
      ),
      confidence: 'medium',
      near: { words: ['.apps.googleusercontent.com'], within: 160, lead: true },
      judge: ({ secret }) => (isMixed(secret) && !secret.includes('--') ? 'medium' : null),
    },
    token(
      'akamai-edgegrid-token',
      'Akamai',
      'Akamai EdgeGrid client or access token',
      'content delivery of an account, together with its client secret',
      'https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials',
      lit('akab-'),
      chars('lowerAlnum', 16),
      lit('-'),
      chars('lowerAlnum', 16),
    ),
  ];
}
