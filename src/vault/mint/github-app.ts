import type { KeyObject } from 'node:crypto';
import type { GithubServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import type { ErrorCode } from '../../core/error.ts';
import { openGithubApp, readPrivateKey } from '../../core/github-app.ts';
import type { GithubApp } from '../../core/github-app.ts';
import { mayHaveActed, openHttp } from '../../core/http.ts';
import type { HttpAnswer, HttpRequest } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import { isMinted, parseAddress } from '../address.ts';
import type { Address } from '../address.ts';
import type { BackendContext } from '../context.ts';
import { endInstallationToken } from '../github-app-session.ts';
import { numberIn, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import { jsonObjectIn } from '../json-answer.ts';
import { savedLeases } from '../session.ts';
import type { GithubAppSession } from '../session.ts';
import type { Lease, Vault } from '../vault.ts';

/** What a token is narrowed to; what is left out is as the installation has it. */
interface Narrowing {
  readonly repositories?: readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
}

/**
 * Installation tokens of a GitHub App: `githubapp://OWNER[?repositories=a,b&permissions=contents:read]#/token`. Each
 * read makes a new one, which lives an hour and is ended before by `revoke`. The App's private key is read from the
 * vault that the config names, at the first read
 * (https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app).
 */
export async function openGithubApps(
  server: GithubServer,
  context: BackendContext,
): Promise<Vault & { dumpSession(): GithubAppSession | null }> {
  const api = (server.address ?? context.env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '');
  const http = openHttp({ caFile: server.caFile, proxies: context.env });
  const held: Lease[] = [];
  let opened: Promise<GithubApp> | undefined;

  function app(): Promise<GithubApp> {
    opened ??= privateKey(server, context).then((key) => openGithubApp(api, server.app, key, http));
    opened.catch(() => (opened = undefined));
    return opened;
  }

  async function ask(method: HttpRequest['method'], path: string, failing: string, body?: object) {
    const as = await app();
    const answer = await as.ask(method, path, body).catch((error: unknown) => {
      throw unreachable(failing, error);
    });
    return answered(answer, api, failing);
  }

  return {
    name: `github ${api}`,
    leases: () => [...held],

    async read(address) {
      const owner = ownerOf(address);
      const narrowing = narrowingOf(address, owner);
      const failing = `${printable(address.text)} can’t be minted`;
      if (narrowing.permissions === undefined) {
        context.warn(
          `${printable(address.text)} gets all that the App may do at ${owner}; name what is needed with ?permissions=contents:read.`,
        );
      }
      // GitHub finds organizations by this path as well.
      const { status, json, said } = await ask('GET', `/users/${owner}/installation`, failing);
      const id = status === 200 ? numberIn(json, 'id') : undefined;
      if (id === undefined) throw refused(failing, server, api, owner, { status, said });
      const made = await ask('POST', `/app/installations/${id}/access_tokens`, failing, narrowing);
      const token = textIn(made.json, 'token');
      const ends = Date.parse(textIn(made.json, 'expires_at') ?? '');
      if (made.status !== 201 || token === undefined || Number.isNaN(ends)) {
        throw refused(failing, server, api, owner, made);
      }
      const lease: Lease = {
        kind: 'lease',
        label: `installation token of ${owner}`,
        handle: new SecretValue(token),
        ttl: Math.max(1, Math.round((ends - Date.now()) / 1000)),
      };
      held.push(lease);
      context.onTaken();
      return { fields: new Map([['token', lease.handle]]), lease };
    },

    async protection() {
      const evidence = `the token is minted and kept nowhere; its App’s private key is at ${printable(server.key)}, whose own vault is asked`;
      return { verdict: 'unverifiable', evidence };
    },

    async revoke(lease) {
      await endInstallationToken(http, api, lease);
      held.splice(0, held.length, ...held.filter((one) => !one.handle.equals(lease.handle)));
    },

    dumpSession() {
      if (held.length === 0) return null;
      const leases = savedLeases(held);
      return { kind: 'github-app', address: api, caFile: server.caFile, leases };
    },

    close: async () => http.close(),
  };
}

/** The entry that an address picks. Throws `RL-VAULT-UNKNOWN` when there is none: an App is known only from there. */
export function githubServer(address: Address, configured: GithubServer | undefined): GithubServer {
  if (configured !== undefined) return configured;
  const name = printable(address.server ?? 'github', 80);
  throw new RelockError('RL-VAULT-UNKNOWN', `${printable(address.text)} needs a GitHub App, and none is configured`, {
    remedy: `Add "${name}:" with "kind: github", "app:" and "key:" under "vaults:" in .relock.yml.`,
  });
}

async function privateKey(server: GithubServer, context: BackendContext): Promise<KeyObject> {
  const address = parseAddress(server.key);
  const { key } = address;
  // A key that is made by the App itself would wait for itself.
  if (isMinted(address)) {
    throw new RelockError(
      'RL-VAULT-LOGIN',
      `the private key of the GitHub App ${printable(server.app, 60)} can’t be minted`,
      {
        remedy: 'Let "key:" in the config name a secret in a store, such as vault://ops/github-app#/key.',
        state: 'Nothing was minted.',
      },
    );
  }
  const fields = await context.readSecret(server.key);
  const pem = key === undefined && fields.size === 1 ? [...fields.values()][0] : fields.get(key ?? '');
  const read = pem === undefined ? undefined : readPrivateKey(pem);
  if (read !== undefined) return read;
  throw new RelockError(
    'RL-VAULT-LOGIN',
    `what stands at ${printable(server.key)} is no private key of the GitHub App ${printable(server.app, 60)}`,
    {
      remedy: 'Store the PEM file that GitHub made for the App under "Private keys" there, with its line ends.',
      state: 'Nothing was minted.',
    },
  );
}

function ownerOf(address: Address): string {
  if (/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(address.path)) return address.path;
  throw new RelockError('RL-VAULT-PATH', `${printable(address.text, 200)} names no owner on GitHub`, {
    remedy: 'Write githubapp://OWNER?repositories=a,b&permissions=contents:read#/token.',
  });
}

function narrowingOf(address: Address, owner: string): Narrowing {
  const unfit = (what: string) =>
    new RelockError('RL-VAULT-PARAM', `${printable(address.text)} ${what}`, {
      remedy: 'It takes ?repositories=a,b (names at this owner) and &permissions=contents:read,issues:write.',
    });
  const stranger = [...address.params.keys()].find((name) => name !== 'repositories' && name !== 'permissions');
  if (stranger !== undefined) throw unfit(`has the parameter "${printable(stranger, 40)}"`);
  const listed = (name: string) =>
    address.params
      .get(name)
      ?.split(',')
      .map((one) => one.trim());
  const repositories = listed('repositories')?.map((name) =>
    name.toLowerCase().startsWith(`${owner.toLowerCase()}/`) ? name.slice(owner.length + 1) : name,
  );
  if (repositories?.some((name) => !/^[\w.-]{1,100}$/.test(name)) === true)
    throw unfit('names a repository that is none');
  const permissions = listed('permissions')?.map((one) => /^([a-z_]{1,60}):(read|write|admin)$/.exec(one));
  if (permissions?.includes(null) === true) throw unfit('names a permission that is none');
  return {
    ...(repositories === undefined ? {} : { repositories }),
    ...(permissions === undefined
      ? {}
      : { permissions: Object.fromEntries(permissions.map((match) => [match?.[1] ?? '', match?.[2] ?? ''])) }),
  };
}

function unreachable(failing: string, error: unknown): unknown {
  if (!(error instanceof RelockError)) return error;
  return new RelockError('RL-VAULT-UNREACHABLE', `${failing}: ${error.message}.`, {
    remedy: error.remedy ?? 'Check the address of the API and that this machine may reach it.',
    state: mayHaveActed(error)
      ? 'GitHub may have made a token that nobody was given; it ends within the hour.'
      : 'Nothing was minted.',
    cause: error,
  });
}

interface Answered {
  readonly status: number;
  readonly json: JsonObject;
  /** GitHub's own words for what went wrong. */
  readonly said: string;
}

/** GitHub's JSON. Throws `RL-VAULT-ANSWER` for whatever is none, `RL-VAULT-BUSY` for a rate limit. */
function answered(answer: HttpAnswer, api: string, failing: string): Answered {
  const { status, headers } = answer;
  const throttled = status === 429 || (status === 403 && headers['x-ratelimit-remaining'] === '0');
  if (throttled || status === 503) {
    throw new RelockError('RL-VAULT-BUSY', `${failing}: ${api} asks to slow down (${status})`, {
      remedy: 'Run this again later.',
      state: 'Nothing was minted.',
    });
  }
  const json = jsonObjectIn(answer);
  if (json !== undefined && status < 500) {
    return { status, json, said: printable((textIn(json, 'message') ?? '').replace(/\s+/g, ' '), 300) };
  }
  const what =
    json === undefined ? `${answer.body.length} characters that are not GitHub’s JSON` : 'an error of its own';
  throw new RelockError('RL-VAULT-ANSWER', `${failing}: ${api} answered ${status} with ${what}`, {
    remedy: 'Check that the address is GitHub’s API and no proxy or log-in page stands before it.',
    state: 'Nothing was minted.',
  });
}

function refused(
  failing: string,
  server: GithubServer,
  api: string,
  owner: string,
  { status, said }: Pick<Answered, 'status' | 'said'>,
): RelockError {
  const app = printable(server.app, 60);
  const error = (code: ErrorCode, why: string, remedy: string) =>
    new RelockError(code, `${failing}: ${why} (${status})`, {
      evidence: [['GitHub says', said === '' ? '(nothing)' : said]],
      remedy,
      state: 'Nothing was minted.',
    });
  switch (status) {
    case 401:
      return error(
        'RL-VAULT-LOGIN',
        `${api} does not know the App ${app} by this key`,
        'Check "app:" and "key:" in the config, and the clock of this machine.',
      );
    case 403:
      return error(
        'RL-VAULT-DENIED',
        `the installation of ${app} at ${owner} may not do this`,
        'Check that the installation is not suspended.',
      );
    case 404:
      return error(
        'RL-VAULT-DENIED',
        `the App ${app} is not installed at ${owner}`,
        `Install it there, and let it have the repositories that the address names.`,
      );
    case 422:
      return error(
        'RL-VAULT-DENIED',
        `the installation of ${app} at ${owner} has not all that is asked for`,
        'Ask for fewer repositories and permissions, or let the installation have them.',
      );
    default:
      return error('RL-VAULT-ANSWER', `${api} gives no token`, 'Check that the address is GitHub’s API.');
  }
}
