import { generateKeyPairSync } from 'node:crypto';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OidcIssuer } from '../../fake/oidc.ts';
import { makeIssuer } from '../../fake/oidc.ts';
import type { Opened, Opener } from './opened.ts';
import { send } from './opened.ts';

const SUBJECT = 'repo:acme/app:ref:refs/heads/main';
const CLAIMS = {
  sub: SUBJECT,
  repository: 'acme/app',
  protected: true,
  groups: ['dev', 'ops'],
  nested: { env: 'live' },
};

/** `auth/jwt` (https://developer.hashicorp.com/vault/api-docs/auth/jwt). */
export function describeJwt(open: Opener): void {
  let server: Opened;
  let web: Server;
  let issuer: OidcIssuer;

  const ask = (method: string, path: string, body?: unknown) => send(server, method, `auth/j/${path}`, { body });
  const login = (jwt: unknown, role = 'app') =>
    send(server, 'POST', 'auth/j/login', { body: { role, jwt }, token: null });
  const configure = (body: object) => ask('POST', 'config', body);
  const byKey = () => ({ jwt_validation_pubkeys: [issuer.publicKeyPem], bound_issuer: issuer.issuer });
  const role = (body: object = {}) => ({
    role_type: 'jwt',
    bound_audiences: ['vault'],
    bound_subject: SUBJECT,
    user_claim: 'sub',
    token_policies: ['default'],
    token_ttl: '10m',
    ...body,
  });
  const now = () => Math.floor(Date.now() / 1000);

  beforeAll(async () => {
    server = open();
    web = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url === '/oidc/.well-known/openid-configuration') {
        response.end(JSON.stringify({ issuer: issuer.issuer, jwks_uri: `${issuer.issuer}/keys` }));
      } else if (request.url === '/oidc/keys') response.end(JSON.stringify(issuer.jwks()));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    issuer = makeIssuer(`http://127.0.0.1:${(web.address() as AddressInfo).port}`, CLAIMS);
    await send(server, 'POST', 'sys/auth/j', { body: { type: 'jwt' } });
  });
  afterAll(() => {
    web?.close();
  });

  describe('logins by a token of an issuer', () => {
    test('nothing is there before it is written', async () => {
      expect((await ask('GET', 'config')).status).toBe(404);
      expect((await ask('LIST', 'role')).status).toBe(404);
      expect((await login('x')).json.errors).toEqual(['could not load configuration']);
    });

    test.each([
      [{}, "exactly one of 'jwt_validation_pubkeys', 'jwks_url' or 'oidc_discovery_url' must be set"],
      [{ jwks_url: 'http://127.0.0.1:9/x' }, undefined],
      [{ oidc_discovery_url: 'http://127.0.0.1:9/x' }, undefined],
      [{ jwt_validation_pubkeys: ['no key'] }, undefined],
      [{ jwt_supported_algs: ['HS256'] }, 'invalid jwt_supported_algs: unsupported signing algorithm "HS256"'],
      [{ jwt_supported_algs: ['none'] }, 'invalid jwt_supported_algs: unsupported signing algorithm "none"'],
    ])('the configuration %j is refused', async (body, error) => {
      const keys = 'jwt_supported_algs' in body ? byKey() : {};
      const reply = await configure({ ...keys, ...body });
      expect(reply.status).toBe(400);
      if (error !== undefined) expect(reply.json.errors).toEqual([error]);
      expect((await ask('GET', 'config')).status).toBe(404);
    });

    test.each([
      ['its public key', () => byKey()],
      ['its JWKS', () => ({ jwks_url: `${issuer.issuer}/keys`, bound_issuer: issuer.issuer })],
      ['its discovery document', () => ({ oidc_discovery_url: issuer.issuer, bound_issuer: issuer.issuer })],
    ])('an issuer is known by %s', async (_how, config) => {
      expect((await configure(config())).status).toBe(204);
      expect((await ask('GET', 'config')).json.data).toMatchObject(
        Object.fromEntries(Object.entries(config()).filter(([name]) => name !== 'jwt_validation_pubkeys')),
      );
      expect((await ask('POST', 'role/app', role())).status).toBe(204);
      const { json } = await login(issuer.sign('vault'));
      expect(json.auth).toMatchObject({
        policies: ['default'],
        metadata: { role: 'app' },
        lease_duration: 600,
        renewable: true,
        orphan: true,
        token_type: 'service',
      });
      const token = json.auth.client_token;
      expect((await send(server, 'GET', 'auth/token/lookup-self', { token })).json.data).toMatchObject({
        display_name: `j-${SUBJECT}`,
        meta: { role: 'app' },
        path: 'auth/j/login',
        policies: ['default'],
        num_uses: 0,
      });
      const stranger = makeIssuer(issuer.issuer.replace('/oidc', ''), CLAIMS);
      expect((await login(stranger.sign('vault'))).json.errors[0]).toMatch(
        /^error validating token: error verifying token signature: /,
      );
    });

    describe('a role', () => {
      beforeAll(() => configure({ ...byKey(), default_role: 'app' }));

      test('is written, read, listed and removed, in small letters', async () => {
        expect((await ask('POST', 'role/Other', role({ token_max_ttl: '1h', token_num_uses: 3 }))).status).toBe(204);
        expect((await ask('GET', 'role/other')).json.data).toMatchObject({
          bound_audiences: ['vault'],
          bound_claims: null,
          bound_claims_type: 'string',
          bound_subject: SUBJECT,
          role_type: 'jwt',
          token_max_ttl: 3600,
          token_num_uses: 3,
          token_policies: ['default'],
          token_ttl: 600,
          user_claim: 'sub',
        });
        expect((await ask('LIST', 'role')).json.data.keys).toContain('other');
        expect((await ask('DELETE', 'role/other')).status).toBe(204);
        expect((await ask('DELETE', 'role/other')).status).toBe(204);
        expect((await ask('GET', 'role/other')).status).toBe(404);
      });

      test.each([
        [{ user_claim: '' }, 'a user claim must be defined on the role'],
        [{ role_type: 'weird' }, "invalid 'role_type': weird"],
        [{ bound_claims: 'x' }, undefined],
        [{ bound_claims_type: 'x' }, "invalid 'bound_claims_type': x"],
        [{ token_ttl: '2h', token_max_ttl: '1h' }, "'token_ttl' cannot be greater than 'token_max_ttl'"],
        [{ claim_mappings: { a: 'm', b: 'm' } }, 'multiple keys are mapped to metadata key "m"'],
        [{ token_bound_cidrs: ['x'] }, undefined],
      ])('with %j is refused', async (body, error) => {
        const reply = await ask('POST', 'role/wrong', role(body));
        expect(reply.status).toBe(400);
        if (error !== undefined) expect(reply.json.errors).toEqual([error]);
        expect((await ask('GET', 'role/wrong')).status).toBe(404);
      });

      test.each([
        [{ repository: 'acme/app' }, {}, true],
        [{ repository: 'acme/app' }, { repository: 'acme/other' }, false],
        [{ repository: 'acme/app' }, { repository: undefined }, false],
        [{ groups: ['ops', 'qa'] }, {}, true],
        [{ groups: ['qa'] }, {}, false],
        [{ '/nested/env': 'live' }, {}, true],
        [{ '/nested/env': 'test' }, {}, false],
        [{ '/nested/env': 'live' }, { nested: 'live' }, false],
        [{ protected: true }, {}, true],
        [{ protected: true }, { protected: false }, false],
      ])('bound to %j lets in a token with %j: %s', async (bound, claims, isIn) => {
        await ask('POST', 'role/bound', role({ bound_claims: bound }));
        const { status, json } = await login(issuer.sign('vault', claims), 'bound');
        expect(status).toBe(isIn ? 200 : 400);
        if (!isIn) expect(json.errors[0]).toMatch(/^error validating claims: /);
      });

      test.each([
        ['acme/*', 'acme/app', true],
        ['acme/*', 'evil/acme/app', false],
        ['*/app', 'acme/app', true],
        ['a*e/a*p', 'acme/app', true],
        ['acme/app', 'acme/app2', false],
      ])('with the glob %s and %s: %s', async (glob, repository, isIn) => {
        await ask('POST', 'role/glob', role({ bound_claims_type: 'glob', bound_claims: { repository: glob } }));
        expect((await login(issuer.sign('vault', { repository }), 'glob')).status).toBe(isIn ? 200 : 400);
      });

      test('maps claims to what people read', async () => {
        const mappings = { repository: 'repo', '/nested/env': 'env', nothing: 'x' };
        await ask('POST', 'role/mapped', role({ claim_mappings: mappings, token_num_uses: 2 }));
        const { auth } = (await login(issuer.sign('vault'), 'mapped')).json;
        expect(auth.metadata).toEqual({ role: 'mapped', repo: 'acme/app', env: 'live' });
        expect(auth.num_uses).toBe(2);
      });

      test('for other addresses lets nobody in', async () => {
        await ask('POST', 'role/far', role({ token_bound_cidrs: ['10.0.0.0/8'] }));
        expect((await login(issuer.sign('vault'), 'far')).status).toBe(403);
      });
    });

    describe('a token', () => {
      beforeAll(async () => {
        await configure({ ...byKey(), default_role: 'app' });
        await ask('POST', 'role/app', role());
      });

      test('of several audiences logs in, and without a role as the usual one', async () => {
        expect((await login(issuer.sign('x', { aud: ['x', 'vault'] }))).status).toBe(200);
        expect((await login(issuer.sign('vault'), '')).json.auth.metadata.role).toBe('app');
      });

      test.each([
        [
          'for another audience',
          { aud: 'other' },
          /invalid audience \(aud\) claim: audience claim does not match any expected audience$/,
        ],
        ['of another issuer', { iss: 'https://elsewhere' }, /invalid issuer \(iss\) claim$/],
        ['of another subject', { sub: 'repo:evil/app' }, /invalid subject \(sub\) claim$/],
        ['beyond its time', { exp: now() - 1000 }, /invalid expiration time \(exp\) claim: token is expired$/],
        ['before its time', { nbf: now() + 1000 }, /invalid not before \(nbf\) claim: token not yet valid$/],
        ['made in the future', { iat: now() + 1000 }, /invalid issued at \(iat\) claim: token issued in the future$/],
        ['without any time', { exp: undefined, nbf: undefined, iat: undefined }, /./],
        ['with a number as its subject', { sub: 7 }, /./],
      ])('%s is refused', async (_what, claims, error) => {
        const { status, json } = await login(issuer.sign('vault', claims));
        expect([status, json.errors[0]]).toEqual([400, expect.stringMatching(error)]);
        expect(json.errors[0]).toMatch(/^error validating token: /);
      });

      test.each([
        ['unsigned', 'none', (parts: string[]) => [head({ alg: 'none' }), parts[1], ''].join('.')],
        ['unsigned, in other letters', 'nOnE', (parts: string[]) => [head({ alg: 'nOnE' }), parts[1], ''].join('.')],
        [
          'with a header of another',
          'HS256',
          (parts: string[]) => [head({ alg: 'HS256' }), parts[1], parts[2]].join('.'),
        ],
        [
          'with other claims',
          'RS256',
          (parts: string[]) => [parts[0], head({ sub: SUBJECT, aud: 'vault' }), parts[2]].join('.'),
        ],
        ['without its end', 'RS256', (parts: string[]) => parts.slice(0, 2).join('.')],
        ['of nothing', '', () => 'a.b.c'],
      ])('%s (%s) is refused', async (_what, _algorithm, forge) => {
        const { status, json } = await login(forge(issuer.sign('vault').split('.')));
        expect([status, json.errors[0]]).toEqual([400, expect.stringMatching(/^error validating token: /)]);
      });

      test('that brings its own key is refused', async () => {
        const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        const [, claims, signature] = issuer.sign('vault').split('.');
        const own = head({ alg: 'RS256', jwk: publicKey.export({ format: 'jwk' }), jku: 'http://127.0.0.1:9/keys' });
        expect((await login(`${own}.${claims}.${signature}`)).status).toBe(400);
      });

      test.each([
        [{ role: 'app' }, 'missing token'],
        [{ role: 'none', jwt: 'x' }, 'role "none" could not be found'],
        [{ role: 'app', jwt: { a: 1 } }, undefined],
      ])('%j is refused', async (body, error) => {
        const { status, json } = await send(server, 'POST', 'auth/j/login', { body, token: null });
        expect(status).toBe(400);
        if (error !== undefined) expect(json.errors).toEqual([error]);
      });
    });
  });
}

function head(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
