import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';

/** What the App asked a token for. */
export interface Asked {
  readonly repositories?: readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
}

/** A stand-in for the part of GitHub's REST API by which an App gets installation tokens and ends them. */
export async function startGithubApp(appId: number, installation: number, owner = 'example') {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const alive = new Map<string, Asked>();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const send = (status: number, body?: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(body === undefined ? '' : JSON.stringify(body));
      };
      const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const isApp = async () =>
        jwtVerify(bearer, publicKey, { algorithms: ['RS256'], issuer: String(appId), maxTokenAge: '10m' }).then(
          () => true,
          () => false,
        );
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      switch (`${request.method} ${request.url}`) {
        case 'GET /app':
          return (await isApp()) ? send(200, { id: appId }) : send(401, { message: 'Bad credentials' });
        case `GET /users/${owner}/installation`:
          return (await isApp())
            ? send(200, { id: installation, app_id: appId, account: { login: owner } })
            : send(401, { message: 'A JSON web token could not be decoded' });
        case `POST /app/installations/${installation}/access_tokens`: {
          if (!(await isApp())) return send(401, { message: 'Bad credentials' });
          const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Asked;
          asked.push(body);
          if (body.permissions?.['administration'] !== undefined) {
            return send(422, { message: 'The permissions requested are not granted to this installation.' });
          }
          const token = `ghs_${randomBytes(27).toString('base64url').replace(/[-_]/g, '0')}`;
          alive.set(token, body);
          return send(201, {
            token,
            expires_at: new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, ''),
            permissions: body.permissions ?? { contents: 'write', metadata: 'read' },
            repository_selection: body.repositories === undefined ? 'all' : 'selected',
          });
        }
        case 'DELETE /installation/token':
          return alive.delete(bearer) ? send(204) : send(401, { message: 'Bad credentials' });
        default:
          return send(404, { message: 'Not Found' });
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** As GitHub gives it: PKCS#1. */
    key: privateKey.export({ type: 'pkcs1', format: 'pem' }) as string,
    alive,
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
