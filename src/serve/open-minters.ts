import { RelockError } from '../core/error.ts';
import type { Minter, MinterPlace, Minters } from '../issuer/minter.ts';
import { Fault } from './fault.ts';

/** The minters that are open, by the entry that configures each. */
export class OpenMinters {
  readonly #minters: Minters;
  readonly #open = new Map<string, Promise<Minter>>();

  constructor(minters: Minters) {
    this.#minters = minters;
  }

  /** The minter of an entry, opened when it is first wanted. */
  of(entry: string, kind: string, place: MinterPlace): Promise<Minter> {
    const known = this.#open.get(entry);
    if (known !== undefined) return known;
    const opening = this.fresh(kind, place);
    this.#open.set(entry, opening);
    opening.catch(() => this.#open.delete(entry));
    return opening;
  }

  /** One that its caller closes. Throws `Fault` 400 for a kind that is not known, or settings that it does not take. */
  async fresh(kind: string, place: MinterPlace): Promise<Minter> {
    let minter: Minter | undefined;
    try {
      minter = await this.#minters.open(kind, place);
    } catch (error) {
      if (!(error instanceof RelockError) || error.code !== 'RL-MINTER-CONFIG') throw error;
      throw new Fault(400, `${error.message} [${error.code}]`);
    }
    if (minter === undefined) throw new Fault(400, `plugin not found in the catalog: ${kind}`);
    return minter;
  }

  password() {
    return this.#minters.password();
  }

  /** The entry has changed: what is open is closed, and opened anew when it is next wanted. */
  async drop(entry: string): Promise<void> {
    const known = this.#open.get(entry);
    this.#open.delete(entry);
    await (await known?.catch(() => undefined))?.close();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((entry) => this.drop(entry)));
  }
}
