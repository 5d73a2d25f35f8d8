import { RelockError } from '../core/error.ts';
import type { Seal, SealKind, SealVerdict } from '../seal/seal.ts';

/** Milliseconds between two looks at the seal. */
const PAUSE = 15_000;

/** How a seal is opened while the server runs, with settings that go before the environment's. */
export type OpenSeal = (kind: SealKind, settings: Readonly<Record<string, string>>) => Promise<Seal>;

/** The seal that a server's vault is under, for as long as it runs: it may be lost, come back, and be changed. */
export class SealKeeper {
  readonly open: OpenSeal;
  #seal: Seal;
  #lost: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(seal: Seal, open: OpenSeal) {
    this.#seal = seal;
    this.open = open;
  }

  get seal(): Seal {
    return this.#seal;
  }

  get verdict(): SealVerdict {
    return this.#seal.verdict;
  }

  /** The code of what kept the seal from answering when it was last looked at; undefined while it answers. */
  get lost(): string | undefined {
    return this.#lost;
  }

  /** From now on the vault is under this one; the one before is closed. */
  async replace(seal: Seal): Promise<void> {
    const before = this.#seal;
    this.#seal = seal;
    this.#lost = undefined;
    await before.close();
  }

  /** Looks at the seal now and then; tells when it is lost and when it is back. */
  watch(changed: (lost: string | undefined) => void): void {
    this.#timer = setInterval(() => void this.look(changed), PAUSE);
    this.#timer.unref();
  }

  /** Looks at the seal once. */
  async look(changed: (lost: string | undefined) => void): Promise<void> {
    const seal = this.#seal;
    const lost = await seal.check().then(
      () => undefined,
      (error: unknown) => (error instanceof RelockError ? error.code : 'an unknown error'),
    );
    if (seal !== this.#seal || lost === this.#lost) return;
    this.#lost = lost;
    changed(lost);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#seal.close();
  }
}
