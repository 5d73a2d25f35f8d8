import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { appendFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { recordOf } from '../../src/audit/audit.ts';
import type { AuditDevice } from '../../src/audit/device.ts';
import { openDevice } from '../../src/audit/device-options.ts';
import { FileDevice } from '../../src/audit/file-device.ts';
import { headOf } from '../../src/audit/head.ts';
import { verifyFile } from '../../src/audit/verify-file.ts';
import { testFolder } from '../servers/folder.ts';
import { openScene } from './scene.ts';

const trusted = (key: string) => ({ outside: undefined, publicKey: key });
const linesIn = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n');

/** What a stream server was sent. */
async function listening(
  place: { port: number } | { path: string },
): Promise<{ server: Server; got: () => string; drop: () => void }> {
  let text = '';
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', () => undefined);
  });
  server.listen('port' in place ? { ...place, host: '127.0.0.1' } : place);
  await once(server, 'listening');
  const drop = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(drop);
  return { server, got: () => text, drop };
}

describe('the file', () => {
  test('has each entry in a line, is readable by its owner only, and is followed when it is moved away', async () => {
    const { audit, write, vault, batch } = await openScene();
    const file = path.join(testFolder('audit-file'), 'audit.jsonl');
    await write();
    audit.enable('file/', () => openDevice({ type: 'file', description: '', options: { file_path: file } }));
    await Promise.all([write(), write(), write()]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // It begins with a head, because the entry before it is not in it.
    expect(headOf(linesIn(file)[0] ?? '')).toMatchObject({ number: 1 });
    expect(
      linesIn(file)
        .slice(1)
        .map((line) => recordOf(line)?.number),
    ).toEqual([2, 3, 4]);
    renameSync(file, `${file}.1`);
    audit.devices.reopen();
    await write();
    await audit.stop(batch);
    expect(linesIn(file).map((line) => headOf(line)?.number ?? recordOf(line)?.number)).toEqual([4, 5, 5]);
    for (const one of [file, `${file}.1`])
      expect((await verifyFile(one, trusted(audit.publicKey))).bad).toBeUndefined();
    vault.db.close();
  });

  test('what was written in half is cut off, and what is missing comes after the next start', async () => {
    const first = await openScene();
    const file = path.join(testFolder('audit-file'), 'audit.jsonl');
    first.audit.enable('file/', () => new FileDevice(file, 0o600));
    for (let i = 0; i < 5; i++) await first.write();
    await first.audit.devices.close();
    // The process died: two more entries are in the vault, half a one in the file.
    await first.write();
    await first.write();
    first.vault.db.close();
    appendFileSync(file, '{"time":18000');
    const second = await openScene(first.folder);
    second.audit.enable('file/', () => new FileDevice(file, 0o600));
    await second.write();
    expect(
      linesIn(file)
        .slice(1)
        .map((line) => recordOf(line)?.number),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await verifyFile(file, trusted(second.audit.publicKey))).bad).toBeUndefined();
    second.vault.db.close();
  });

  test('that knows more than the vault is told to the operator', async () => {
    const scene = await openScene();
    const file = path.join(testFolder('audit-file'), 'audit.jsonl');
    const line = `{"time":1,"a":1,"number":99,"chain":"${'0'.repeat(64)}"}`;
    writeFileSync(file, `${line}\n`);
    scene.audit.enable('file/', () => new FileDevice(file, 0o600));
    expect(scene.log.join('\n')).toMatch(/RL-AUDIT-ROLLBACK .*entry 99/);
    scene.vault.db.close();
  });
});

describe('devices that fail', () => {
  const broken = (): AuditDevice => ({ write: () => Promise.reject(new Error('no space')), close: () => undefined });

  test('one that works is enough; none is not; the vault’s own log has it either way', async () => {
    const { audit, write, rows, vault, log } = await openScene();
    audit.enable('bad/', broken);
    await expect(write()).rejects.toMatchObject({ code: 'RL-AUDIT-DEVICES' });
    expect(rows.last()?.number).toBe(1);
    const file = path.join(testFolder('audit-file'), 'audit.jsonl');
    audit.enable('file/', () => new FileDevice(file, 0o600));
    await write();
    expect(rows.last()?.number).toBe(2);
    expect(log).toEqual([expect.stringMatching(/the audit device bad\/ is down: .*no space/)]);
    audit.devices.remove('file/');
    await expect(write()).rejects.toMatchObject({ code: 'RL-AUDIT-DEVICES' });
    // Without any device the database alone is enough again.
    audit.devices.remove('bad/');
    await write();
    vault.db.close();
  });

  test('a full disk under the only one withholds the answer', async () => {
    const { audit, write, vault, log } = await openScene();
    audit.enable('full/', () => openDevice({ type: 'file', description: '', options: { file_path: '/dev/full' } }));
    await expect(write()).rejects.toMatchObject({ code: 'RL-AUDIT-DEVICES' });
    expect(log).toEqual([expect.stringContaining('full/ is down: ENOSPC')]);
    vault.db.close();
  });

  test('one that was down gets what it missed', async () => {
    const { audit, write, vault, log } = await openScene();
    const file = path.join(testFolder('audit-file'), 'audit.jsonl');
    const real = new FileDevice(file, 0o600);
    let isDown = false;
    const flaky: AuditDevice = {
      write: (lines) => (isDown ? Promise.reject(new Error('gone')) : real.write(lines)),
      close: () => real.close(),
    };
    audit.enable('flaky/', () => flaky);
    audit.enable('discard/', () => openDevice({ type: 'file', description: '', options: { file_path: 'discard' } }));
    await write();
    isDown = true;
    for (let i = 0; i < 4; i++) await write();
    isDown = false;
    await write();
    expect(
      linesIn(file)
        .slice(1)
        .map((line) => recordOf(line)?.number),
    ).toEqual([1, 2, 3, 4, 5, 6]);
    expect(log.at(-1)).toMatch(/flaky\/ is back/);
    vault.db.close();
  });
});

