import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openSeal } from '../../src/seal/open.ts';
import { createVault } from '../../src/sealed/create.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { FingerprintStore, Rotatable } from '../../src/vault/vault.ts';

/** A store that several processes can open by this description. */
export type StorePlace =
  | { readonly kind: 'vault'; readonly address: string; readonly token: string }
  | { readonly kind: 'embedded'; readonly dir: string; readonly passphraseFile: string };

export async function openStoreAt(place: StorePlace): Promise<Rotatable & FingerprintStore> {
  switch (place.kind) {
    case 'vault': {
      const { openHashicorp } = await import('../../src/vault/hashicorp.ts');
      const server = {
        kind: 'vault',
        name: 'vault',
        address: place.address,
        auth: 'token',
        mount: 'jwt',
        role: undefined,
        audience: place.address,
        namespace: undefined,
        caFile: undefined,
      } as const;
      return openHashicorp(server, { identity: undefined, token: new SecretValue(place.token) });
    }
    case 'embedded': {
      const { openEmbedded } = await import('../../src/vault/embedded.ts');
      return openEmbedded({ dir: place.dir, env: { RELOCK_PASSPHRASE_FILE: place.passphraseFile } });
    }
  }
}

/** Makes an embedded vault with a passphrase in this folder. */
export async function makeEmbedded(folder: string): Promise<StorePlace> {
  const passphraseFile = path.join(folder, 'passphrase');
  const dir = path.join(folder, 'vault');
  writeFileSync(passphraseFile, 'four worthless words together\n', { mode: 0o600 });
  const seal = await openSeal('passphrase', { env: { RELOCK_PASSPHRASE_FILE: passphraseFile }, create: true });
  await createVault(dir, seal);
  await seal.close();
  return { kind: 'embedded', dir, passphraseFile };
}
