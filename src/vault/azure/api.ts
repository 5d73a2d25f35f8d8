import { RelockError } from '../../core/error.ts';
import type { HttpAnswer, HttpClient, Repeat } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import type { SecretValue } from '../../core/secret.ts';
import { objectIn, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import { jsonOf, sendTo } from './answer.ts';
import type { Tokens } from './entra.ts';
import { refusedCall } from './refusal.ts';

/** One call of Key Vault's REST API. */
export interface KeyVaultRequest {
  readonly method: 'GET' | 'PUT' | 'PATCH';
  /** Such as `secrets/NAME`; each segment is made of letters, digits and hyphens. */
  readonly path: string;
  readonly body?: JsonObject;
  readonly repeat?: Repeat;
  /** For errors: what can't be done when this fails, such as `azurekeyvault://v/s can’t be read`. */
  readonly failing: string;
}

/** `missing`: there is no such secret or version. `disabled`: there is, and it is not given out. */
export type KeyVaultAnswer =
  | { readonly outcome: 'done'; readonly json: JsonObject }
  | { readonly outcome: 'missing' | 'disabled' };

/** One key vault. */
export interface KeyVault {
  /** Its origin, such as `https://ci-keys.vault.azure.net`. */
  readonly origin: string;
  /**
   * Calls it with the login's token; the first call logs in. Throws `RL-VAULT-LOGIN`, `RL-VAULT-DENIED`,
   * `RL-VAULT-BUSY`, `RL-VAULT-DELETED` (a deleted secret holds the name), `RL-VAULT-UNREACHABLE`, `RL-VAULT-ANSWER`.
   */
  call(request: KeyVaultRequest): Promise<KeyVaultAnswer>;
  /** All items of a list, page by page. */
  list(path: string, failing: string): Promise<readonly JsonObject[] | null>;
}

/** The data plane's version: https://learn.microsoft.com/azure/key-vault/general/migrate-api-version */
const VERSION = '7.6';

/** Opens a key vault; nothing is sent before its first call. */
export function openKeyVault(origin: string, resource: string, tokens: Tokens, http: HttpClient): KeyVault {
  async function ask(url: string, request: KeyVaultRequest): Promise<KeyVaultAnswer> {
    const { token } = await tokens(resource, request.failing);
    const answer = await sendTo(http, request.failing, {
      method: request.method,
      url,
      headers: {
        authorization: `Bearer ${token.reveal()}`,
        accept: 'application/json',
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      // A PUT makes a version each time that it is sent.
      repeat: request.repeat ?? (request.method === 'GET' ? 'always' : 'unprocessed'),
    });
    return understand(answer, request, token);
  }

  function understand(answer: HttpAnswer, request: KeyVaultRequest, token: SecretValue): KeyVaultAnswer {
    // The first request of a client without a token is answered by a challenge that may have no body at all.
    const json = answer.status === 401 ? {} : jsonOf(answer, origin, request.failing);
    if (answer.status === 200) return { outcome: 'done', json };
    const error = objectIn(json, 'error');
    if (answer.status === 404 && textIn(error, 'code') === 'SecretNotFound') return { outcome: 'missing' };
    const inner = textIn(objectIn(error, 'innererror') ?? objectIn(error, 'innerError'), 'code');
    if (answer.status === 403 && inner === 'SecretDisabled') return { outcome: 'disabled' };
    throw refusedCall({ origin, resource, request, answer, error, inner, token });
  }

  return {
    origin,
    call: (request) => ask(`${origin}/${request.path}?api-version=${VERSION}`, request),

    async list(path, failing) {
      const items: JsonObject[] = [];
      const asked = new Set<string>();
      let url = `${origin}/${path}?api-version=${VERSION}&maxresults=25`;
      while (!asked.has(url)) {
        asked.add(url);
        const answer = await ask(url, { method: 'GET', path, failing });
        if (answer.outcome !== 'done') return asked.size === 1 ? null : items;
        const { value, nextLink } = answer.json;
        if (!Array.isArray(value)) throw misread(failing, origin, 'without the list that it should hold');
        items.push(...(value as JsonObject[]));
        if (typeof nextLink !== 'string' || nextLink === '') return items;
        url = checkLink(nextLink, path, failing);
      }
      throw misread(failing, origin, 'with a list that does not end');
    },
  };

  /** The token goes to where the list's next page is, so that only this vault may be named. */
  function checkLink(link: string, path: string, failing: string): string {
    const url = URL.canParse(link) ? new URL(link) : undefined;
    const same = url?.pathname.toLowerCase() === `/${path}`.toLowerCase();
    if (url?.origin === origin && same) return url.href;
    throw misread(failing, origin, `with a next page at ${printable(url?.origin ?? 'no address', 120)}`);
  }
}

/** The error for an answer that is Azure's JSON and not what the call should give. */
export function misread(failing: string, origin: string, what: string): RelockError {
  return new RelockError('RL-VAULT-ANSWER', `${failing}: ${origin} answered ${what}`, {
    remedy: 'Check that the address is a key vault’s own.',
  });
}
