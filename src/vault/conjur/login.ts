import type { ConjurServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import type { HttpAnswer } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import { claimsOf, describeClaims } from '../claims.ts';
import type { BackendContext } from '../context.ts';
import { isObject, textIn } from '../hashicorp-json.ts';
import { jsonIn } from '../json-answer.ts';
import { callConjur, notConjurs, requestIdOf } from './api.ts';
import type { ConjurApi } from './api.ts';

/** An access token lives eight minutes and can be neither renewed nor ended; so early a new one is asked for. */
const USED_FOR = 5 * 60_000;

/** A login: what goes with each request, and as whom Conjur sees it. */
export interface ConjurLogin {
  /** The value of the `authorization` header. */
  readonly authorization: SecretValue;
  /** `host/ci/app` or a user's name; undefined when the token does not tell. */
  readonly role: string | undefined;
}

/** Gives the login of this run; asks for a new one before the old one ends. A refusal is given to each caller. */
export function openLogin(api: ConjurApi, server: ConjurServer, context: BackendContext): () => Promise<ConjurLogin> {
  let current: { readonly until: number; readonly login: Promise<ConjurLogin> } | undefined;
  return () => {
    if (current === undefined || Date.now() > current.until) {
      current = { until: Date.now() + USED_FOR, login: logIn(api, server, context) };
    }
    return current.login;
  };
}

/**
 * `POST authn-jwt/SERVICE/ACCOUNT[/HOST]/authenticate` with an identity token, or `POST authn/ACCOUNT/LOGIN/authenticate`
 * with an API key. Throws `RL-VAULT-LOGIN` with the claims that the token really holds: Conjur's refusal is a bare status.
 */
async function logIn(api: ConjurApi, server: ConjurServer, context: BackendContext): Promise<ConjurLogin> {
  const { secret, path, body, type } = await prove(server, context);
  const failing = `no login to ${server.address}`;
  const answer = await callConjur(api, {
    method: 'POST',
    path,
    headers: { 'content-type': type },
    body,
    failing,
  });
  if (answer.status >= 400) throw refused(server, secret, answer);
  const token = jsonIn(answer);
  if (!isObject(token) || ['protected', 'payload', 'signature'].some((part) => textIn(token, part) === undefined)) {
    throw notConjurs(api, failing, answer);
  }
  const encoded = Buffer.from(answer.body).toString('base64');
  context.onTaken();
  return { authorization: new SecretValue(`Token token="${encoded}"`), role: roleIn(textIn(token, 'payload') ?? '') };
}

interface Proof {
  readonly secret: SecretValue;
  readonly path: string;
  readonly body: string;
  readonly type: string;
}

async function prove(server: ConjurServer, { identity, env, warn }: BackendContext): Promise<Proof> {
  const account = encodeURIComponent(server.account);
  if (server.auth === 'api-key') {
    const [login, key] = [env['CONJUR_AUTHN_LOGIN'], env['CONJUR_AUTHN_API_KEY']];
    if (login === undefined || key === undefined) {
      throw new RelockError('RL-VAULT-LOGIN', `there is no API key to log in to ${server.address} with`, {
        remedy: 'Set CONJUR_AUTHN_LOGIN and CONJUR_AUTHN_API_KEY, or give the server "auth: jwt" in the config.',
      });
    }
    warn(
      `The login to ${server.address} is by a stored API key (CONJUR_AUTHN_API_KEY). "auth: jwt" with a host that is bound to this repository needs none.`,
    );
    const secret = new SecretValue(key.trim());
    const path = `/authn/${account}/${encodeURIComponent(login)}/authenticate`;
    return { secret, path, body: secret.reveal(), type: 'text/plain' };
  }
  if (identity === undefined) {
    throw new RelockError('RL-VAULT-LOGIN', `there is no identity token to log in to ${server.address} with`, {
      remedy: 'On GitHub give the job "permissions: id-token: write"; elsewhere use "auth: api-key".',
    });
  }
  const secret = await identity(server.audience);
  const host = server.host === undefined ? '' : `/${encodeURIComponent(hostId(server.host))}`;
  return {
    secret,
    path: `/authn-jwt/${encodeURIComponent(server.service)}/${account}${host}/authenticate`,
    body: new URLSearchParams({ jwt: secret.reveal() }).toString(),
    type: 'application/x-www-form-urlencoded',
  };
}

/** Conjur logs hosts in by `host/ID`; a config may leave the kind out. */
function hostId(host: string): string {
  return host.startsWith('host/') ? host : `host/${host}`;
}

function refused(server: ConjurServer, secret: SecretValue, answer: HttpAnswer): RelockError {
  const { status } = answer;
  const byToken = server.auth === 'jwt';
  const means = byToken ? `authn-jwt/${printable(server.service, 60)}` : 'the API key';
  const said = answer.body === '' ? `(nothing: its log has the reason)` : `${Buffer.byteLength(answer.body)} bytes`;
  return new RelockError('RL-VAULT-LOGIN', `no login to ${server.address}: Conjur refused ${means} (${status})`, {
    evidence: [...(byToken ? describeClaims(claimsOf(secret)) : []), ['Conjur says', said], ...requestIdOf(answer)],
    remedy: byToken ? remedyFor(server, status) : 'Check the login and its API key, and that "account:" is right.',
    state: 'Nothing was read.',
  });
}

function remedyFor(server: ConjurServer, status: number): string {
  const service = `conjur/authn-jwt/${printable(server.service, 60)}`;
  if (status === 404) return `Check "service:" and "account:" in the config: Conjur knows no ${service} there.`;
  if (status === 403) return `Let the host be in the group that may "authenticate" at ${service}.`;
  const host =
    server.host === undefined ? 'the host that its token-app-property names' : `the host ${printable(server.host, 80)}`;
  return `Compare the claims with the annotations of ${host} and with issuer and audience of ${service}, and let the service be enabled.`;
}

/** As whom the token's own text (base64url JSON) says it is. It is only shown. */
function roleIn(payload: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return isObject(claims) ? textIn(claims, 'sub') : undefined;
  } catch {
    return undefined;
  }
}
