/**
 * What the watch costs a server, and how soon a key ends: `npm run bench -- watch`, after a build.
 *
 * Two servers over vaults of their own, one with the watch and one where it is switched off, verify keys in turn, A B A
 * B …; the ratio of each pair counts. Then the case of docs/watch.md: a key that was used a hundred times an hour for
 * fifteen days is used as fast as a client can.
 */
import path from 'node:path';
import { makePast } from '../test/serve/watch/past.ts';
import { makeFolder } from '../test/servers/make-folder.ts';
import { median } from './measure.ts';
import { Connection, requestOf } from './server/client.ts';
import { run } from './server/load.ts';
import type { Round } from './server/load.ts';
import { makeVault, startRelock } from './server/servers.ts';
import type { Server } from './server/servers.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 15);
const REQUESTS = Number(process.env['REQUESTS'] ?? 8000);
/** So many keys are verified in turn, each far below its limit's minute. */
const KEYS = 200;

const say = (line: string) => console.log(line);

export async function measureWatch(): Promise<void> {
  const { folder, remove } = makeFolder('bench-watch');
  try {
    await measureCost(folder);
    await measureEnd(folder);
  } finally {
    remove();
  }
}

async function measureCost(folder: string): Promise<void> {
  const vaults = [makeVault(path.join(folder, 'with')), makeVault(path.join(folder, 'without'))];
  const servers: Server[] = [];
  try {
    for (const vault of vaults) servers.push(await startRelock(vault));
    const [watched, plain] = servers;
    if (watched === undefined || plain === undefined) throw new Error('no servers');
    await plain.api('POST', 'sys/relock/watch/config', { on: false });
    // What is measured is the judging; that a flood is found is measured below.
    await watched.api('POST', 'sys/relock/watch/config', { detectors: { rate: { sensitivity: 0.05 } } });
    const requests = await Promise.all(servers.map(verifies));
    for (const connections of [1, 16]) {
      const rounds: Round[][] = [[], []];
      for (let round = -2; round < ROUNDS; round++) {
        // Each goes first as often as the other.
        for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
          const server = servers[at];
          if (server === undefined) continue;
          const measured = await run(server, { connections, requests: requests[at] ?? [] });
          if (round >= 0) rounds[at]?.push(measured);
        }
      }
      tell(connections, rounds);
    }
    const { data } = await watched.api('GET', 'sys/relock/watch');
    say(
      `  judged ${data.counts.events} events, ${data.open_alarms} alarms; memory ${servers.map((one) => one.memory().toFixed(0)).join(' and ')} MB\n`,
    );
  } finally {
    for (const server of servers) await server.stop();
    for (const vault of vaults) vault.remove();
  }
}

/** Requests that verify the keys of a server in turn. */
async function verifies(server: Server): Promise<string[]> {
  await server.api('POST', 'keys/roles/bench', { ttl: '1h' });
  const keys: string[] = [];
  for (let key = 0; key < KEYS; key++) keys.push((await server.api('POST', 'keys/issue/bench')).data.key);
  return Array.from({ length: REQUESTS }, (_, at) =>
    requestOf(server.token, 'POST', 'keys/verify', { key: keys[at % KEYS] }),
  );
}

function tell(connections: number, [watched = [], plain = []]: readonly Round[][]): void {
  say(`keys/verify, ${connections === 1 ? 'one connection' : `${connections} connections`}, ${REQUESTS} a round`);
  for (const [name, rounds] of [
    ['with the watch', watched],
    ['without', plain],
  ] as const) {
    const of = (field: keyof Round) => median(rounds.map((round) => round[field]));
    say(
      `  ${name.padEnd(16)} ${of('perSecond').toFixed(0)}/s, p50 ${of('p50').toFixed(3)} ms, p99 ${of('p99').toFixed(2)} ms, processor ${of('processor').toFixed(0)} µs`,
    );
  }
  for (const [name, field] of [
    ['time for each', 'perSecond'],
    ['p50', 'p50'],
    ['processor time', 'processor'],
  ] as const) {
    const ratios = watched.map((round, at) => {
      const other = plain[at]?.[field] ?? Number.NaN;
      return 100 * (field === 'perSecond' ? other / round[field] - 1 : round[field] / other - 1);
    });
    const spread = `${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}`;
    say(`  = ${median(ratios).toFixed(1)} % more ${name} (${spread}; goal 5)`);
  }
}

async function measureEnd(folder: string): Promise<void> {
  const times: number[] = [];
  const good: number[] = [];
  for (let round = 0; round < 5; round++) {
    const vault = makeVault(path.join(folder, `seed-${round}`));
    Object.assign(process.env, vault.env);
    const settings = { respond: { high: { do: ['tell', 'rotate'], propose: [] } } };
    const { key, id } = await makePast({ dir: vault.folder, env: vault.env }, { perHour: 100, days: 15, settings });
    const server = await startRelock(vault);
    try {
      for (let waited = 0; waited < 600; waited++) {
        if ((await server.api('GET', 'sys/relock/watch')).data.up_to_date === true) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      good.push(await flood(server, key));
      const { alarms } = (await server.api('GET', `sys/relock/watch/alarms?key=keys/keys/${id}`)).data;
      const around = `since=${Date.parse(alarms[0].at) - 1}&order=oldest&limit=1000`;
      const { entries } = (await server.api('GET', `sys/relock/audit/entries?key=keys/keys/${id}&${around}`)).data;
      const crossing = entries.find(({ request }: { request: string }) => request === alarms[0].evidence.at(-1));
      const end = entries.find(({ path: where }: { path: string }) => where === 'sys/relock/watch/acts/rotate');
      times.push(end.time - crossing.time);
    } finally {
      await server.stop();
      vault.remove();
    }
  }
  say('A key used 100 times an hour for 15 days, then 10,000 times over 16 connections');
  say(`  ended ${times.join(', ')} ms after the use that crossed its limit (goal 1000)`);
  say(`  uses that were good from the first of the flood on: ${good.join(', ')}`);
}

/** Verifies a key ten thousand times; gives how often it was good. */
async function flood(server: Server, key: string): Promise<number> {
  let good = 0;
  const request = requestOf(server.token, 'POST', 'keys/verify', { key });
  const open = await Promise.all(Array.from({ length: 16 }, () => Connection.open(server.address)));
  let left = 10_000;
  await Promise.all(
    open.map(async (connection) => {
      while (left-- > 0) {
        const { body } = await connection.ask(request);
        if (body.includes('"valid":true')) good += 1;
      }
    }),
  );
  for (const connection of open) connection.close();
  return good;
}
