// The kinds that replace in place or that a person helps, each with a fake written from the page that its file names. No
// real server has confirmed them: how soon each refuses what it ended.
import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { ManagedKey } from '../../../src/config/config.ts';
import { RelockError } from '../../../src/core/error.ts';
import { openHttp } from '../../../src/core/http.ts';
import { SecretValue } from '../../../src/core/secret.ts';
import type { SecretFields } from '../../../src/core/secret.ts';
import type { Issuer, Rotator } from '../../../src/issuer/issuer.ts';
import { openIssuer } from '../../../src/issuer/open.ts';
import { newRotationId } from '../../../src/rotate/journal.ts';
import { fields } from './contract.ts';

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Record<string, string | undefined>;
  readonly body: string;
}
type Answer = { readonly status: number; readonly json?: unknown; readonly text?: string };

const stops: Array<() => void> = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));
const ADMIN = randomBytes(16).toString('hex');
const mint = () => randomBytes(20).toString('hex');

async function open(
  kind: string,
  issuer: Record<string, string>,
  answer: (seen: Seen) => Answer,
): Promise<Issuer & Partial<Rotator>> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://fake');
      const headers = request.headers as Record<string, string>;
      const told = answer({ method: request.method ?? '', path: url.pathname, query: url.searchParams, headers, body });
      response.writeHead(told.status).end(told.text ?? (told.json === undefined ? '' : JSON.stringify(told.json)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http = openHttp({ attempts: 1 });
  stops.push(() => (http.close(), server.close()));
  const key = {
    address: 'vault://ci/key',
    kind,
    issuer: { url, 'blob-url': url, ...Object.fromEntries(Object.entries(issuer).filter(([, value]) => value !== '')) },
    fields: {},
  } as unknown as ManagedKey;
  return openIssuer(key, {
    http,
    github: { apiUrl: url },
    readSecret: async () => fields({ key: ADMIN }),
    writeSecret: async () => undefined,
  });
}

/** One secret that a service accepts. */
interface Kept {
  current: string;
}

interface InPlace {
  readonly issuer: Record<string, string>;
  readonly credential: (value: string) => SecretFields;
  readonly answer: (kept: Kept) => (seen: Seen) => Answer;
}

const bearer = ({ headers }: Seen) => headers['authorization']?.slice('Bearer '.length);

const IN_PLACE: Readonly<Record<string, InPlace>> = {
  'auth0-secret': {
    issuer: { client: 'c1', 'admin-client': 'c0', admin: 'vault://ops/a#/key' },
    credential: (value) => fields({ client_secret: value }),
    answer: (kept) => (seen) => {
      if (seen.path === '/oauth/token') {
        const given = JSON.parse(seen.body);
        if (given.client_id === 'c0' && given.client_secret === ADMIN)
          return { status: 200, json: { access_token: 'admin-session' } };
        if (given.client_id === 'c1' && given.client_secret === kept.current)
          return { status: 403, json: { error: 'access_denied', error_description: 'not authorized' } };
        return { status: 401, json: { error: 'access_denied', error_description: 'Unauthorized' } };
      }
      if (seen.path !== '/api/v2/clients/c1/rotate-secret' || bearer(seen) !== 'admin-session')
        return { status: 403, json: { message: 'Insufficient scope' } };
      kept.current = mint();
      return { status: 200, json: { client_id: 'c1', client_secret: kept.current } };
    },
  },
  'conjur-key': {
    issuer: { account: 'acme', login: 'host/apps/ci', 'admin-login': 'admin', admin: 'vault://ops/a#/key' },
    credential: (value) => fields({ api_key: value }),
    answer: (kept) => (seen) => {
      if (seen.path === '/authn/acme/admin/authenticate')
        return seen.body === ADMIN ? { status: 200, text: 'YWRtaW4tc2Vzc2lvbi1vZi10aGUtZmFrZQ==' } : { status: 401 };
      if (seen.path === '/authn/acme/host%2Fapps%2Fci/authenticate')
        return seen.body === kept.current ? { status: 200, text: 'aG9zdC1zZXNzaW9uLW9mLXRoZS1mYWtl' } : { status: 401 };
      if (seen.query.get('role') !== 'acme:host:apps/ci' || !seen.headers['authorization']?.startsWith('Token token="'))
        return { status: 403 };
      kept.current = mint();
      return { status: 200, text: kept.current };
    },
  },
  'github-oauth-token': {
    issuer: { client: 'Iv1.app', admin: 'vault://ops/a#/key' },
    credential: (value) => fields({ token: value }),
    answer: (kept) => (seen) => {
      if (seen.headers['authorization'] !== `Basic ${Buffer.from(`Iv1.app:${ADMIN}`).toString('base64')}`)
        return { status: 401, json: { message: 'Bad credentials' } };
      if (JSON.parse(seen.body || '{}').access_token !== kept.current)
        return { status: 404, json: { message: 'Not Found' } };
      if (seen.method === 'POST') return { status: 200, json: { id: 1, token: kept.current } };
      kept.current = mint();
      return seen.method === 'DELETE' ? { status: 204 } : { status: 200, json: { id: 2, token: kept.current } };
    },
  },
  'gitlab-token': {
    issuer: {},
    credential: (value) => fields({ token: value, id: '41' }),
    answer: (kept) => (seen) => {
      if (seen.headers['private-token'] !== kept.current) return { status: 401, json: { message: '401 Unauthorized' } };
      if (seen.method === 'GET') return { status: 200, json: { id: 41, active: true } };
      kept.current = mint();
      if (seen.method === 'DELETE') return { status: 204 };
      return { status: 200, json: { id: 42, token: kept.current, active: true } };
    },
  },
};

describe.each(Object.entries(IN_PLACE))(
  '%s is replaced in place:',
  (kind, { issuer: settings, credential, answer }) => {
    test('the old value is dead when the new one is there, and both are seen', async () => {
      const kept: Kept = { current: mint() };
      const issuer = await open(kind, settings, answer(kept));
      const old = credential(kept.current);
      expect(issuer).toMatchObject({ strategy: 'in-place', createReplaces: true });
      expect(await issuer.validate(old)).toBe('active');
      const fresh = await issuer.create?.(old, 'r1');
      expect(await issuer.validate(new Map([...old, ...(fresh ?? [])]))).toBe('active');
      expect(await issuer.validate(old)).toBe('inactive');
      await issuer.test?.(fresh ?? old);
      // A dead value ends nothing that came after it.
      await issuer.revoke?.(old);
      expect(await issuer.validate(fresh ?? old)).toBe('active');
      await issuer.revoke?.(fresh ?? old);
      expect(await issuer.validate(fresh ?? old)).toBe('inactive');
    });

    test('an answer that is none proves nothing and gives no value', async () => {
      for (const told of [
        { status: 200, text: '<html>log in</html>' },
        { status: 502, text: 'Bad Gateway' },
        { status: 200, json: {} },
        { status: 200 },
      ]) {
        const issuer = await open(kind, settings, () => told);
        const old = credential(mint());
        expect(await issuer.validate(old)).not.toBe('inactive');
        await expect(issuer.create?.(old, 'r1')).rejects.toThrow(RelockError);
      }
    });
  },
);

test.each(['auth0-secret', 'conjur-key'])(
  '%s: a value of which nobody says whether it lives is not ended blindly',
  async (kind) => {
    const { issuer: settings, credential, answer } = IN_PLACE[kind] ?? expect.fail();
    const kept: Kept = { current: mint() };
    const { current } = kept;
    const real = answer(kept);
    let lost = true;
    const issuer = await open(kind, settings, (seen) => {
      const told = real(seen);
      return lost && told.status === 401 ? { status: 503 } : told;
    });
    await expect(issuer.revoke?.(credential(mint()))).rejects.toMatchObject({ code: 'RL-ISSUER-UNSURE' });
    lost = false;
    expect(kept.current).toBe(current);
    expect(await issuer.validate(credential(current))).toBe('active');
  },
);

test('Conjur’s 401, which a host gets too that is restricted to other addresses, counts where a key of it was let in', async () => {
  const { issuer: settings, credential, answer } = IN_PLACE['conjur-key'] ?? expect.fail();
  const kept: Kept = { current: mint() };
  const real = answer(kept);
  let elsewhere = true;
  const issuer = await open('conjur-key', settings, (seen) =>
    elsewhere && seen.path.includes('host%2F') ? { status: 401 } : real(seen),
  );
  const [current, dead] = [credential(kept.current), credential(mint())];
  expect([await issuer.validate(current), await issuer.validate(dead)]).toEqual(['unknown', 'unknown']);
  await expect(issuer.revoke?.(current)).rejects.toMatchObject({ code: 'RL-ISSUER-UNSURE' });
  elsewhere = false;
  expect(await issuer.validate(dead)).toBe('unknown');
  expect([await issuer.validate(current), await issuer.validate(dead)]).toEqual(['active', 'inactive']);
});

test('Slack’s invalid_auth, which an address that is not allowed gets too, counts for a token that was seen to work', async () => {
  let told: object = { ok: false, error: 'invalid_auth' };
  const issuer = await open('slack-token', {}, () => ({ status: 200, json: told }));
  const token = fields({ token: mint() });
  expect(await issuer.validate(token)).toBe('unknown');
  await expect(issuer.revoke?.(token)).rejects.toMatchObject({ code: 'RL-ISSUER-REFUSED' });
  told = { ok: true };
  expect(await issuer.validate(token)).toBe('active');
  told = { ok: false, error: 'invalid_auth' };
  expect(await issuer.validate(token)).toBe('inactive');
});

test('AWS: a wrong clock, and a region that is not enabled, are no end of a key; IAM knows which keys there are', async () => {
  let said = 'SignatureDoesNotMatch';
  let listed = 'Active';
  const issuer = await open('aws-iam-key', { user: 'ci', admin: 'vault://ops/aws' }, ({ body }) => {
    if (!body.includes('Action=ListAccessKeys'))
      return { status: 403, text: `<Error><Code>${said}</Code><Message>Signature expired</Message></Error>` };
    const member = `<member><AccessKeyId>k1</AccessKeyId><Status>${listed}</Status></member>`;
    return { status: 200, text: `<ListAccessKeysResponse>${listed === '' ? '' : member}</ListAccessKeysResponse>` };
  });
  const key = fields({ access_key_id: 'k1', secret_access_key: mint() });
  expect(await issuer.validate(key)).toBe('unknown');
  said = 'InvalidClientTokenId';
  expect(await issuer.validate(key)).toBe('unknown');
  for (const state of ['Inactive', '']) {
    listed = state;
    expect(await issuer.validate(key)).toBe('inactive');
  }
});

test('a GitLab token whose rotation was lost is replaced by an administrator, by name and user', async () => {
  const asked: string[] = [];
  const now = Date.now();
  const rotation = newRotationId(new Date(now));
  const created = (later: number) => new Date(now + later).toISOString();
  const more: object[] = [];
  const issuer = await open('gitlab-token', { admin: 'vault://ops/a#/key' }, (seen) => {
    asked.push(`${seen.method} ${seen.path}`);
    if (seen.headers['private-token'] !== ADMIN) return { status: 401, json: {} };
    if (seen.path.endsWith('/41')) return { status: 200, json: { id: 41, name: 'ci', user_id: 7, active: false } };
    if (seen.method === 'GET')
      return {
        status: 200,
        json: [
          { id: 42, name: 'ci', user_id: 7, created_at: created(500) },
          { id: 44, name: 'ci-other', user_id: 7, created_at: created(600) },
          { id: 43, name: 'ci', user_id: 8, created_at: created(600) },
          // Another token that its user calls the same, in use for long.
          { id: 40, name: 'ci', user_id: 7, created_at: created(-86_400_000) },
          ...more,
        ],
      };
    return { status: 200, json: { id: 45, token: 'lost and found' } };
  });
  const current = fields({ token: mint(), id: '41' });
  const found = await issuer.recover?.(current, rotation);
  expect(found?.get('token')?.reveal()).toBe('lost and found');
  expect(asked.at(-1)).toBe('POST /api/v4/personal_access_tokens/42/rotate');
  more.push({ id: 46, name: 'ci', user_id: 7, created_at: created(700) });
  await expect(issuer.recover?.(current, rotation)).rejects.toMatchObject({ code: 'RL-ISSUER-ORPHANS' });
});

test('the two keys of a storage account take turns; ending one that is not there any more ends nothing', async () => {
  const slots: Record<string, string> = {
    key1: Buffer.from(mint()).toString('base64'),
    key2: Buffer.from(mint()).toString('base64'),
  };
  let refusal =
    '<Error><Code>AuthenticationFailed</Code><D>The MAC signature found in the HTTP request is not the same</D></Error>';
  const resource = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/acct';
  const issuer = await open(
    'azure-storage-key',
    { account: 'acct', resource, 'blob-url': '', admin: 'vault://ops/a#/key' },
    (seen) => {
      if (bearer(seen) === ADMIN) {
        if (seen.path === `${resource}/regenerateKey`)
          slots[JSON.parse(seen.body).keyName] = Buffer.from(mint()).toString('base64');
        else expect(seen.path).toBe(`${resource}/listKeys`);
        return { status: 200, json: { keys: Object.entries(slots).map(([keyName, value]) => ({ keyName, value })) } };
      }
      const toSign = `GET\n\n\n\nx-ms-date:${seen.headers['x-ms-date']}\nx-ms-version:${seen.headers['x-ms-version']}\n/acct/?comp=properties`;
      const known = Object.values(slots).some(
        (value) =>
          seen.headers['authorization'] ===
          `SharedKeyLite acct:${createHmac('sha256', Buffer.from(value, 'base64')).update(toSign).digest('base64')}`,
      );
      return known ? { status: 200, text: '<StorageServiceProperties/>' } : { status: 403, text: refusal };
    },
  );
  // A secret that does not say its slot may hold either key.
  const inKey2 = await issuer.create?.(fields({ key: slots['key2'] ?? '' }), 'r0');
  expect(inKey2?.get('slot')?.reveal()).toBe('key1');
  await expect(issuer.create?.(fields({ key: mint() }), 'r0')).rejects.toMatchObject({ code: 'RL-ISSUER-REFUSED' });

  const first = fields({ key: slots['key1'] ?? '' });
  expect(await issuer.validate(first)).toBe('active');
  const second = (await issuer.create?.(first, 'r1')) ?? first;
  expect(second.get('slot')?.reveal()).toBe('key2');
  await issuer.test?.(second);
  expect(await issuer.validate(first)).toBe('active');
  await issuer.revoke?.(first);
  expect([await issuer.validate(first), await issuer.validate(second)]).toEqual(['inactive', 'active']);
  const third = (await issuer.create?.(second, 'r2')) ?? first;
  // Its slot holds the current key now, and the blob service can't be asked.
  refusal = 'busy';
  await issuer.revoke?.(new Map([...first, ['slot', new SecretValue('key1')]]));
  expect(await issuer.validate(first)).toBe('unknown');
  refusal = '<Error><Code>AuthenticationFailed</Code><D>Request date header too old</D></Error>';
  expect(await issuer.validate(first)).toBe('unknown');
  expect([await issuer.validate(second), await issuer.validate(third)]).toEqual(['active', 'active']);
});

interface Guided {
  readonly issuer?: Record<string, string>;
  readonly credential: (value: string) => SecretFields;
  readonly ends: boolean;
  readonly stops?: boolean;
  readonly answer: (kept: Kept & { state?: string }) => (seen: Seen) => Answer;
}

const GUIDED: Readonly<Record<string, Guided>> = {
  'npm-token': {
    credential: (value) => fields({ token: value }),
    ends: true,
    answer: (kept) => (seen) => {
      if (bearer(seen) !== kept.current) return { status: 401, json: {} };
      if (seen.method === 'GET') return { status: 200, json: { username: 'mona' } };
      kept.current = '';
      return { status: 204 };
    },
  },
  'slack-token': {
    credential: (value) => fields({ token: value }),
    ends: true,
    answer: (kept) => (seen) => {
      if (bearer(seen) !== kept.current) return { status: 200, json: { ok: false, error: 'token_revoked' } };
      if (seen.path === '/api/auth.test') return { status: 200, json: { ok: true, user: 'bot' } };
      kept.current = '';
      return { status: 200, json: { ok: true, revoked: true } };
    },
  },
  'digitalocean-token': {
    credential: (value) => fields({ token: value }),
    ends: true,
    answer: (kept) => (seen) => {
      if (bearer(seen) !== kept.current)
        return { status: 401, json: { id: 'unauthorized', message: 'Unable to authenticate you' } };
      if (seen.method === 'GET') return { status: 200, json: { account: {} } };
      kept.current = '';
      return { status: 200, json: {} };
    },
  },
  'stripe-key': {
    credential: (value) => fields({ key: value }),
    ends: false,
    answer: (kept) => (seen) =>
      bearer(seen) === kept.current
        ? { status: 200, json: { object: 'balance' } }
        : { status: 401, json: { error: { type: 'invalid_request_error', message: 'Invalid API Key provided' } } },
  },
  'anthropic-key': {
    issuer: { admin: 'vault://ops/a#/key' },
    credential: (value) => fields({ key: value, id: 'apikey_1' }),
    ends: true,
    stops: true,
    answer: (kept) => (seen) => {
      if (seen.path === '/v1/organizations/api_keys/apikey_1' && seen.headers['x-api-key'] === ADMIN) {
        kept.state = JSON.parse(seen.body).status;
        return { status: 200, json: { id: 'apikey_1', status: kept.state } };
      }
      const works = seen.headers['x-api-key'] === kept.current && (kept.state ?? 'active') === 'active';
      return works
        ? { status: 200, json: { data: [] } }
        : { status: 401, json: { type: 'error', error: { type: 'authentication_error' } } };
    },
  },
};

describe.each(Object.entries(GUIDED))(
  '%s is made by a person:',
  (kind, { issuer: settings = {}, credential, ends, stops: canStop = false, answer }) => {
    test('the steps that a person does are told, the others are done', async () => {
      const kept = { current: mint() };
      const issuer = await open(kind, settings, answer(kept));
      const old = credential(kept.current);
      expect(issuer.capabilities).not.toContain('create');
      expect(issuer.manual?.map(({ step }) => step)).toEqual(ends ? ['create'] : ['create', 'revoke']);
      for (const { instructions, link } of issuer.manual ?? []) {
        expect(link).toMatch(/^https:\/\//);
        expect(instructions.join(' ')).toMatch(/relock rotate --(?:continue|due)/);
      }
      expect(await issuer.validate(old)).toBe('active');
      await issuer.test?.(old);
      if (canStop) {
        await issuer.contain?.(old);
        expect(await issuer.validate(old)).toBe('inactive');
        await issuer.release?.(old);
        expect(await issuer.validate(old)).toBe('active');
      }
      if (!ends) return expect(issuer.revoke?.(old)).rejects.toMatchObject({ code: 'RL-ISSUER-MANUAL' });
      await issuer.revoke?.(old);
      expect(await issuer.validate(old)).toBe('inactive');
      await issuer.revoke?.(old);
      await expect(issuer.test?.(old)).rejects.toMatchObject({ code: 'RL-ISSUER-TEST' });
      return undefined;
    });

    test('a page of a proxy is no refusal and no success', async () => {
      for (const told of [
        { status: 200, text: '<html>log in</html>' },
        { status: 503, text: 'busy' },
        { status: 200, json: {} },
      ]) {
        const issuer = await open(kind, settings, () => told);
        expect(await issuer.validate(credential(mint()))).not.toBe('inactive');
        if (ends && told.text !== undefined)
          await expect(issuer.revoke?.(credential(mint()))).rejects.toThrow(RelockError);
      }
    });
  },
);

test('a Twilio key that is refused but not gone is not called dead', async () => {
  let known = { status: 200, json: { sid: 'SK1' } as unknown };
  const issuer = await open('twilio-key', { account: 'AC1', admin: 'vault://ops/a#/key' }, ({ path, headers }) => {
    const isAdmin = headers['authorization'] === `Basic ${Buffer.from(`AC1:${ADMIN}`).toString('base64')}`;
    if (!isAdmin) return { status: 401, json: { code: 20003, message: 'Authenticate' } };
    return path === '/v1/Keys/SK1' ? known : { status: 200, json: { keys: [] } };
  });
  const credential = fields({ secret: mint(), id: 'SK1' });
  expect(await issuer.validate(credential)).toBe('unknown');
  known = { status: 404, json: { code: 20404 } };
  expect(await issuer.validate(credential)).toBe('inactive');
});

test('an OpenAI key whose scopes nobody says is made by a person; the account before is still deleted', async () => {
  const asked: string[] = [];
  const issuer = await open('openai-key', { project: 'p', admin: 'vault://ops/a#/key' }, ({ method, path }) => {
    asked.push(`${method} ${path}`);
    return { status: 200, json: {} };
  });
  expect(issuer.capabilities).not.toContain('create');
  expect(issuer.manual?.map(({ step }) => step)).toEqual(['create']);
  await issuer.revoke?.(fields({ key: mint(), id: 'sa' }));
  expect(asked).toEqual(['DELETE /v1/organization/projects/p/service_accounts/sa']);
  await expect(issuer.revoke?.(fields({ key: mint() }))).rejects.toMatchObject({ code: 'RL-ISSUER-NO-ID' });
});

test('an OpenAI account that is more than a member, or less, gets no successor that is one', async () => {
  for (const role of ['owner', 'none', undefined]) {
    const settings = { project: 'p', admin: 'vault://ops/a#/key', scopes: 'all' };
    const issuer = await open('openai-key', settings, ({ method }) =>
      method === 'GET' ? { status: 200, json: { id: 'sa', role } } : { status: 200, json: { id: 'x' } },
    );
    const credential = fields({ key: mint(), id: 'sa' });
    await expect(issuer.create?.(credential, newRotationId(new Date()))).rejects.toMatchObject({
      code: 'RL-ISSUER-RIGHTS',
    });
  }
});
