import type { Invocation } from '../../config/invocation.ts';
import { openSeal } from '../../seal/open.ts';
import { Entries } from '../../sealed/entries.ts';
import type { Sealed } from '../../sealed/sealed.ts';
import { openSealed, sealKindOf } from '../../sealed/open.ts';
import { passphrasePrompt } from '../vault/prompt.ts';

/** Opens a vault's folder with its seal, beside a server that may be serving it. */
export async function openVaultAudit(
  folder: string,
  invocation: Invocation,
): Promise<{ vault: Sealed; entries: Entries; close: () => Promise<void> }> {
  const seal = await openSeal(sealKindOf(folder), {
    env: invocation.env,
    create: false,
    ask: passphrasePrompt(invocation),
    warn: (line) => invocation.err(`relock: ${line}\n`),
  });
  try {
    const { vault } = await openSealed(folder, seal);
    const close = async () => {
      vault.db.close();
      await seal.close();
    };
    return { vault, entries: new Entries(vault), close };
  } catch (error) {
    await seal.close();
    throw error;
  }
}