describe('sockets and syslog', () => {
  test('TCP: JSON lines; a peer that went away is connected again', async () => {
    const { audit, write, vault } = await openScene();
    const first = await listening({ port: 0 });
    const { port } = first.server.address() as AddressInfo;
    const device = openDevice({ type: 'socket', description: '', options: { address: `127.0.0.1:${port}` } });
    await device.probe?.();
    audit.enable('socket/', () => device);
    await write();
    await vi.waitFor(() => expect(first.got().trimEnd().split('\n')).toHaveLength(2));
    first.drop();
    await once(first.server, 'close');
    await expect(write()).rejects.toMatchObject({ code: 'RL-AUDIT-DEVICES' });
    const second = await listening({ port });
    await vi.waitFor(() => write(), { timeout: 5000, interval: 200 });
    await vi.waitFor(() => {
      const numbers = second
        .got()
        .split('\n')
        .map((line) => recordOf(line)?.number);
      expect(numbers.slice(0, 2)).toEqual([2, 3]);
    });
    audit.devices.remove('socket/');
    vault.db.close();
  });

  test('syslog over a unix socket: RFC 5424 with counted messages; over UDP: one a packet', async () => {
    const { audit, write, vault } = await openScene();
    const socket = path.join(testFolder('audit-syslog'), 'log');
    const stream = await listening({ path: socket });
    const packets: string[] = [];
    const udp = createSocket('udp4').on('message', (message) => packets.push(message.toString('latin1')));
    udp.bind(0, '127.0.0.1');
    await once(udp, 'listening');
    onTestFinished(() => void udp.close());
    const settings = (address: string) => ({
      type: 'syslog',
      description: '',
      options: { address, facility: 'LOCAL3', tag: 're lock\n' },
    });
    audit.enable('a/', () => openDevice(settings(`unix://${socket}`)));
    audit.enable('b/', () => openDevice(settings(`udp://127.0.0.1:${udp.address().port}`)));
    await write({ path: 'a\n<1>1 - forged' });
    await vi.waitFor(() => expect(packets).toHaveLength(2));
    await vi.waitFor(() => expect(stream.got()).toContain('forged'));
    // 19 (local3) * 8 + 5 (notice)
    const form = /^<157>1 \d{4}-\d\d-\d\dT[\d:.]+Z \S+ relock \d+ audit - (\{.*\})$/;
    expect(recordOf(form.exec(packets[1] ?? '')?.[1] ?? '')).toMatchObject({ number: 1 });
    const [, length = '', rest = ''] = /^(\d+) (.*)$/s.exec(stream.got()) ?? [];
    expect(rest.slice(0, Number(length))).toMatch(form);
    expect(rest.slice(Number(length))).toMatch(/^\d+ <157>1 /);
    audit.devices.remove('a/');
    audit.devices.remove('b/');
    vault.db.close();
  });

  test.each([
    ['file', {}],
    ['file', { file_path: '/proc/no/such' }],
    ['file', { file_path: '/tmp/x', mode: '9' }],
    ['file', { file_path: '/tmp/x', log_raw: 'true' }],
    ['socket', { address: 'nowhere' }],
    ['socket', { address: '127.0.0.1:99999' }],
    ['socket', { address: '127.0.0.1:1', write_timeout: 'soon' }],
    ['syslog', { facility: 'NOPE' }],
    ['syslog', { address: 'http://x:1' }],
    ['kafka', {}],
  ])('%s with %o is refused', (type, options) => {
    expect(() => openDevice({ type, description: '', options })).toThrow(
      expect.objectContaining({ code: 'RL-AUDIT-DEVICE' }),
    );
  });
});
