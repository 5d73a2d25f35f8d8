import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { html, link } from '../../src/serve/page/html.ts';
import { pageWithin } from '../../src/serve/page/form.ts';
import { Sessions } from '../../src/serve/page/session.ts';
import { furnished, HOSTILE } from './page-world.ts';
import type { Furnished } from './page-world.ts';
import { linksOf, Visitor } from './page-visitor.ts';

describe('what pages are made of', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('<', '>', '"', "'", '&', '`', '=', ' ', '\n', '\u202e', '\0'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  });

  test('no text is markup, in an element or in an attribute', () => {
    fc.assert(
      fc.property(text, (given) => {
        const page = html`<p title="${given}">${[given, html`<b>${given}</b>`]}</p>`.text;
        const outside = page
          .replace(/^<p title="[^"<>&'`]*(?:&#\d+;[^"<>&'`]*)*">/, '')
          .replace(/<b>|<\/b>|<\/p>$/g, '');
        expect(outside).toMatch(/^[^<>"'`]*$/);
        expect(page).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
      }),
    );
    expect(() => html`<p title=${'x'}>`).toThrow(TypeError);
  });

  test('a link leads to a page, whatever stands in its query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (path) => {
        expect(new URL(link('secret', { path }), 'http://vault').pathname).toBe('/ui/secret');
      }),
    );
  });

  test.each([
    '//evil.example/ui',
    'https://evil.example/ui',
    '/\\evil.example',
    '/ui\\..\\',
    'javascript:alert(1)',
    '/uix',
    '/v1/sys/seal',
    '/ui/x\r\nSet-Cookie: a=b',
    ' /ui',
    '',
    `/ui?${'x'.repeat(3000)}`,
  ])('a login does not lead to %j', (next) => {
    expect(pageWithin(next)).toBe('/ui');
  });

  test('a login leads to the page that was asked for', () => {
    expect(pageWithin('/ui/secret?path=secret%2Fci%2Fdb')).toBe('/ui/secret?path=secret%2Fci%2Fdb');
  });

  test('a session ends after 15 minutes of silence, or after 8 hours', () => {
    const sessions = new Sessions();
    const minute = 60_000;
    const { id } = sessions.open(new SecretValue('t'), true, 0);
    expect(sessions.find(id, 15 * minute)?.token.reveal()).toBe('t');
    expect(sessions.find(id, 31 * minute)).toBeUndefined();
    expect(sessions.find(id, 15 * minute)).toBeUndefined();
    const busy = sessions.open(new SecretValue('t'), true, 0);
    let last = 0;
    for (let now = 0; sessions.find(busy.id, now) !== undefined; now += 10 * minute) last = now;
    expect(last).toBe(8 * 60 * minute);
  });
});

