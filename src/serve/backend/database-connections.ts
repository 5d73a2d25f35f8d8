import { RelockError } from '../../core/error.ts';
import { Gate } from '../../core/gate.ts';
import type { Minter } from '../../issuer/minter.ts';
import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault } from '../fault.ts';
import { flagField } from '../fields.ts';
import type { DatabaseConfig } from './database-config.ts';
import { allows, databaseConfigOf, placeOf } from './database-config.ts';

/** How one mount reaches its databases: each connection is an entry `config/NAME` in its folder. */
export class DatabaseConnections {
  readonly #core: () => Core;
  readonly #folder: string;
  /** Passwords are replaced one after the other. */
  readonly #rotating = new Gate(1);
  /** Connections whose own password is being replaced right now: nobody logs in until it is known which one counts. */
  readonly #replacing = new Map<string, Promise<void>>();

  constructor(core: () => Core, folder: string) {
    this.#core = core;
    this.#folder = folder;
  }

  // What is stored was sealed by this class, so it has the shape that it gave it.
  at(name: string): DatabaseConfig | undefined {
    return this.#core().entries.get(`${this.#folder}config/${name}`) as unknown as DatabaseConfig | undefined;
  }

  async write(call: Routed, name: string): Promise<Outcome> {
    const known = this.at(name);
    if (known !== undefined && known.nextPassword !== '') await this.#settleRoot(name, known);
    const config = databaseConfigOf(call.body, this.at(name));
    const { minters } = this.#core();
    try {
      const minter = await minters.fresh(config.plugin, placeOf(config));
      try {
        if (flagField(call.body, 'verify_connection', true)) await minter.check();
      } finally {
        await minter.close();
      }
    } catch (error) {
      if (error instanceof Fault) throw new Fault(400, `error creating database object: ${error.message}`);
      if (!(error instanceof RelockError)) throw error;
      throw new Fault(
        400,
        `error creating database object: error verifying connection: ${error.message} [${error.code}]`,
      );
    }
    return {
      waits: true,
      within: () => {
        this.#core().entries.put(`${this.#folder}config/${name}`, { ...config });
        void minters.drop(`${this.#folder}config/${name}`);
        return {};
      },
    };
  }

  /** The minter of a connection that roles of this name may use. */
  minterFor(name: string, role: string): Promise<Minter> {
    if (!allows(this.#configured(name), role)) {
      throw new Fault(500, `1 error occurred:\n\t* ${JSON.stringify(role)} is not an allowed role\n\n`);
    }
    return this.minter(name);
  }

  async minter(name: string): Promise<Minter> {
    await this.#replacing.get(name);
    if (this.#configured(name).nextPassword !== '') await this.#settleRoot(name, this.#configured(name));
    const config = this.#configured(name);
    return this.#core().minters.of(`${this.#folder}config/${name}`, config.plugin, placeOf(config));
  }

  /** The password of the connection's own user is replaced by one that nobody ever sees. */
  rotate(name: string): Promise<Outcome> {
    return this.#rotating.through(async () => {
      const core = this.#core();
      const entry = `${this.#folder}config/${name}`;
      const minter = await this.minter(name);
      const config = this.#configured(name);
      if (minter.setPassword === undefined)
        throw new Fault(400, 'this database has no users whose password can be set');
      const done = Promise.withResolvers<void>();
      this.#replacing.set(name, done.promise);
      try {
        const next = core.minters.password();
        const replacing = { ...config, nextPassword: next.reveal() };
        await core.batch.run(() => core.entries.put(entry, replacing), true);
        try {
          await minter.setPassword(config.username, next, config.rotationStatements);
        } finally {
          await this.#settleRoot(name, replacing);
        }
      } finally {
        this.#replacing.delete(name);
        done.resolve();
      }
      return {};
    });
  }

  /** Finds out which of two passwords the database takes, after a replacement that may or may not have happened. */
  async #settleRoot(name: string, config: DatabaseConfig): Promise<void> {
    const core = this.#core();
    const entry = `${this.#folder}config/${name}`;
    const replaced = { ...config, password: config.nextPassword, nextPassword: '' };
    const minter = await core.minters.fresh(config.plugin, placeOf(replaced));
    let isReplaced = true;
    try {
      await minter.check();
    } catch (error) {
      if (!(error instanceof RelockError) || !error.code.endsWith('-REFUSED')) throw error;
      isReplaced = false;
    } finally {
      await minter.close();
    }
    await core.batch.run(() => core.entries.put(entry, isReplaced ? replaced : { ...config, nextPassword: '' }), true);
    await core.minters.drop(entry);
  }

  async reset(name: string): Promise<Outcome> {
    this.#configured(name);
    await this.#core().minters.drop(`${this.#folder}config/${name}`);
    return {};
  }

  #configured(name: string): DatabaseConfig {
    const config = this.at(name);
    if (config !== undefined) return config;
    throw new Fault(
      500,
      `1 error occurred:\n\t* failed to find entry for connection with name: ${JSON.stringify(name)}\n\n`,
    );
  }
}
