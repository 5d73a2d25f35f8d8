import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An OIDC provider that lets in whom the test says, and answers wrongly when the test wants that. */
export async function startProvider() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const strange = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' };
  const state = {
    issuer: '',
    /** What the ID token says beside the usual. */
    claims: {} as Record<string, unknown>,
    isForged: false,
    /** What the last exchange sent. */
    form: new URLSearchParams(),
    authorization: '',
    challenge: '',
    nonce: '',
  };
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const json = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
    const { issuer } = state;
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/authorize') {
      // Whoever comes is let in at once, as somebody is who logged in there before.
      const asked = url.searchParams;
      state.challenge = asked.get('code_challenge') ?? '';
      state.nonce = asked.get('nonce') ?? '';
      const back = `${asked.get('redirect_uri')}?code=good&state=${asked.get('state')}`;
      response.writeHead(302, { location: back }).end();
    } else if (request.url === '/.well-known/openid-configuration') {
      json(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
      });
    } else if (request.url === '/keys') json(200, { keys: [jwk] });
    else if (request.url === '/token') {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      state.form = new URLSearchParams(text);
      state.authorization = request.headers.authorization ?? '';
      const challenge = createHash('sha256')
        .update(state.form.get('code_verifier') ?? '')
        .digest('base64url');
      if (state.form.get('code') !== 'good' || challenge !== state.challenge) {
        json(400, { error: 'invalid_grant' });
        return;
      }
      const token = new SignJWT({
        sub: 'u1',
        email: 'ana@example.org',
        groups: ['staff', 'ops'],
        nonce: state.nonce,
        ...state.claims,
      })
        .setProtectedHeader({ alg: 'ES256', kid: 'k' })
        .setIssuedAt()
        .setExpirationTime(state.claims['exp'] === undefined ? '5m' : 1);
      if (state.claims['iss'] === undefined) token.setIssuer(issuer);
      if (state.claims['aud'] === undefined) token.setAudience('relock-ui');
      json(200, { id_token: await token.sign(state.isForged ? strange.privateKey : privateKey) });
    } else json(404, {});
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Another site than the pages' 127.0.0.1, as a provider is.
  state.issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { state, close: () => server.close() };
}
