import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import { isObject } from './hashicorp-json.ts';
import type { JsonObject } from './hashicorp-json.ts';

/** The payload of a JWT (RFC 7519), unverified: it is our own token, and this is only shown. */
export function claimsOf(jwt: SecretValue): JsonObject | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(jwt.reveal().split('.')[1] ?? '', 'base64url').toString('utf8'));
    return isObject(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}

const SHOWN = [
  ['sub'],
  ['aud', 'iss'],
  ['repository', 'repository_id'],
  ['environment', 'ref', 'event_name'],
  ['workflow_ref'],
] as const;

/** What a token says of itself, as evidence beside a refusal: both sides of what did not match. */
export function describeClaims(claims: JsonObject | undefined): Array<readonly [string, string]> {
  const label = 'The token says';
  if (claims === undefined) return [[label, '(it is not a JWT)']];
  // What GitHub leaves out matters as much as what it says; other issuers have other claims.
  const github = 'repository' in claims;
  const lines = SHOWN.map((names) =>
    names
      .filter((name) => name in claims || name === 'sub' || name === 'aud' || github)
      .map((name) => `${name} = ${describeClaim(claims[name])}`)
      .join(', '),
  ).filter((line) => line !== '');
  return lines.map((line, index) => [index === 0 ? label : '', line]);
}

/** One claim, printable and bounded. */
export function describeClaim(value: unknown): string {
  if (value === undefined || value === null) return '(none)';
  return printable(typeof value === 'string' ? value : JSON.stringify(value), 160);
}

/** GitHub has two forms of `sub`: which one a repository gets depends on when it was made or renamed (mid-2026). Both are named. */
export function remedyForSubject(claims: JsonObject | undefined): string {
  const forms = subjectForms(claims);
  if (forms === undefined) return 'Let the role bind the "sub" that the token has.';
  return (
    `Let the role bind the "sub" that the token has. GitHub has two forms, by the repository’s age: ` +
    `${forms.join(' and ')}; binding repository_id instead holds for both.`
  );
}

/** The two forms of a GitHub job's `sub`, the older first, printable; undefined when the token is no GitHub job's. */
export function subjectForms(claims: JsonObject | undefined): readonly [string, string] | undefined {
  const sub = claims?.['sub'];
  const match = typeof sub === 'string' ? /^repo:([^/@:]+)(@\d+)?\/([^@:]+)(@\d+)?:(.*)$/s.exec(sub) : null;
  if (match === null) return undefined;
  const [, owner = '', , name = '', , rest = ''] = match;
  const ownerId = describeClaim(claims?.['repository_owner_id'] ?? 'OWNER-ID');
  const id = describeClaim(claims?.['repository_id'] ?? 'REPOSITORY-ID');
  return [
    printable(`repo:${owner}/${name}:${rest}`, 160),
    printable(`repo:${owner}@${ownerId}/${name}@${id}:${rest}`, 200),
  ];
}
