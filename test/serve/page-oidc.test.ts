import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startProvider } from './oidc-provider.ts';
import { furnished, HOSTILE } from './page-world.ts';
import type { Furnished } from './page-world.ts';
import { Visitor } from './page-visitor.ts';

describe('a login by OIDC', () => {
  let world: Furnished;
  let provider: Awaited<ReturnType<typeof startProvider>>;
  beforeAll(async () => {
    [world, provider] = await Promise.all([furnished(), startProvider()]);
  });
  afterAll(async () => {
    await world.close();
    provider.close();
  });

  const config = () => ({
    issuer: provider.state.issuer,
    client_id: 'relock-ui',
    client_secret: 's e:cret',
    redirect_uri: `${world.address}/ui/login/callback`,
    user_claim: 'email',
    roles: { ops: { bound_claims: { groups: ['ops', 'sre'] }, policies: ['reader'] } },
  });
  beforeEach(async () => {
    Object.assign(provider.state, { claims: {}, isForged: false });
    expect((await world.ask('POST', 'sys/relock/ui/oidc', config())).status).toBe(204);
  });

  async function begin(one: Visitor, next = ''): Promise<URLSearchParams> {
    const { to } = await one.get(`/ui/login/oidc${next}`);
    const url = new URL(to);
    expect(url.origin + url.pathname).toBe(`${provider.state.issuer}/authorize`);
    provider.state.challenge = url.searchParams.get('code_challenge') ?? '';
    provider.state.nonce = url.searchParams.get('nonce') ?? '';
    return url.searchParams;
  }
  const end = (one: Visitor, state: string | null, more = '') =>
    one.get(`/ui/login/callback?code=good&state=${state}${more}`, { 'sec-fetch-site': 'cross-site' });

  test('asks with state, nonce and PKCE, and lets in whom a role fits', async () => {
    const one = new Visitor(world.address);
    expect((await one.get('/ui/login')).text).toContain('Log in with your organisation');
    const asked = await begin(one, '?next=/ui/keys');
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'relock-ui',
      redirect_uri: `${world.address}/ui/login/callback`,
      scope: 'openid profile email',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const { status, text, set } = await end(one, asked.get('state'));
    expect(status).toBe(200);
    expect(text).toContain('http-equiv="refresh" content="0; url=/ui/keys"');
    expect(set[0]).toMatch(/^relock=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(one.cookies.has('relock-login')).toBe(false);
    expect(provider.state.authorization).toBe(`Basic ${Buffer.from('relock-ui:s%20e%3Acret').toString('base64')}`);
    expect((await one.get('/ui/keys')).text).toContain('ui-ana@example.org');
    const entries = (await world.ask('GET', 'sys/relock/audit/entries?identity=ui-ana@example.org&limit=1')).json.data
      .entries;
    expect(entries[0].identity).toMatchObject({
      mount: 'ui/oidc/',
      claims: { email: 'ana@example.org', groups: ['staff', 'ops'] },
    });
    const accessor = entries[0].identity.accessor as string;
    const looked = () => world.ask('POST', 'auth/token/lookup-accessor', { accessor });
    expect((await looked()).json.data.policies).toEqual(['default', 'reader']);
    await one.post('/ui/logout', { csrf: await one.csrf() });
    expect((await looked()).status).not.toBe(200);
  });

  test('the code of one login is of no use to another browser, a second time, or without its state', async () => {
    const one = new Visitor(world.address);
    const state = (await begin(one)).get('state');
    expect((await end(new Visitor(world.address), state)).status).toBe(400);
    const copy = new Visitor(world.address);
    for (const [name, value] of one.cookies) copy.cookies.set(name, value);
    expect((await end(one, 'other')).status).toBe(400);
    expect((await end(copy, state)).status).toBe(400);
    const again = new Visitor(world.address);
    const asked = await begin(again);
    expect((await end(again, asked.get('state'), '&iss=https://evil.example')).status).toBe(400);
    expect([...again.cookies.keys()]).not.toContain('relock');
  });

  test.each([
    ['a token for another client', { aud: 'other' }, '(aud)'],
    ['a token for several, asked for by another', { aud: ['relock-ui', 'other'], azp: 'other' }, '(azp)'],
    ['another issuer', { iss: 'https://evil.example' }, '(iss)'],
    ['another login', { nonce: 'n' }, '(nonce)'],
    ['a token that has ended', { exp: 1 }, '(exp)'],
    ['no group that a role binds', { groups: ['staff'] }, 'fits no role'],
    ['groups that only look like it', { groups: 'ops,staff' }, 'fits no role'],
    ['no name', { email: undefined }, 'has no claim'],
  ])('refuses %s', async (_, claims, why) => {
    const one = new Visitor(world.address);
    const asked = await begin(one);
    provider.state.claims = claims;
    const { text, set } = await end(one, asked.get('state'));
    expect(text).toContain(why);
    expect(set).toEqual([]);
  });

  test('what a claim says is no markup', async () => {
    const one = new Visitor(world.address);
    const asked = await begin(one);
    provider.state.claims = { email: HOSTILE };
    await end(one, asked.get('state'));
    const { text } = await one.get('/ui');
    expect(text).toContain('ui-x&#34;&#39;&#62;&#60;script&#62;alert(1)');
    expect(text.match(/<script|<img/g)).toEqual(['<script']);
  });

  test('refuses what the provider did not sign', async () => {
    const one = new Visitor(world.address);
    const asked = await begin(one);
    provider.state.isForged = true;
    expect((await end(one, asked.get('state'))).text).toContain('does not hold');
  });

  test.each([
    ['no role', { roles: {} }],
    ['a role that binds nothing', { roles: { all: { policies: ['reader'] } } }],
    ['a role that gives everything', { roles: { all: { bound_claims: { sub: 'u' }, policies: ['root'] } } }],
    ['an address that is not of the pages', { redirect_uri: 'https://vault.example/elsewhere' }],
    ['an address without TLS', { redirect_uri: 'http://vault.example/ui/login/callback' }],
    ['an issuer that does not answer', { issuer: 'http://127.0.0.1:9' }],
  ])('a configuration with %s is refused', async (_, change) => {
    expect((await world.ask('POST', 'sys/relock/ui/oidc', { ...config(), ...change })).status).toBe(400);
  });

  test('the client’s secret is never told, and without a configuration there is no such login', async () => {
    const { text } = await world.ask('GET', 'sys/relock/ui/oidc');
    expect(JSON.parse(text).data).toMatchObject({ has_client_secret: true, client_id: 'relock-ui' });
    expect(text).not.toContain('s e:cret');
    await world.ask('DELETE', 'sys/relock/ui/oidc');
    const one = new Visitor(world.address);
    expect((await one.get('/ui/login')).text).not.toContain('organisation');
    expect((await one.get('/ui/login/oidc')).status).toBe(404);
    expect((await world.ask('POST', 'sys/relock/ui/login', {}, { token: null })).status).toBe(400);
  });
});
