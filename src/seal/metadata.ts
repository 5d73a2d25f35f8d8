import { RelockError } from '../core/error.ts';

/**
 * Asks the machine's own metadata service, which speaks plain HTTP on a link-local address and is never asked through
 * a proxy. It answers at once or is not there. Throws `RL-SEAL-CREDENTIALS`.
 */
export function askMetadata(
  url: string,
  headers: Readonly<Record<string, string>>,
  method: 'GET' | 'PUT' = 'GET',
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const fail = (cause?: unknown) =>
    reject(
      new RelockError('RL-SEAL-CREDENTIALS', 'this machine’s metadata service gives no credentials', {
        remedy: 'Give the machine an identity, or set the variables that docs/seals.md lists.',
        state: 'The vault stays as it was.',
        cause,
      }),
    );
  // Not by `import()`: an ES module's view of node:http has WebSocket in it, which loads undici.
  const http = process.getBuiltinModule('node:http');
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
