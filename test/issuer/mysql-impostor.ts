import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';

/**
 * Greets as a MySQL server that wants TLS (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_connection_phase.html),
 * shows a certificate, and counts the bytes that a client then sends it in trust.
 */
export async function startImpostor(tls: { readonly key: string; readonly cert: string }) {
  let trusted = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    // Protocol 4.1, TLS, authentication by plugin.
    const flags = 0x200 | 0x800 | 0x8000 | 0x80000;
    const greeting = Buffer.concat([
      Buffer.from([10]),
      Buffer.from('8.0.15\0'),
      Buffer.alloc(4, 1),
      Buffer.alloc(8, 2),
      Buffer.from([0, flags & 0xff, (flags >> 8) & 0xff, 45, 2, 0, (flags >> 16) & 0xff, flags >> 24, 21]),
      Buffer.alloc(10),
      Buffer.alloc(12, 3),
      Buffer.from('\0caching_sha2_password\0'),
    ]);
    socket.write(Buffer.concat([Buffer.from([greeting.length, 0, 0, 0]), greeting]));
    socket.once('data', (asked: Buffer) => {
      // What follows the request for TLS, of 36 bytes, is TLS.
      socket.pause();
      socket.unshift(asked.subarray(36));
      const secure = new TLSSocket(socket, { isServer: true, ...tls });
      secure.on('error', () => undefined);
      secure.on('data', (part: Buffer) => (trusted += part.length));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    trusted: () => trusted,
    stop: () => server.close(),
  };
}
