import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openSeal } from '../../src/seal/open.ts';
import { createVault } from '../../src/sealed/create.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openEmbedded } from '../../src/vault/embedded.ts';
import { vaultContract } from '../contract/vault.ts';
import { makeFolder } from '../servers/make-folder.ts';

vaultContract("Relock's embedded vault", async () => {
  const { folder, remove } = makeFolder('contract');
  const passphraseFile = path.join(folder, 'passphrase');
  writeFileSync(passphraseFile, 'a passphrase of the contract suite\n', { mode: 0o600 });
  const env = { RELOCK_PASSPHRASE_FILE: passphraseFile };
  const dir = path.join(folder, 'vault');
  await createVault(dir, await openSeal('passphrase', { env, create: true }));
  return {
    vault: await openEmbedded({ dir, env }),
    address: (where, key) => parseAddress(`relock://${where}${key === undefined ? '' : `#/${key}`}`),
    stop: async () => remove(),
  };
});
