/**
 * A server over the vault in a folder, which ends itself without a word (SIGKILL) at one point of giving a lease or of
 * taking one back: `node dying-server.ts FOLDER POINT`, the seal's key on standard input. Prints its address.
 */
import { readFileSync } from 'node:fs';
import type { Minter, Minters } from '../../src/issuer/minter.ts';
import { memorySeal } from '../sealed/memory-seal.ts';
import { startWorld } from './world.ts';

const [folder = '', point = ''] = process.argv.slice(2);

function die<T>(): Promise<T> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

function dying(minter: Minter): Minter {
  return {
    ...minter,
    async mint(request) {
      if (point === 'before the issuer is asked') await die();
      const made = await minter.mint(request);
      return point === 'when the issuer has made it' ? die() : made;
    },
    async takeBack(handle) {
      if (point === 'before it is taken back') await die();
      const left = await minter.takeBack(handle);
      return point === 'when it was taken back' ? die() : left;
    },
    ...(minter.setPassword === undefined
      ? {}
      : {
          async setPassword(name, password, statements) {
            if (point === 'before a password is set') await die();
            await minter.setPassword?.(name, password, statements);
            if (point === 'when a password was set') await die();
          },
        }),
  };
}

const world = await startWorld(
  (parts) => {
    const minters: Minters = {
      ...parts.minters,
      open: async (kind, place) => {
        const minter = await parts.minters.open(kind, place);
        return minter === undefined ? undefined : dying(minter);
      },
    };
    return { ...parts, minters };
  },
  { folder, seal: memorySeal(Buffer.from(readFileSync(0, 'utf8'), 'hex')) },
);
if (point === 'within the transaction') {
  const given = world.core.leases.given.bind(world.core.leases);
  world.core.leases.given = (...args) => {
    given(...args);
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  };
}
console.log(world.address);
