import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { openSeal } from '../../src/seal/open.ts';
import { createVault } from '../../src/sealed/create.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openEmbedded } from '../../src/vault/embedded.ts';
import { browsableContract } from '../contract/browsable.ts';
import type { BrowsableUnderTest } from '../contract/browsable.ts';
import { vaultContract } from '../contract/vault.ts';
import { makeFolder } from '../servers/make-folder.ts';

vaultContract("Relock's embedded vault", make);
browsableContract("Relock's embedded vault", make);

test('what the server put aside is not read by its address either, and a version that is not there is an error', async () => {
  const subject = await make();
  const { vault } = subject;
  const secret = subject.address('aside');
  await vault.write(secret, new Map([['a', new SecretValue('one')]]));
  await vault.disable(secret, 1);
  await expect(vault.read(secret)).rejects.toMatchObject({ code: 'RL-VAULT-DELETED' });
  await expect(vault.disable(secret, 2)).rejects.toMatchObject({ code: 'RL-VAULT-NO-VERSION' });
  await expect(vault.enable(subject.address('nothing'), 1)).rejects.toMatchObject({ code: 'RL-VAULT-NO-VERSION' });
  await vault.close();
  await subject.stop();
});

async function make(): Promise<BrowsableUnderTest> {
  const { folder, remove } = makeFolder('contract');
  const passphraseFile = path.join(folder, 'passphrase');
  writeFileSync(passphraseFile, 'a passphrase of the contract suite\n', { mode: 0o600 });
  const env = { RELOCK_PASSPHRASE_FILE: passphraseFile };
  const dir = path.join(folder, 'vault');
  await createVault(dir, await openSeal('passphrase', { env, create: true }));
  return {
    vault: await openEmbedded({ dir, env }),
    can: { disable: true, destroy: true },
    address: (where, key) => parseAddress(`relock://${where}${key === undefined ? '' : `#/${key}`}`),
    stop: async () => remove(),
  };
}
