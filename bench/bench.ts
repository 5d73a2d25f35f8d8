/**
 * `npm run bench`: what Relock costs, side by side in one run, on inputs that it makes itself. Quote ratios and medians:
 * the machine's own speed stands in every line's other half. Needs `npm run build`.
 *
 * `npm run bench -- pull-request` measures that part alone; `-- peers [WORDS]` the other scanners, or only the inputs
 * whose title holds WORDS; `-- ordinary` counts what is found in the sources of well-known packages. What these need
 * (a few GB) is kept in BENCH_DIR, `.bench` unless set. `-- server [requests|large]` measures the vault's server,
 * `-- inject` keys for a job, `-- rotate [leak|many|fifty|revoke]` keys replaced and ended.
 */
import path from 'node:path';
import { measureInject } from './inject.ts';
import { countOrdinary } from './ordinary.ts';
import { measurePeers } from './peers/peers.ts';
import { measurePullRequest } from './pull-request.ts';
import { measureRotate } from './rotate.ts';
import { measureServer } from './server/server.ts';
import { measureWatch } from './watch-serve.ts';

// A reader that goes away must not keep the servers from being stopped.
process.stdout.on('error', () => undefined);

const [part = 'all', words = ''] = process.argv.slice(2);
if (part === 'all' || part === 'pull-request') await measurePullRequest();
const folder = path.resolve(process.env['BENCH_DIR'] ?? '.bench');
if (part === 'all' || part === 'peers') await measurePeers(folder, words);
if (part === 'all' || part === 'ordinary') countOrdinary(folder);
if (part === 'all' || part === 'server') await measureServer(words);
if (part === 'all' || part === 'inject') await measureInject();
if (part === 'all' || part === 'watch') await measureWatch();
if (part === 'all' || part === 'rotate') await measureRotate(words);
