import { RelockError } from './error.ts';

/**
 * Asks a service of this machine's own: a cloud's metadata on a link-local address, a container's credentials. It
 * speaks plain HTTP, is never asked through a proxy, and answers at once or is not there. Throws
 * `RL-CLOUD-CREDENTIALS`.
 */
export function askMetadata(
  url: string,
  headers: Readonly<Record<string, string>>,
  method: 'GET' | 'PUT' = 'GET',
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const fail = (cause?: unknown) =>
    reject(
      new RelockError('RL-CLOUD-CREDENTIALS', 'this machine’s metadata service gives no credentials', {
        remedy: 'Give the machine an identity, or set the variables that docs/aws.md and docs/seals.md list.',
        cause,
      }),
    );
  // Not by `import()`: an ES module's view of node:http has WebSocket in it, which loads undici.
  const http = process.getBuiltinModule('node:http');
  if (!URL.canParse(url) || new URL(url).protocol !== 'http:') {
    fail();
    return promise;
  }
  const request = http.request(url, { method, headers, timeout: 2000, agent: false }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => {
      parts.push(part);
      if (parts.reduce((sum, { length }) => sum + length, 0) > 65_536) request.destroy();
    });
    response.on('end', () =>
      response.statusCode === 200 ? resolve(Buffer.concat(parts).toString('utf8')) : fail(response.statusCode),
    );
    response.on('error', fail);
  });
  request.on('timeout', () => request.destroy());
  request.on('error', fail);
  request.on('close', () => fail());
  request.end();
  return promise;
}
