import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { find } from './find.ts';
import { freePort, until } from './port.ts';

/** A stand-in for AWS' API on loopback; by default it takes any key. */
export async function startMoto(): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const program = find('moto');
  if (program === undefined) throw new Error('moto is not installed');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(program, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  await until(async () => {
    await fetch(`${address}/moto-api/data.json`);
  }, 40);
  return {
    address,
    async stop() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
