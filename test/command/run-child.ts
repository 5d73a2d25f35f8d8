/** A process that does `relock run` with a vault in memory: `run-child.ts JSON-OF-SECRETS COMMAND…`. */
import { run } from '../../src/command/run.ts';
import { describeError } from '../../src/core/error.ts';
import { parseSecretFlags } from '../../src/vault/secrets-list.ts';
import { fakeVaults } from './vaults.ts';

const [options = '{}', ...command] = process.argv.slice(2);
const { secrets, flags, keep, slow } = JSON.parse(options);
const { open, vaults } = fakeVaults(secrets, [], slow);
const err = (text: string) => void process.stderr.write(text);
const openTelling: typeof open = (onTaken) => {
  const source = open(onTaken);
  return {
    ...source,
    for(address) {
      err('reading\n');
      return source.for(address);
    },
  };
};
let status: number;
try {
  status = await run(
    { secrets: parseSecretFlags(flags), command, environment: process.env, keep, requireHsm: false },
    { env: process.env, cwd: process.cwd(), out: err, err, stdin: process.stdin, interactive: process.stderr.isTTY },
    { openVaults: openTelling, runner: undefined },
  );
} catch (error) {
  err(`${describeError(error)}\n`);
  status = 2;
}
err(`revoked: ${[...vaults.values()].flatMap(({ revoked }) => revoked).join(' ')}\n`);
process.exit(status);
