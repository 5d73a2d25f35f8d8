import { gitHubChecksum } from '../checksum.ts';
import { chars, lit } from '../part.ts';
import type { Rule } from '../rule.ts';
import { shape } from '../shape.ts';
import { jwtClaims, jwtHeader } from '../structure.ts';

const DOCS =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github';

const classic = (prefix: string) => shape(lit(prefix), chars('base62', 30), gitHubChecksum);

/** GitHub's own tokens. All of them can be revoked by whoever holds them, so Relock can. */
export function gitHubRules(): readonly Rule[] {
  return [
    {
      id: 'github-pat',
      provider: 'GitHub',
      what: 'GitHub personal access token (classic)',
      opens: 'all that its scopes allow in every repository that its owner can reach',
      confidence: 'high',
      severity: 'critical',
      docs: DOCS,
      revoke: 'github-token',
      shape: classic('ghp_'),
    },
    {
      id: 'github-oauth',
      provider: 'GitHub',
      what: 'GitHub OAuth access token',
      opens: 'what a person granted to an OAuth app or to the gh command',
      confidence: 'high',
      severity: 'critical',
      docs: DOCS,
      revoke: 'github-token',
      shape: classic('gho_'),
    },
    {
      id: 'github-user-token',
      provider: 'GitHub',
      what: 'GitHub App user access token',
      opens: 'what a person granted to a GitHub App, for eight hours',
      confidence: 'high',
      docs: DOCS,
      revoke: 'github-token',
      shape: classic('ghu_'),
    },
    {
      id: 'github-installation-token',
      provider: 'GitHub',
      what: 'GitHub App installation token',
      opens: 'what an app installation may do, for an hour (GITHUB_TOKEN: until the job ends)',
      confidence: 'high',
      docs: DOCS,
      revoke: 'github-token',
      shape: classic('ghs_'),
    },
    {
      id: 'github-installation-jwt',
      provider: 'GitHub',
      what: 'GitHub App installation token (stateless form)',
      opens: 'what an app installation may do, for an hour (GITHUB_TOKEN: until the job ends)',
      confidence: 'high',
      docs: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app',
      revoke: 'github-token',
      shape: shape(
        lit('ghs_'),
        chars('digits', 1, 12),
        lit('_'),
        jwtHeader,
        lit('.'),
        jwtClaims,
        lit('.'),
        chars('base64url', 20, 700),
      ),
    },
    {
      id: 'github-refresh-token',
      provider: 'GitHub',
      what: 'GitHub App refresh token',
      opens: 'new user access tokens of a GitHub App, for six months',
      confidence: 'high',
      docs: DOCS,
      revoke: 'github-token',
      shape: classic('ghr_'),
    },
    {
      id: 'github-refresh-token-long',
      provider: 'GitHub',
      what: 'GitHub App refresh token (long form)',
      opens: 'new user access tokens of a GitHub App, for six months',
      confidence: 'high',
      docs: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens',
      revoke: 'github-token',
      shape: shape(lit('ghr_'), chars('base62', 76)),
    },
    {
      id: 'github-fine-grained-pat',
      provider: 'GitHub',
      what: 'GitHub fine-grained personal access token',
      opens: 'the repositories and permissions that were chosen for it',
      confidence: 'high',
      severity: 'critical',
      docs: DOCS,
      revoke: 'github-token',
      shape: shape(lit('github_pat_'), chars('base62', 22), lit('_'), chars('base62', 59)),
    },
  ];
}
