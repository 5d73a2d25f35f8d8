import { RelockError } from '../../core/error.ts';
import type { HttpAnswer } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import type { SecretValue } from '../../core/secret.ts';
import { textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import type { KeyVaultRequest } from './api.ts';

interface Refused {
  readonly origin: string;
  /** What the token was asked for. */
  readonly resource: string;
  readonly request: KeyVaultRequest;
  readonly answer: HttpAnswer;
  /** The member `error` of the answer, and the code within it that says more. */
  readonly error: JsonObject | undefined;
  readonly inner: string | undefined;
  readonly token: SecretValue;
}

/** The error for what Key Vault refused: https://learn.microsoft.com/azure/key-vault/general/rest-error-codes */
export function refusedCall(refused: Refused): RelockError {
  const { origin, request, answer, error, inner } = refused;
  const { status } = answer;
  const said = wordsOf(refused);
  const id = answer.headers['x-ms-request-id'];
  const evidence: Array<readonly [string, string]> = [
    ...(said === '' ? [] : [['Key Vault says', said] as const]),
    ...(typeof id === 'string' ? [['Its request', printable(id, 60)] as const] : []),
  ];
  const unclear = status >= 500 ? 'It is not known whether Azure did what it was asked.' : 'Nothing was written.';
  const state = request.method === 'GET' ? {} : { state: unclear };
  const make = (code: `RL-VAULT-${string}`, why: string, remedy: string) =>
    new RelockError(code, `${request.failing}: ${why}`, { evidence, remedy, ...state });
  if (status === 401) return challenged(refused);
  if (status === 429) {
    return make(
      'RL-VAULT-BUSY',
      `${origin} asks to slow down (429)`,
      'Run this again later; a vault has a limit for 10 s.',
    );
  }
  if (status === 403) {
    const why = `Key Vault refused it (403 ${printable(inner ?? textIn(error, 'code') ?? '', 60)})`.replace(' )', ')');
    return make('RL-VAULT-DENIED', why, remedyFor(inner, request));
  }
  const code = printable(textIn(error, 'code') ?? '', 60);
  if (status === 409) {
    return make(
      'RL-VAULT-DELETED',
      `a deleted secret of this name waits there to be purged (409 ${printable(inner ?? code, 60)})`,
      'Recover it (az keyvault secret recover), purge it, or take another name.',
    );
  }
  const what = code === '' ? '' : ` ${code}`;
  return make(
    'RL-VAULT-ANSWER',
    `${origin} answered ${status}${what}`,
    'Check the address; see Key Vault’s words above.',
  );
}

/** Which right each call needs: https://learn.microsoft.com/azure/key-vault/general/rbac-guide */
function remedyFor(inner: string | undefined, { method, path }: KeyVaultRequest): string {
  if (inner !== undefined && /Firewall|Connection|Network|PrivateLink/i.test(inner)) {
    return 'The vault’s firewall does not let this runner’s network in: allow it, or run the job on a runner inside.';
  }
  const [role, right] =
    method === 'GET'
      ? ['Key Vault Secrets User', /\/versions$|^secrets$/.test(path) ? 'list' : 'get']
      : ['Key Vault Secrets Officer', 'set'];
  return `Give the identity the role "${role}" on the vault${path === 'secrets' ? '' : ' or on this secret'} (a new role works after some minutes); with access policies: the secret permission "${right}".`;
}

/** A message of a refused write could quote what was sent, so that there the codes must do. */
function wordsOf({ request, error, inner, token, answer }: Refused): string {
  const codes = [textIn(error, 'code'), inner].filter((code) => code !== undefined).join(' ');
  const message = request.body === undefined || answer.status === 403 ? (textIn(error, 'message') ?? '') : '';
  return printable(token.hideIn(`${codes} ${message}`.replace(/\s+/g, ' ').trim()), 500);
}

/**
 * A 401 names in its challenge the tenant and the resource that it wants tokens of. A resource that is not the domain of
 * the vault that was asked is not one of Azure's (https://aka.ms/azsdk/blog/vault-uri).
 */
function challenged({ origin, resource, request, answer }: Refused): RelockError {
  const challenge = answer.headers['www-authenticate'] ?? '';
  const part = (name: string) => new RegExp(`\\b${name}="([^"]{1,300})"`, 'i').exec(challenge)?.[1];
  const wanted = part('resource') ?? part('scope')?.replace(/\/\.default$/, '');
  const authority = part('authorization') ?? part('authorization_uri');
  const host = new URL(origin).hostname;
  const domain = wanted !== undefined && URL.canParse(wanted) ? new URL(wanted).hostname : undefined;
  const evidence: Array<readonly [string, string]> = [
    ['The token is for', resource],
    ['The vault wants', `${printable(wanted ?? '(nothing)', 120)} from ${printable(authority ?? '(nobody)', 160)}`],
  ];
  if (domain === undefined || !host.endsWith(`.${domain}`)) {
    return new RelockError('RL-VAULT-LOGIN', `${request.failing}: ${origin} asks for tokens of another domain (401)`, {
      evidence,
      remedy: 'Check "address:" in the config: this does not answer as the key vault of that name.',
      state: 'The token that it was shown is good for key vaults: look into who answers there.',
    });
  }
  return new RelockError('RL-VAULT-LOGIN', `${request.failing}: Key Vault does not take the token (401)`, {
    evidence,
    remedy: 'Check "tenant:" in the config: it must be the tenant that the vault belongs to.',
    state: request.method === 'GET' ? 'Nothing was read.' : 'Nothing was written.',
  });
}
