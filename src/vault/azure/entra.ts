import type { AzureServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import type { HttpClient } from '../../core/http.ts';
import { SecretValue } from '../../core/secret.ts';
import type { BackendContext } from '../context.ts';
import { numberIn, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import { ambientProof, machineToken } from './ambient.ts';
import type { Proof } from './ambient.ts';
import { jsonOf, sendTo } from './answer.ts';
import { refusedLogin } from './entra-refusal.ts';

/** An access token for one resource. */
export interface EntraToken {
  readonly token: SecretValue;
  /** Seconds of life when it was given. */
  readonly ttl: number;
}

/** Gives tokens for a resource, such as `https://vault.azure.net`, from one login each. Throws `RL-VAULT-LOGIN`. */
export type Tokens = (resource: string, failing: string) => Promise<EntraToken>;

/** A token is asked for anew so long before its end, in milliseconds. */
const EARLY = 5 * 60_000;

/**
 * Logs in at Entra for as many resources as are asked for: with the job's identity token as client assertion
 * (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow), or as what this machine is.
 * A login that failed is not tried again: the same error comes for each call.
 */
export function openEntra(server: AzureServer, context: BackendContext, http: HttpClient): Tokens {
  const known = new Map<string, { readonly answer: Promise<EntraToken>; until: number }>();

  async function logIn(resource: string, failing: string): Promise<EntraToken> {
    const proof = server.auth === 'jwt' ? await assertion() : await ambientProof(server, context);
    if (proof !== undefined) return byProof(proof, resource, failing);
    const whose = server.clientId ?? context.env['AZURE_CLIENT_ID'];
    return tokenIn(await machineToken(context.env, resource, whose, failing), failing);
  }

  async function assertion(): Promise<Proof> {
    if (context.identity === undefined || server.tenant === undefined || server.clientId === undefined) {
      throw new RelockError('RL-VAULT-LOGIN', 'there is no identity token to log in to Microsoft Entra with', {
        remedy:
          'On GitHub give the job "permissions: id-token: write"; on a machine with an identity of its own set "auth: ambient".',
        state: 'Nothing was read.',
      });
    }
    const jwt = await context.identity(server.audience);
    return { tenant: server.tenant, clientId: server.clientId, jwt };
  }

  async function byProof(proof: Proof, resource: string, failing: string): Promise<EntraToken> {
    const form = {
      grant_type: 'client_credentials',
      client_id: proof.clientId,
      scope: `${resource}/.default`,
      ...('jwt' in proof
        ? {
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: proof.jwt.reveal(),
          }
        : { client_secret: proof.secret.reveal() }),
    };
    const answer = await sendTo(http, failing, {
      method: 'POST',
      url: `${server.authority}/${encodeURIComponent(proof.tenant)}/oauth2/v2.0/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams(form).toString(),
      repeat: 'always',
    });
    const json = jsonOf(answer, server.authority, failing);
    if (answer.status !== 200) throw refusedLogin(proof, answer.status, json, failing);
    context.onTaken();
    return tokenIn(json, failing);
  }

  return (resource, failing) => {
    const held = known.get(resource);
    if (held !== undefined && held.until > Date.now()) return held.answer;
    const entry = { answer: logIn(resource, failing), until: Number.POSITIVE_INFINITY };
    known.set(resource, entry);
    entry.answer.then(
      ({ ttl }) => void (entry.until = Date.now() + Math.max(ttl * 500, ttl * 1000 - EARLY)),
      () => undefined,
    );
    return entry.answer;
  };
}

function tokenIn(json: JsonObject, failing: string): EntraToken {
  const token = textIn(json, 'access_token');
  // The machine's services give the seconds as text.
  const ttl = numberIn(json, 'expires_in') ?? Number(textIn(json, 'expires_in') ?? Number.NaN);
  const bearer = (textIn(json, 'token_type') ?? 'Bearer').toLowerCase() === 'bearer';
  if (token !== undefined && ttl > 0 && bearer) return { token: new SecretValue(token), ttl };
  const until = Number(textIn(json, 'expires_on') ?? json['expires_on']);
  // App Service gives only when it ends, in seconds since 1970.
  if (token !== undefined && until > 0 && bearer) {
    return { token: new SecretValue(token), ttl: Math.max(1, Math.floor(until - Date.now() / 1000)) };
  }
  throw new RelockError('RL-VAULT-ANSWER', `${failing}: the answer to the login holds no access token`, {
    remedy: 'Check that "authority:" is Microsoft Entra’s own address and no proxy stands before it.',
    state: 'Nothing was read.',
  });
}
