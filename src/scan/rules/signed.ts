import { chars, lit } from '../part.ts';
import { randomText } from '../random.ts';
import type { Rule } from '../rule.ts';
import { shape } from '../shape.ts';
import { jsonPart, jwtHeader } from '../structure.ts';

type Claims = Readonly<Record<string, unknown>>;

/** A JSON Web Token whose claims tell who made it. */
const issued = (
  id: string,
  provider: string,
  what: string,
  opens: string,
  docs: string,
  sample: Claims,
  isIt: (claims: Claims) => boolean,
): Rule => ({
  id,
  provider,
  what,
  opens,
  confidence: 'high',
  docs,
  proven: true,
  shape: shape(
    jwtHeader,
    lit('.'),
    jsonPart({
      words: `claims of ${provider}`,
      shortest: 40,
      longest: 3500,
      sample: (random) => ({ ...sample, jti: randomText('0123456789abcdef', 24, random) }),
      holds: (claims) => (isIt(claims) ? 'yes' : 'no'),
    }),
    lit('.'),
    chars('base64url', 20, 700),
  ),
});

/** Signed tokens of known issuers: more is known of them than of any JSON Web Token. */
export function signedTokenRules(): readonly Rule[] {
  return [
    issued(
      'kubernetes-service-account-token',
      'Kubernetes',
      'Kubernetes service account token',
      'a cluster with the rights of a service account',
      'https://kubernetes.io/docs/concepts/security/service-accounts/',
      { iss: 'kubernetes/serviceaccount', sub: 'system:serviceaccount:default:sample' },
      ({ iss, sub }) =>
        iss === 'kubernetes/serviceaccount' || (typeof sub === 'string' && sub.startsWith('system:serviceaccount:')),
    ),
    issued(
      'supabase-service-role-key',
      'Supabase',
      'Supabase service role key',
      'a project’s database, past its row security',
      'https://supabase.com/docs/guides/api/api-keys',
      { iss: 'supabase', role: 'service_role', iat: 1893456000 },
      ({ iss, role }) => iss === 'supabase' && role === 'service_role',
    ),
    issued(
      'pinata-jwt',
      'Pinata',
      'Pinata API token',
      'files that an account pinned',
      'https://docs.pinata.cloud/account-management/api-keys',
      { userInformation: { id: 'sample' }, authenticationType: 'scopedKey', scopedKeyKey: 'sample' },
      (claims) => 'scopedKeyKey' in claims || 'scopedKeySecret' in claims,
    ),
    issued(
      'web3-storage-token',
      'web3.storage',
      'web3.storage or NFT.Storage API token',
      'uploads of an account',
      'https://web3.storage/docs/',
      { sub: 'did:ethr:0x0', iss: 'web3-storage', name: 'sample' },
      ({ iss }) => iss === 'web3-storage' || iss === 'nft-storage',
    ),
    issued(
      'monday-api-token',
      'monday.com',
      'monday.com API token',
      'boards in a person’s name',
      'https://developer.monday.com/api-reference/docs/authentication',
      { tid: 123456789, aai: 11, uid: 12345678, iad: '2026-01-01T00:00:00.000Z', per: 'me:write', actid: 12345 },
      (claims) => 'tid' in claims && 'uid' in claims && 'per' in claims,
    ),
    issued(
      'wrike-token',
      'Wrike',
      'Wrike permanent access token',
      'tasks in a person’s name',
      'https://developers.wrike.com/oauth-20-authorization/',
      { d: '{"a":1234567,"i":1234567,"c":1234567,"u":1234567,"r":"US","s":["W"],"z":[]}' },
      ({ d }) => typeof d === 'string' && d.startsWith('{"a":'),
    ),
  ];
}
