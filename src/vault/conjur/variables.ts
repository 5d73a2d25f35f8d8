import { isUtf8 } from 'node:buffer';
import type { ConjurServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import type { HttpAnswer } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import { numberIn, isObject, textIn } from '../hashicorp-json.ts';
import { jsonIn } from '../json-answer.ts';
import { callConjur, isOwnMiss, notConjurs, objectsIn, reasonIn, requestIdOf } from './api.ts';
import type { ConjurApi, ConjurRequest } from './api.ts';
import type { ConjurLogin } from './login.ts';

/** So many ids go in one batch, and so many characters of them: what every proxy takes as a URL. */
const BATCH_IDS = 60;
const BATCH_LENGTH = 6_000;

/** So many variables are listed a page; Conjur may be set to give no more than 1,000. */
const PAGE = 500;
const MOST_PAGES = 100;

/** What Conjur tells of a variable without its value. */
export interface Variable {
  readonly id: string;
  /** Those that are kept: the last 20, oldest first; none when no value was ever set. */
  readonly versions: readonly number[];
  /** The content type that its values are sent with. */
  readonly type: string;
}

/** The variables of one account, as one login sees them. What it may not see at all is not there for it. */
export interface Variables {
  /** `null`: there is none that this login sees. */
  describe(id: string, failing: string): Promise<Variable | null>;
  /**
   * A version's bytes; `null` when it is not kept. They come bare, so that a proxy that shortens them and says a length
   * that fits can't be noticed: what is current is read by `values`.
   */
  value(variable: Variable, version: number, failing: string): Promise<Buffer | null>;
  /** The newest values of many in few calls, in JSON; `undefined` when one of them can't be had: then each is to be read alone. */
  values(ids: readonly string[], failing: string): Promise<ReadonlyMap<string, Buffer> | undefined>;
  /** Adds a value. A value that is the current one already makes no version. */
  add(id: string, text: string, failing: string): Promise<void>;
  list(failing: string): Promise<readonly Variable[]>;
  /** Throws `RL-VAULT-NO-VARIABLE` or `RL-VAULT-DENIED`, with the policy lines, unless the login may read and write it. */
  demand(id: string, failing: string): Promise<void>;
}

/** Opens the variables of an account. Each call logs in when there is no login yet. */
export function openVariables(api: ConjurApi, server: ConjurServer, login: () => Promise<ConjurLogin>): Variables {
  const account = encodeURIComponent(server.account);
  const fullId = (id: string) => `${server.account}:variable:${id}`;
  const at = (room: 'resources' | 'secrets', id: string) => `/${room}/${account}/variable/${encodeURIComponent(id)}`;

  async function call(request: ConjurRequest): Promise<HttpAnswer> {
    const { authorization, role } = await login();
    const answer = await callConjur(api, request, authorization);
    if (answer.status !== 401) return answer;
    throw new RelockError('RL-VAULT-LOGIN', `${request.failing}: Conjur takes the login’s token no more (401)`, {
      evidence: [['The login is of', printable(role ?? '(not to be learned)', 120)], ...requestIdOf(answer)],
      remedy: 'Check the clocks of both machines, and that the host was not removed meanwhile.',
    });
  }

  /** A 403 has no body: what the login may do on the variable is asked apart. */
  async function denied(
    id: string,
    failing: string,
    privilege: 'execute' | 'update',
    answer: HttpAnswer,
  ): Promise<RelockError> {
    const { role } = await login();
    const may = await Promise.all(
      ['read', 'execute', 'update'].map(async (one) => ((await isAllowed(id, one)) ? one : undefined)),
    );
    const allowed = may.filter((one) => one !== undefined);
    return new RelockError('RL-VAULT-DENIED', `${failing}: Conjur refused it (403)`, {
      evidence: [
        ['The login is of', printable(role ?? '(not to be learned)', 120)],
        ['It may there', allowed.length > 0 ? allowed.join(', ') : 'nothing'],
        ...requestIdOf(answer),
      ],
      remedy: `Load into its policy: ${permitLine(role, ['read', privilege], id)}`,
    });
  }

  async function isAllowed(id: string, privilege: string): Promise<boolean> {
    const { authorization } = await login();
    const request = {
      method: 'GET',
      path: `${at('resources', id)}?check=true&privilege=${privilege}`,
      failing: 'its rights can’t be asked for',
    } as const;
    // This only explains another failure; one of its own must not take that one's place.
    return callConjur(api, request, authorization).then(
      ({ status }) => status === 204,
      () => false,
    );
  }

  function understand(json: unknown): Variable | undefined {
    if (!isObject(json)) return undefined;
    const id = textIn(json, 'id');
    const prefix = fullId('');
    if (id === undefined || !id.startsWith(prefix) || !Array.isArray(json['secrets'])) return undefined;
    const versions = objectsIn(json, 'secrets').map((one) => numberIn(one, 'version') ?? 0);
    const mime = objectsIn(json, 'annotations').find((one) => one['name'] === 'conjur/mime_type');
    return {
      id: id.slice(prefix.length),
      versions: versions.filter((version) => version > 0).sort((a, b) => a - b),
      type: (mime && textIn(mime, 'value')) ?? 'application/octet-stream',
    };
  }

  async function values(ids: readonly string[], failing: string): Promise<Map<string, Buffer> | undefined> {
    const found = new Map<string, Buffer>();
    // A comma parts the ids from each other, so that one with a comma can't be named.
    if (ids.some((id) => id.includes(','))) return undefined;
    for (const part of batches([...new Set(ids)], (id) => encodeURIComponent(fullId(id)))) {
      const query = part.map((id) => encodeURIComponent(fullId(id))).join(',');
      const answer = await call({
        method: 'GET',
        path: `/secrets?variable_ids=${query}`,
        headers: { 'accept-encoding': 'base64' },
        failing,
      });
      // One that is missing or denied fails them all.
      if (answer.status !== 200 && [403, 404, 406, 422].includes(answer.status)) return undefined;
      const json = answer.status === 200 ? jsonIn(answer) : undefined;
      const texts = isObject(json) ? part.map((id) => textIn(json, fullId(id))) : [];
      if (texts.length === 0 || texts.includes(undefined)) throw notConjurs(api, failing, answer);
      // An old server knows no base64, and a proxy may hide that the values are in it.
      if (answer.headers['content-encoding'] !== 'base64') return undefined;
      for (const [index, id] of part.entries()) {
        const bytes = bytesIn(texts[index]);
        if (bytes === undefined) throw notConjurs(api, failing, answer);
        found.set(id, bytes);
      }
    }
    return found;
  }

  return {
    async describe(id, failing) {
      const answer = await call({ method: 'GET', path: at('resources', id), failing });
      if (isOwnMiss(answer)) return null;
      if (answer.status === 403) throw await denied(id, failing, 'execute', answer);
      const variable = answer.status === 200 ? understand(jsonIn(answer)) : undefined;
      if (variable?.id === id) return variable;
      throw notConjurs(api, failing, answer);
    },

    async value({ id, type, versions }, version, failing) {
      const path = `${at('secrets', id)}?version=${version}`;
      const answer = await call({ method: 'GET', path, failing }).catch((error: unknown) => {
        // Bytes that are no text: the batch gives them in base64, of the newest version only.
        const newest = version === versions.at(-1);
        if (newest && error instanceof RelockError && isEncoding(error.cause)) return undefined;
        throw error;
      });
      if (answer === undefined) return (await values([id], failing))?.get(id) ?? null;
      if (isOwnMiss(answer)) return null;
      if (answer.status === 403) throw await denied(id, failing, 'execute', answer);
      // The variable itself tells which type its values have: a page of something else has another.
      const told = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
      // Bare bytes that end with the connection may be cut off.
      const whole = 'content-length' in answer.headers || 'transfer-encoding' in answer.headers;
      if (answer.status !== 200 || !whole || told !== type.split(';')[0]?.trim().toLowerCase()) {
        throw notConjurs(api, failing, answer);
      }
      return Buffer.from(answer.body);
    },

    values,

    async add(id, text, failing) {
      const answer = await call({
        method: 'POST',
        path: at('secrets', id),
        headers: { 'content-type': 'application/octet-stream' },
        body: text,
        failing,
      });
      if (answer.status === 201) return;
      if (answer.status === 403) throw await denied(id, failing, 'update', answer);
      if (isOwnMiss(answer)) throw noVariable(id, failing, (await login()).role);
      const said = reasonIn(answer, []);
      if (answer.status !== 422 || said === undefined) throw notConjurs(api, failing, answer);
      throw new RelockError('RL-VAULT-VALUE', `${failing}: Conjur does not take the value (422)`, {
        remedy: 'An empty value is never a key; store one.',
        state: 'Nothing was stored.',
      });
    },

    async demand(id, failing) {
      if ((await this.describe(id, failing)) === null) throw noVariable(id, failing, (await login()).role);
      const needed = ['read', 'execute', 'update'];
      const has = await Promise.all(needed.map((one) => isAllowed(id, one)));
      if (has.every(Boolean)) return;
      const { role } = await login();
      throw new RelockError('RL-VAULT-DENIED', `${failing}: the login lacks rights on ${printable(id)}`, {
        evidence: [['It may there', needed.filter((_, index) => has[index]).join(', ') || 'nothing']],
        remedy: `Load into its policy: ${permitLine(role, needed, id)}`,
        state: 'Nothing was changed.',
      });
    },

    async list(failing) {
      const found = new Map<string, Variable>();
      for (let page = 0; page < MOST_PAGES; page++) {
        const query = `limit=${PAGE}&offset=${page * PAGE}`;
        const answer = await call({ method: 'GET', path: `/resources/${account}/variable?${query}`, failing });
        const json = answer.status === 200 ? jsonIn(answer) : undefined;
        if (!Array.isArray(json)) throw notConjurs(api, failing, answer);
        for (const one of json) {
          const variable = understand(one);
          if (variable === undefined) throw notConjurs(api, failing, answer);
          found.set(variable.id, variable);
        }
        if (json.length < PAGE) return [...found.values()];
      }
      throw new RelockError('RL-VAULT-TOO-MANY', `${failing}: there are more than ${MOST_PAGES * PAGE} variables`, {
        remedy: 'Let the login see those only that it needs.',
      });
    },
  };
}

/** The error for a variable that is not there: Conjur makes none by writing to it, its policy does. */
function noVariable(id: string, failing: string, role: string | undefined): RelockError {
  return new RelockError(
    'RL-VAULT-NO-VARIABLE',
    `${failing}: Conjur has no variable ${printable(id)} that this login sees`,
    {
      evidence: [
        ['Policy to load', `- !variable ${printable(id)}`],
        ['', `- ${permitLine(role, ['read', 'execute', 'update'], id)}`],
      ],
      remedy: 'Load these lines into the root policy, or the same without the branch’s name into the branch.',
      state: 'Nothing was stored.',
    },
  );
}

function permitLine(role: string | undefined, privileges: readonly string[], id: string): string {
  const who =
    role === undefined
      ? '!host YOUR-HOST'
      : role.startsWith('host/')
        ? `!host ${printable(role.slice(5), 120)}`
        : `!user ${printable(role, 120)}`;
  return `!permit { role: ${who}, privileges: [${privileges.join(', ')}], resource: !variable ${printable(id)} }`;
}

function isEncoding(cause: unknown): boolean {
  return cause instanceof RelockError && cause.code === 'RL-HTTP-ENCODING';
}

/** Base64 as Ruby writes it, in lines; undefined for what is none, or empty. */
function bytesIn(text: string | undefined): Buffer | undefined {
  const plain = text?.replace(/\s/g, '') ?? '';
  return plain !== '' && /^[A-Za-z0-9+/]+={0,2}$/.test(plain) ? Buffer.from(plain, 'base64') : undefined;
}

/** The text of a value; undefined when it is none. */
export function textOf(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

function batches(ids: readonly string[], spelled: (id: string) => string): string[][] {
  const all: string[][] = [];
  let length = 0;
  for (const id of ids) {
    const more = spelled(id).length + 1;
    const last = all.at(-1);
    if (last === undefined || last.length >= BATCH_IDS || length + more > BATCH_LENGTH) {
      all.push([id]);
      length = more;
    } else {
      last.push(id);
      length += more;
    }
  }
  return all;
}
