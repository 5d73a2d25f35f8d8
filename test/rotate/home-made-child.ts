import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

// A program of the kind `command`, as a user would write it: hands each step on to a service of theirs.
const [url = '', shared = ''] = process.argv.slice(2);
const body = await text(process.stdin);
const time = Math.floor(Date.now() / 1000);
const signature = `t=${time},v1=${createHmac('sha256', shared).update(`${time}.${body}`).digest('hex')}`;
const asked = request(url, { method: 'POST', headers: { 'relock-signature': signature } });
asked.on('error', () => process.exit(1));
asked.end(body);
const [answer] = (await once(asked, 'response')) as [IncomingMessage];
process.stdout.write(await text(answer));
process.exitCode = answer.statusCode === 200 ? 0 : 1;
