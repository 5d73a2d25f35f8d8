import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { claimsOf, describeClaim, describeClaims, subjectForms } from '../claims.ts';
import { textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import type { Proof } from './ambient.ts';

/**
 * The error for a login that Entra refused: what the token claims beside Entra's own code and words, and the one thing
 * to change. Codes: https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function refusedLogin(proof: Proof, status: number, json: JsonObject, failing: string): RelockError {
  const claims = 'jwt' in proof ? claimsOf(proof.jwt) : undefined;
  const description = textIn(json, 'error_description') ?? '';
  const code = codeOf(json, description);
  const trace = textIn(json, 'trace_id');
  const evidence: Array<readonly [string, string]> = [
    ...('jwt' in proof ? describeClaims(claims) : []),
    ['Asked for', `client ${printable(proof.clientId, 60)} of tenant ${printable(proof.tenant, 80)}`],
    ['Entra says', wordsOf(proof, description) || printable(textIn(json, 'error') ?? '(nothing)', 80)],
    ...(trace === undefined ? [] : [['Its trace', printable(trace, 60)] as const]),
  ];
  const why = code === undefined ? `Entra refused the login (${status})` : `Entra refused the login (AADSTS${code})`;
  return new RelockError(isBusy(code, status) ? 'RL-VAULT-BUSY' : 'RL-VAULT-LOGIN', `${failing}: ${why}`, {
    evidence,
    remedy: isBusy(code, status) ? 'Run this again later.' : remedyFor(code, proof, claims),
    state: 'Nothing was read.',
  });
}

function codeOf(json: JsonObject, description: string): number | undefined {
  const codes = json['error_codes'];
  if (Array.isArray(codes) && typeof codes[0] === 'number') return codes[0];
  const match = /\bAADSTS(\d{4,8})\b/.exec(description);
  return match === null ? undefined : Number(match[1]);
}

/** Entra's sentence, without the trace that follows it, and without what was sent. */
function wordsOf(proof: Proof, description: string): string {
  const sentence = description.split(/\s*Trace ID:/)[0] ?? '';
  const secret = 'jwt' in proof ? proof.jwt : proof.secret;
  return printable(secret.hideIn(sentence.replace(/\s+/g, ' ').trim()), 400);
}

function isBusy(code: number | undefined, status: number): boolean {
  return status === 429 || status >= 500 || code === 90_033 || code === 90_055;
}

function remedyFor(code: number | undefined, { tenant, clientId }: Proof, claims: JsonObject | undefined): string {
  const client = printable(clientId, 60);
  switch (code) {
    case 700_213:
    case 70_021:
    case 7_002_137:
      return remedyForSubject(claims);
    case 7_002_138:
      return 'Write the federated credential’s Subject with the same capitals as the "sub" that the token has: Entra compares them exactly.';
    case 700_211:
      return `Set the federated credential’s Issuer to ${describeClaim(claims?.['iss'])}, exactly so.`;
    case 700_212:
      return `Set the federated credential’s Audience to ${describeClaim(claims?.['aud'])}, or "audience:" in the config to what it binds.`;
    case 700_024:
      return 'Check this machine’s clock: Entra takes the token only between its "nbf" and "exp", with some minutes of grace.';
    case 700_027:
    case 50_013:
      return 'Check that the federated credential’s Issuer is who signed this token, and that its keys can be reached from the internet.';
    case 700_016:
    case 7_000_112:
      return `Check "client-id:" in the config (now ${client}): it is the Application (client) ID of an enabled application or managed identity in this tenant.`;
    case 50_034:
      return `Check "client-id:" and "tenant:" in the config: there is no such account in the tenant ${printable(tenant, 80)}.`;
    case 90_002:
    case 900_023:
      return `Check "tenant:" in the config (now ${printable(tenant, 80)}), and "authority:" when the tenant is in another cloud.`;
    case 7_000_215:
      return 'Set AZURE_CLIENT_SECRET to the secret’s value, not to its id; better, use a federated credential.';
    case 7_000_222:
      return 'The client secret has expired: use a federated credential instead, or make a new secret.';
    case 500_011:
    case 70_011:
    case 1_002_012:
      return 'Check the resource: the tenant knows no service of that address, or "address:" belongs to another cloud than "authority:".';
    case 53_003:
    case 530_036:
      return 'A Conditional Access policy for workload identities blocks this: let it allow this runner’s network, or leave this application out.';
    case undefined:
    default:
      return code === undefined
        ? 'Check "tenant:" and "client-id:" in the config.'
        : `Look the code up at https://login.microsoftonline.com/error?code=${code}.`;
  }
}

/** A federated credential binds one exact subject, so that both forms are told: which one this repository has, the token says. */
function remedyForSubject(claims: JsonObject | undefined): string {
  const forms = subjectForms(claims);
  const bind = `Set the federated credential’s Subject to the "sub" that the token has: ${describeClaim(claims?.['sub'])}`;
  if (forms === undefined) return `${bind} (its Issuer and Audience must match as well).`;
  return `${bind}. GitHub has two forms, by the repository’s age: ${forms.join(' and ')}; only the token’s own one is taken.`;
}
