import { Gate } from '../../core/gate.ts';
import type { EntryValue } from '../../sealed/entries.ts';
import type { Backend, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { giveOnLease, livesOf, minterLeases, nameFor } from '../giving.ts';
import { databaseConfigData } from './database-config.ts';
import { DatabaseConnections } from './database-connections.ts';
import type { DatabaseRole } from './database-role.ts';
import { databaseRoleData, databaseRoleOf } from './database-role.ts';
import type { StaticRole } from './database-static.ts';
import { nextRotation, rotateStatic, staticCredsData, staticRoleData, staticRoleOf } from './database-static.ts';

const NAME = /^\w(?:[\w.-]*\w)?$/;

/** Users of databases, for a time each: https://developer.hashicorp.com/vault/api-docs/secret/databases */
export function databaseBackend(core: () => Core, mount: Mount): Backend {
  const database = new DatabaseMount(core, mount);
  database.schedule();
  return {
    exists: (rest) => !/^(?:config|roles|static-roles)\/./.test(rest) || database.has(rest),
    clear: () => database.clear(),
    leases: minterLeases(async ({ config, role, terms }) => ({
      minter: await database.connections.minter(config),
      // A role whose statements were put right counts as it is now.
      terms: database.role(role)?.statements ?? terms,
    })),
    handle: (call) => {
      const [first = '', name = '', ...more] = call.rest.split('/');
      if (more.length > 0 || (name !== '' && !NAME.test(name))) throw unsupportedPath();
      return database.handle(call, first, name);
    },
  };
}

/** One mount of the engine. */
class DatabaseMount {
  readonly #core: () => Core;
  readonly #mount: Mount;
  readonly #folder: string;
  readonly connections: DatabaseConnections;
  /** Passwords are replaced one after the other. */
  readonly #rotating = new Gate(1);

  constructor(core: () => Core, mount: Mount) {
    this.#core = core;
    this.#mount = mount;
    this.#folder = `database/${mount.id}/`;
    this.connections = new DatabaseConnections(core, this.#folder);
  }

  has(rest: string): boolean {
    return this.#core().entries.get(`${this.#folder}${rest}`) !== undefined;
  }

  // What is stored was sealed by this class, so it has the shape that it gave it.
  role(name: string): DatabaseRole | undefined {
    return this.#core().entries.get(`${this.#folder}roles/${name}`) as unknown as DatabaseRole | undefined;
  }

  #static(name: string): StaticRole | undefined {
    return this.#core().entries.get(`${this.#folder}static-roles/${name}`) as unknown as StaticRole | undefined;
  }

  handle(call: Routed, first: string, name: string): Outcome | Promise<Outcome> {
    const wants = (...operations: ReadonlyArray<Routed['operation']>) => {
      if (name === '') throw unsupportedPath();
      if (!operations.includes(call.operation)) throw unsupportedOperation();
    };
    switch (first) {
      case 'config':
      case 'roles':
      case 'static-roles':
        return name === '' ? this.#list(call, first) : this.#stored(call, first, name);
      case 'creds':
        wants('read');
        return this.#creds(call, name);
      case 'static-creds':
        wants('read');
        return this.#staticCreds(call, name);
      case 'rotate-role':
        wants('create', 'update');
        return this.#rotateRole(name);
      case 'rotate-root':
        wants('create', 'update');
        return this.connections.rotate(name);
      case 'reset':
        wants('create', 'update');
        return this.connections.reset(name);
      default:
        throw unsupportedPath();
    }
  }

  #list(call: Routed, kind: string): Outcome {
    if (call.operation !== 'list') throw unsupportedOperation();
    const keys = this.#core().entries.list(`${this.#folder}${kind}/`);
    if (keys.length === 0) throw notFound();
    return { data: { keys } };
  }

  #stored(call: Routed, kind: 'config' | 'roles' | 'static-roles', name: string): Outcome | Promise<Outcome> {
    switch (call.operation) {
      case 'read':
        return { data: this.#shown(kind, name) };
      case 'create':
      case 'update':
        if (kind === 'config') return this.connections.write(call, name);
        return kind === 'roles' ? this.#writeRole(call, name) : this.#writeStatic(call, name);
      case 'delete':
        return this.#delete(kind, name);
      case 'list':
      case 'patch':
        throw unsupportedOperation();
    }
  }

  #shown(kind: 'config' | 'roles' | 'static-roles', name: string) {
    const [config, role, fixed] = [
      kind === 'config' ? this.connections.at(name) : undefined,
      kind === 'roles' ? this.role(name) : undefined,
      kind === 'static-roles' ? this.#static(name) : undefined,
    ];
    if (config !== undefined) return databaseConfigData(config);
    if (role !== undefined) return databaseRoleData(role);
    if (fixed !== undefined) return staticRoleData(fixed);
    throw notFound();
  }

  #writeRole(call: Routed, name: string): Outcome {
    if (this.#static(name) !== undefined) throw new Fault(400, 'Role and Static Role names must be unique');
    return this.#put(`roles/${name}`, { ...databaseRoleOf(call.body, this.role(name)) });
  }

  #writeStatic(call: Routed, name: string): Promise<Outcome> {
    return this.#rotating.through(async () => {
      const known = this.#static(name);
      const role = staticRoleOf(call.body, known);
      if (this.role(name) !== undefined) throw new Fault(400, 'Role and Static Role names must be unique');
      const entry = `${this.#folder}static-roles/${name}`;
      if (known !== undefined) {
        await this.#core().batch.run(() => this.#core().entries.put(entry, { ...role }), true);
        this.#scheduleRole(name, role);
        return {};
      }
      const minter = await this.connections.minterFor(role.database, name);
      try {
        this.#scheduleRole(name, await rotateStatic(this.#core(), entry, role, minter));
      } catch (error) {
        await this.#core().batch.run(() => this.#core().entries.delete(entry), true);
        throw error;
      }
      return {};
    });
  }

  #delete(kind: string, name: string): Outcome {
    const entry = `${this.#folder}${kind}/${name}`;
    return {
      waits: true,
      within: () => {
        this.#core().entries.delete(entry);
        this.#core().schedule.delete(entry);
        void this.#core().minters.drop(entry);
        return {};
      },
    };
  }

  #put(path: string, value: EntryValue): Outcome {
    return {
      waits: true,
      within: () => {
        this.#core().entries.put(`${this.#folder}${path}`, value);
        void this.#core().minters.drop(`${this.#folder}${path}`);
        return {};
      },
    };
  }

  async #creds(call: Routed, name: string): Promise<Outcome> {
    const role = this.role(name);
    if (role === undefined) throw new Fault(400, `unknown role: ${name}`);
    const minter = await this.connections.minterFor(role.database, name);
    return giveOnLease(this.#core(), call, minter, {
      ...livesOf(role, this.#mount),
      renewable: true,
      config: role.database,
      role: name,
      name: nameFor(call, name, minter.longestName),
      terms: role.statements,
    });
  }

  #staticCreds(call: Routed, name: string): Outcome {
    const role = this.#static(name);
    if (role === undefined) throw new Fault(400, `unknown role: ${name}`);
    return { data: staticCredsData(role, call.time) };
  }

  async #rotateRole(name: string): Promise<Outcome> {
    await this.#rotate(name);
    return {};
  }

  /** Replaces a static role's password and gives the time of the next replacement. */
  #rotate(name: string): Promise<number> {
    return this.#rotating.through(async () => {
      const role = this.#static(name);
      if (role === undefined) throw new Fault(400, 'no static role found for role name');
      const minter = await this.connections.minterFor(role.database, name);
      const rotated = await rotateStatic(this.#core(), `${this.#folder}static-roles/${name}`, role, minter);
      this.#scheduleRole(name, rotated);
      return nextRotation(rotated);
    });
  }

  /** Sets the jobs of the static roles that were stored before. */
  schedule(): void {
    for (const { name, value } of this.#core().entries.all(`${this.#folder}static-roles/`)) {
      this.#scheduleRole(name, value as unknown as StaticRole);
    }
  }

  #scheduleRole(name: string, role: StaticRole): void {
    const entry = `${this.#folder}static-roles/${name}`;
    this.#core().schedule.set(entry, nextRotation(role), () => this.#rotate(name));
  }

  clear(): void {
    for (const kind of ['config', 'roles', 'static-roles']) {
      for (const name of this.#core().entries.list(`${this.#folder}${kind}/`)) {
        const entry = `${this.#folder}${kind}/${name}`;
        this.#core().entries.delete(entry);
        this.#core().schedule.delete(entry);
        void this.#core().minters.drop(entry);
      }
    }
  }
}