describe('the pages', () => {
  let world: Furnished;
  beforeAll(async () => {
    world = await furnished();
  });
  afterAll(() => world.close());

  const visitor = () => new Visitor(world.address);
  async function loggedIn(token = world.token): Promise<Visitor> {
    const one = visitor();
    expect(await one.logIn(token)).toMatchObject({ status: 303, to: '/ui' });
    return one;
  }
  const tokens = async (): Promise<Array<{ name: string; accessor: string }>> =>
    (await world.ask('GET', 'sys/relock/tokens')).json.data.tokens;

  /** Every page that can be reached by links, by its address. */
  async function crawl(one: Visitor): Promise<Map<string, string>> {
    const seen = new Map<string, string>();
    const waiting = ['/ui', '/ui/login', '/ui/audit?from=0', '/ui/none', '/ui/secret?path=', '/ui/key?id=1'];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      const { text } = await one.get(next);
      seen.set(next, text);
      waiting.push(...linksOf(text));
    }
    return seen;
  }

  test('no page holds a secret, and none has markup that somebody else wrote', async () => {
    const one = await loggedIn();
    const pages = await crawl(one);
    const kinds = new Set([...pages.keys()].map((path) => path.split('?', 1)[0]));
    expect([...kinds].sort()).toEqual([
      '/ui',
      '/ui/access',
      '/ui/access/policy',
      '/ui/access/role',
      '/ui/alarm',
      '/ui/alarm/approve',
      '/ui/alarm/close',
      '/ui/alarm/expected',
      '/ui/alarms',
      '/ui/audit',
      '/ui/canaries',
      '/ui/key',
      '/ui/key/revoke',
      '/ui/key/rotate',
      '/ui/keys',
      '/ui/leases',
      '/ui/leases/revoke',
      '/ui/login',
      '/ui/none',
      '/ui/risk',
      '/ui/secret',
    ]);
    const texts = [...pages.values()].join('\n');
    for (const secret of world.secrets) expect(texts).not.toContain(secret);
    for (const [name, value] of one.cookies) expect(texts, name).not.toContain(value);
    // The one script is the page's own.
    for (const [path, text] of pages)
      expect(text.match(/<script|<img|onerror=alert\(1\)>/g), path).toEqual(['<script']);
    // Where they stand as text they are escaped: the owners, policies and paths are shown.
    expect(texts.split('&#60;script&#62;alert(1)').length).toBeGreaterThan(10);
  });

  test('every answer forbids framing, foreign code and caching', async () => {
    const one = await loggedIn();
    for (const path of ['/ui', '/ui/login', '/ui/none', '/ui/audit', '/ui/key/revoke']) {
      const { headers } = await one.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; /);
      expect(policy).toContain("base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('a session is a fresh id that scripts can’t read, whatever the browser sent', async () => {
    const one = visitor();
    const planted = 'A'.repeat(43);
    one.cookies.set('relock', planted);
    const first = await one.logIn(world.token);
    expect(first.set).toEqual([expect.stringMatching(/^relock=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)]);
    expect(one.cookies.get('relock')).not.toBe(planted);
    const before = one.cookies.get('relock') ?? '';
    await one.logIn(world.token);
    expect(one.cookies.get('relock')).not.toBe(before);
    const other = visitor();
    other.cookies.set('relock', before);
    expect((await other.get('/ui')).to).toBe('/ui/login');
    // Where the browser says that it came by HTTPS, through a proxy, no other host can set the cookie.
    const secure = await visitor().post(
      '/ui/login',
      { token: world.token },
      { 'sec-fetch-site': 'same-origin', origin: 'https://vault.example' },
    );
    expect(secure.set).toEqual([
      expect.stringMatching(/^__Host-relock=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/),
    ]);
  });

  test('a wrong token is refused, and the page says nothing of it', async () => {
    const wrong = `rlk_${HOSTILE}`;
    const { status, text, set } = await visitor().logIn(wrong);
    expect({ status, set }).toEqual({ status: 400, set: [] });
    expect(text).toContain('not known here');
    expect(text).not.toContain('rlk_');
  });

  test('a login leads back to the page that was asked for, and nowhere else', async () => {
    const { to } = await visitor().get('/ui/secret?path=secret/ci/db');
    expect(to).toBe('/ui/login?next=%2Fui%2Fsecret%3Fpath%3Dsecret%2Fci%2Fdb');
    const one = visitor();
    expect((await one.get(to)).text).toContain('name="next" value="/ui/secret?path=secret/ci/db"');
    expect((await one.post('/ui/login', { token: world.token, next: '//evil.example/' })).to).toBe('/ui');
    expect((await one.post('/ui/login', { token: world.token, next: '/ui/x\r\nx-evil: 1' })).to).toBe('/ui');
    expect((await visitor().get('/ui/login?said=<b>')).text).not.toContain('<b>');
  });

  test('only a form of a page of this session does anything', async () => {
    const one = await loggedIn();
    const revoke = `/ui/key/revoke?mount=keys/&id=${world.keyId}`;
    const csrf = await one.csrf();
    const other = await (await loggedIn()).csrf();
    const here = { 'sec-fetch-site': 'same-origin' };
    for (const [form, headers] of [
      [{}, here],
      [{ csrf: '' }, here],
      [{ csrf: other }, here],
      [{ csrf }, { 'sec-fetch-site': 'cross-site' }],
      [{ csrf }, { 'sec-fetch-site': 'same-site' }],
      [{ csrf }, { origin: 'https://evil.example' }],
      [{ csrf }, { origin: 'null' }],
      [{ csrf }, {}],
    ] as const) {
      expect((await one.post(revoke, form, headers)).status).toBe(403);
    }
    expect((await visitor().post('/ui/login', { token: world.token }, { origin: 'https://evil.example' })).status).toBe(
      403,
    );
    expect((await one.get(revoke)).status).toBe(200);
    expect((await world.ask('GET', `keys/keys/${world.keyId}`)).json.data.revoked).toBeNull();
    expect((await one.post('/ui/logout', { csrf: other })).status).toBe(403);
    expect((await one.get('/ui')).status).toBe(200);
  });

  test('whoever logs out leaves nothing behind; the token that was typed stays', async () => {
    const before = await tokens();
    const one = await loggedIn();
    const own = (await tokens()).filter(({ accessor }) => before.every((known) => known.accessor !== accessor));
    expect(own).toMatchObject([{ name: 'token-ui-root' }]);
    const cookie = one.cookies.get('relock') ?? '';
    expect(await one.post('/ui/logout', { csrf: await one.csrf() })).toMatchObject({
      status: 303,
      to: '/ui/login?said=out',
    });
    expect(one.cookies.size).toBe(0);
    expect((await tokens()).map(({ accessor }) => accessor)).toEqual(before.map(({ accessor }) => accessor));
    one.cookies.set('relock', cookie);
    expect((await one.get('/ui')).to).toBe('/ui/login');
    expect((await world.ask('GET', 'auth/token/lookup-self')).status).toBe(200);
    // One that may make no other is only forgotten.
    const poor = await loggedIn(world.reader);
    await poor.post('/ui/logout', { csrf: await poor.csrf() });
    expect((await poor.get('/ui')).to).toBe('/ui/login');
    expect((await world.ask('GET', 'auth/token/lookup-self', undefined, { token: world.reader })).status).toBe(200);
  });

  test('a session ends with its token', async () => {
    const { auth } = (await world.ask('POST', 'auth/token/create', { policies: ['root'], ttl: '1h' })).json;
    const one = await loggedIn(auth.client_token);
    expect((await one.get('/ui')).status).toBe(200);
    await world.ask('POST', 'auth/token/revoke', { token: auth.client_token });
    expect((await one.get('/ui')).to).toBe('/ui/login');
  });

  test('a person sees and does what their policies allow, and no more', async () => {
    const one = await loggedIn(world.reader);
    const folder = await one.get('/ui/keys?in=secret/ci/');
    expect(folder.text).toContain('team-payments');
    expect(folder.text).toContain('not yours to see');
    const managed = await one.get('/ui/keys');
    expect(managed.text).toContain('secret/ci/mail');
    expect(managed.text).not.toContain('web/session');
    for (const [path, needed] of [
      ['/ui', 'read sys/relock/overview'],
      ['/ui/keys?in=secret/web/', 'list secret/web/'],
      ['/ui/secret?path=secret/web/session', 'read secret/metadata/web/session'],
      ['/ui/secret?path=secret/ci/db', 'read (sudo) sys/relock/usage'],
      [`/ui/key?mount=keys/&id=${world.keyId}`, `read keys/keys/${world.keyId}`],
      ['/ui/leases', 'read (sudo) sys/relock/leases'],
      ['/ui/audit', 'read (sudo) sys/relock/audit/entries'],
      ['/ui/access', 'read (sudo) sys/relock/tokens'],
    ] as const) {
      const { text } = await one.get(path);
      expect(text, path).toContain('Your policies do not allow you to');
      expect(text, path).toContain(`<code>${needed}</code>`);
    }
    const csrf = await one.csrf();
    for (const path of [
      `/ui/key/revoke?mount=keys/&id=${world.keyId}`,
      `/ui/leases/revoke?id=${encodeURIComponent(world.core.leases.below('')[0]?.id ?? '')}`,
      `/ui/key/rotate?mount=keys/&id=${world.keyId}`,
    ]) {
      expect((await one.post(path, { csrf, target: 'secret/ci/x', field: 'key' })).status, path).toBe(403);
    }
    expect((await world.ask('GET', `keys/keys/${world.keyId}`)).json.data).toMatchObject({
      revoked: null,
      replaced_by: null,
    });
  });

  test('a page never asks for what could answer with a secret', async () => {
    const one = await loggedIn();
    for (const path of [
      '/ui/access/role?path=secret/data/ci/db',
      '/ui/access/role?path=auth/token/lookup-self',
      '/ui/secret?path=keys/keys',
      '/ui/secret?path=auth/token/lookup-self',
      '/ui/secret?path=plain/hidden',
      '/ui/secret?path=secret/ci/../ci/db',
      '/ui/secret?path=secret//ci/db',
      '/ui/key?mount=secret/data/&id=0123456789abcdef01234567',
      '/ui/key?mount=plain/&id=0123456789abcdef01234567',
      '/ui/key?mount=keys&id=0123456789abcdef01234567',
      '/ui/key?mount=keys/&id=../roles/gateway',
      '/ui/keys?in=plain/',
      '/ui/access/policy?kind=acl&name=../../relock/overview',
    ]) {
      const { text, status } = await one.get(path);
      expect(status, path).toBeGreaterThanOrEqual(path.startsWith('/ui/keys?') ? 200 : 400);
      for (const secret of world.secrets) expect(text, path).not.toContain(secret);
    }
  });

  test('a rotated key goes where the person says, and is shown nowhere', async () => {
    const one = await loggedIn();
    const csrf = await one.csrf();
    const rotate = `/ui/key/rotate?mount=keys/&id=${world.keyId}`;
    const refused = await one.post(rotate, { csrf, target: 'nowhere/x', field: 'key' });
    expect(refused.status).toBe(400);
    const done = await one.post(rotate, { csrf, target: 'secret/ci/gateway', field: 'key', overlap: '2h' });
    expect(done.status).toBe(303);
    const shown = await one.get(done.to);
    const { key } = (await world.ask('GET', 'secret/data/ci/gateway')).json.data.data;
    expect(shown.text).toContain('which is in secret/ci/gateway');
    expect(shown.text).not.toContain(key);
    expect((await world.ask('POST', 'keys/verify', { key })).json.data.valid).toBe(true);
    const old = (await world.ask('GET', `keys/keys/${world.keyId}`)).json.data;
    expect(done.to).toContain(old.replaced_by);
    const left = Date.parse(old.expires) - Date.now();
    expect(Math.round(left / 3_600_000)).toBe(2);
    // Beside what was in the secret before.
    await world.ask('POST', 'secret/data/ci/two', { data: { user: 'u' } });
    await one.post(`/ui/key/rotate?mount=keys/&id=${old.replaced_by}`, { csrf, target: 'secret/ci/two', field: 'key' });
    expect(Object.keys((await world.ask('GET', 'secret/data/ci/two')).json.data.data)).toEqual(['user', 'key']);
  });

  test('what is revoked on a page is revoked, and stands in the audit under the person’s name', async () => {
    const one = await loggedIn();
    const { data } = (await world.ask('POST', 'keys/issue/gateway', { owner: 'x' })).json;
    const { to } = await one.post(`/ui/key/revoke?mount=keys/&id=${data.id}`, { csrf: await one.csrf() });
    expect((await one.get(to)).text).toContain('It is refused from now on.');
    expect((await one.get(to)).text).not.toContain('It is refused from now on.');
    expect((await world.ask('POST', 'keys/verify', { key: data.key })).json.data.reason).toBe('revoked');
    const { json } = await world.ask('GET', `sys/relock/audit/entries?key=keys/keys/${data.id}&identity=token-ui-root`);
    expect(json.data.entries.map(({ path }: { path: string }) => path)).toContain('keys/revoke');
  });

  test('uses are counted by day and by person', async () => {
    const { data } = (await world.ask('GET', 'sys/relock/usage?key=secret/ci/db&days=30')).json;
    expect(data).toMatchObject({
      uses: 12,
      complete: true,
      users: [{ identity: 'root', uses: 12, address: '127.0.0.1' }],
    });
    expect(data.counts).toEqual([...Array.from({ length: 29 }, () => 0), 12]);
  });

  test('forms that are none, methods that pages have not, too many logins, a sealed vault', async () => {
    const one = visitor();
    expect((await one.post('/ui/login', { token: 'x'.repeat(20_000) })).status).toBe(413);
    const head = await fetch(`${world.address}/ui/login`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const json = {
      method: 'POST',
      body: '{}',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    };
    expect((await fetch(`${world.address}/ui/login`, json)).status).toBe(400);
    expect((await fetch(`${world.address}/ui`, { method: 'DELETE' })).status).toBe(405);
    const tries = await Promise.all(Array.from({ length: 250 }, () => visitor().logIn('x')));
    expect(tries.map(({ status }) => status)).toContain(429);
    await world.ask('PUT', 'sys/seal');
    const sealed = await visitor().get('/ui');
    expect(sealed.status).toBe(503);
    expect(sealed.text).toContain('The vault is sealed');
  });
});
