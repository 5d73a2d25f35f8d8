import { expect, onTestFinished, test } from 'vitest';
import { startWorld } from './world.ts';

test.each(['opened', 'revoked', 'used elsewhere'])(
  'of a wrapped answer nothing is kept once its token is %s',
  async (how) => {
    const world = await startWorld();
    onTestFinished(() => world.close());
    const kept = () => world.core.entries.list('wrapped/').length;
    await world.ask('POST', 'secret/data/a', { data: { k: 'v' } });
    const { json } = await world.ask('GET', 'secret/data/a', undefined, { headers: { 'x-vault-wrap-ttl': '60' } });
    const { token, accessor } = json.wrap_info;
    expect(kept()).toBe(1);
    if (how === 'opened') await world.ask('POST', 'sys/wrapping/unwrap', { token });
    else if (how === 'revoked') await world.ask('POST', 'auth/token/revoke-accessor', { accessor });
    else await world.ask('GET', 'sys/mounts', undefined, { token });
    expect(kept()).toBe(0);
  },
);
