import { requestOf } from './client.ts';
import { run } from './load.ts';
import type { Round } from './load.ts';
import type { Server } from './servers.ts';

export interface KeyFigures {
  /** One connection each. */
  readonly issue: Round[];
  readonly verify: Round[];
  readonly revoke: Round[];
  /** Sixteen connections. */
  readonly verifyMany: Round[];
}

/** Keys that the vault issues itself: issue, verify, revoke. The first round does not count. */
export async function measureKeys(server: Server, rounds: number, requests: number): Promise<KeyFigures> {
  await server.api('POST', 'keys/roles/bench', { prefix: 'bench', ttl: '1h', scopes: ['deploy'] });
  const figures: KeyFigures = { issue: [], verify: [], revoke: [], verifyMany: [] };
  const one = (path: string, bodies: readonly unknown[]) =>
    bodies.map((body) => requestOf(server.token, 'POST', `keys/${path}`, body));
  for (let round = -1; round < rounds; round++) {
    const issued: Array<{ readonly id: string; readonly key: string }> = [];
    const issue = await run(server, {
      connections: 1,
      requests: one(
        'issue/bench',
        Array.from({ length: requests }, () => ({ owner: 'bench' })),
      ),
      taken: ({ body }) => issued.push(JSON.parse(body).data),
    });
    const times = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ key: issued[index % requests]?.key }));
    const taken = ({ body }: { readonly body: string }) => {
      if (!body.includes('"valid":true')) throw new Error(`a key that is good was refused: ${body}`);
    };
    const verify = await run(server, { connections: 1, requests: one('verify', times(4 * requests)), taken });
    const verifyMany = await run(server, { connections: 16, requests: one('verify', times(16 * requests)), taken });
    const ids = issued.map(({ id }) => ({ id }));
    const revoke = await run(server, { connections: 1, requests: one('revoke', ids) });
    if (round < 0) continue;
    figures.issue.push(issue);
    figures.verify.push(verify);
    figures.verifyMany.push(verifyMany);
    figures.revoke.push(revoke);
  }
  return figures;
}
