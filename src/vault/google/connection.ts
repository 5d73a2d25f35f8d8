import type { GoogleServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import { openHttp } from '../../core/http.ts';
import type { BackendContext } from '../context.ts';
import { callGoogle } from './api.ts';
import type { GoogleAnswer, GoogleApi, GoogleRequest } from './api.ts';
import { openLogin } from './login.ts';
import type { GoogleLogin } from './login.ts';

/** One entry of the config and its one login of this run. */
export interface GoogleConnection {
  readonly server: GoogleServer;
  readonly login: GoogleLogin;
  /** Calls with the login’s token. A 401 throws `RL-VAULT-LOGIN`, a 403 `RL-VAULT-DENIED` with the permission that is missing. */
  call(request: GoogleRequest): Promise<GoogleAnswer>;
  /** The same, but a 403 is given back. */
  attempt(request: GoogleRequest): Promise<GoogleAnswer>;
  close(): void;
}

/** Nothing is sent before the first call. Throws `RL-VAULT-PATH` for a location that is none. */
export function connectGoogle(server: GoogleServer, context: BackendContext): GoogleConnection {
  if (server.location !== undefined && !/^[a-z]+(?:-[a-z]+)*-?\d*$/.test(server.location)) {
    throw new RelockError('RL-VAULT-PATH', '"location:" in the config is no region of Google Cloud', {
      remedy: 'Write it as europe-west3.',
    });
  }
  // There is no call for several secrets, so that many are read side by side.
  const http = openHttp({ caFile: server.caFile, proxies: context.env, connections: 64 });
  const api: GoogleApi = { server, http };
  const login = openLogin(api, server, context);

  async function attempt(request: GoogleRequest): Promise<GoogleAnswer> {
    const answer = await callGoogle(api, request, await login.token());
    if (answer.status !== 401) return answer;
    throw new RelockError('RL-VAULT-LOGIN', `${request.failing}: Google no longer takes the login’s token (401)`, {
      ...(answer.said === '' ? {} : { evidence: [['Google says', answer.said]] as const }),
      remedy: 'Run this again; when it stays so, check the clock of this machine.',
      ...(request.state === undefined ? {} : { state: request.state }),
    });
  }

  return {
    server,
    login,
    attempt,
    async call(request) {
      const answer = await attempt(request);
      if (answer.status === 403) throw denied(login.as, request, answer);
      return answer;
    },
    close: () => api.http.close(),
  };
}

/** The narrowest of Google’s own roles for a permission (https://cloud.google.com/secret-manager/docs/access-control). */
const ROLES: Readonly<Record<string, string>> = {
  'secretmanager.versions.access': 'secretmanager.secretAccessor',
  'secretmanager.versions.add': 'secretmanager.secretVersionAdder',
  'secretmanager.versions.get': 'secretmanager.viewer',
  'secretmanager.versions.list': 'secretmanager.viewer',
  'secretmanager.secrets.get': 'secretmanager.viewer',
  'secretmanager.secrets.list': 'secretmanager.viewer',
  'secretmanager.versions.enable': 'secretmanager.secretVersionManager',
  'secretmanager.versions.disable': 'secretmanager.secretVersionManager',
  'secretmanager.versions.destroy': 'secretmanager.secretVersionManager',
  'secretmanager.secrets.create': 'secretmanager.admin',
  'secretmanager.secrets.update': 'secretmanager.admin',
  'cloudkms.cryptoKeyVersions.get': 'cloudkms.viewer',
};

function denied(as: string, request: GoogleRequest, answer: GoogleAnswer): RelockError {
  const state = request.state === undefined ? {} : { state: request.state };
  const evidence = [
    ['Asked as', as],
    ['Google says', answer.said === '' ? '(nothing)' : answer.said],
  ] as const;
  if (answer.reason === 'SERVICE_DISABLED') {
    return new RelockError('RL-VAULT-DENIED', `${request.failing}: its API is not enabled in the project (403)`, {
      evidence,
      remedy: `Enable ${request.service}.googleapis.com in the project.`,
      ...state,
    });
  }
  const { permission } = answer;
  const role = permission === undefined ? undefined : ROLES[permission];
  const grant = role === undefined ? 'the permission' : `roles/${role}, which holds it,`;
  return new RelockError(
    'RL-VAULT-DENIED',
    `${request.failing}: Google refused it (403)${permission === undefined ? '' : `; ${permission} is missing`}`,
    {
      evidence,
      remedy:
        permission === undefined
          ? 'See docs/google.md for the role that this needs. A secret that does not exist is refused as well.'
          : `Grant ${grant} on the secret; when it was granted just now, wait some minutes. A secret that does not exist is refused as well.`,
      ...state,
    },
  );
}
