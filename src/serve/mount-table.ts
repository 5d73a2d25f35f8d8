import { randomBytes, randomUUID } from 'node:crypto';
import type { Entries } from '../sealed/entries.ts';
import type { Backend, Mount, MountConfig } from './call.ts';
import { Fault } from './fault.ts';

/** Makes the backend for a mount; throws `Fault` for options that it can't serve. */
export type BackendMaker = (mount: Mount) => Backend;

export interface MountRequest {
  readonly path: string;
  readonly type: string;
  readonly description?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly config?: MountConfig;
}

/** What hangs where. A mount made over the API is an entry `mount/ID`; the fixed ones (`sys/`, `auth/token/`) are not. */
export class MountTable {
  readonly #entries: Entries;
  readonly #makers: ReadonlyMap<string, BackendMaker>;
  readonly #mounts = new Map<string, { readonly mount: Mount; readonly backend: Backend }>();
  readonly #fixed = new Set<string>();

  constructor(entries: Entries, makers: ReadonlyMap<string, BackendMaker>) {
    this.#entries = entries;
    this.#makers = makers;
  }

  /** Hangs up what was mounted before. */
  load(): void {
    for (const { value } of this.#entries.all('mount/')) {
      // Sealed by `add`, so it is a mount.
      this.#hang(value as unknown as Mount);
    }
  }

  /** Hangs up what is stored, and nothing else: after a change that was not committed. */
  reload(): void {
    for (const [path, { mount }] of this.#mounts) if (!this.isFixed(mount)) this.#mounts.delete(path);
    this.load();
  }

  /** A mount that is always there, under an id that never changes. */
  fix(path: string, type: string, id: string, description: string, options: Mount['options'] = {}): void {
    this.#fixed.add(id);
    this.#hang({ ...blank(path, type), id, accessor: `${type}_${id}`, description, options });
  }

  /** True for a mount that is always there. */
  isFixed({ id }: Mount): boolean {
    return this.#fixed.has(id);
  }

  /** Mounts a backend; within a transaction. Throws `Fault` 400 for an unknown type or a path that is taken. */
  add({ path, type, description = '', options = {}, config }: MountRequest): Mount {
    const name = normal(path);
    if (!this.#makers.has(type)) {
      throw new Fault(400, `plugin not found in the catalog: ${type}`);
    }
    const taken = [...this.#mounts.keys()].find((other) => other.startsWith(name) || name.startsWith(other));
    if (taken !== undefined) throw new Fault(400, `path is already in use at ${taken.replace(/^auth\//, '')}`);
    const mount: Mount = { ...blank(name, type), description, options, ...(config === undefined ? {} : { config }) };
    this.#entries.put(`mount/${mount.id}`, { ...mount });
    // A backend may refuse the options: nothing is kept then.
    this.#hang(mount);
    return mount;
  }

  /** Changes a mount's description, options or times; within a transaction. Throws `Fault` 400 for an unknown one. */
  change(path: string, change: Partial<Pick<Mount, 'description' | 'options' | 'config'>>): Mount {
    const found = this.at(path);
    if (found === undefined) throw new Fault(400, `no matching mount at ${normal(path)}`);
    const mount: Mount = { ...found, ...change };
    this.#entries.put(`mount/${mount.id}`, { ...mount });
    this.#hang(mount);
    return mount;
  }

  /** Takes a mount down; what it kept is its owner's to remove. Within a transaction. */
  remove(path: string): Mount | undefined {
    const mount = this.at(path);
    if (mount === undefined) return undefined;
    this.#entries.delete(`mount/${mount.id}`);
    this.#mounts.delete(mount.path);
    return mount;
  }

  /** The mount at exactly this path. */
  at(path: string): Mount | undefined {
    return this.#mounts.get(normal(path))?.mount;
  }

  /** The backend of the mount with this id. */
  backend(id: string): Backend | undefined {
    return [...this.#mounts.values()].find(({ mount }) => mount.id === id)?.backend;
  }

  /** The mount that a path lies in, and what of the path is within it. */
  route(path: string): { readonly mount: Mount; readonly backend: Backend; readonly rest: string } | undefined {
    // A request may name the mount itself without its slash.
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 2) + 1) {
      const found = this.#mounts.get(end === path.length && !path.endsWith('/') ? `${path}/` : path.slice(0, end));
      if (found !== undefined) return { ...found, rest: path.slice(found.mount.path.length) };
    }
    return undefined;
  }

  all(): Mount[] {
    return [...this.#mounts.values()].map(({ mount }) => mount).sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  #hang(mount: Mount): void {
    const make = this.#makers.get(mount.type);
    if (make === undefined) throw new Fault(500, `no backend of the type ${mount.type}`);
    this.#mounts.set(mount.path, { mount, backend: make(mount) });
  }
}

/** `auth/jwt` and `/auth/jwt/` are both `auth/jwt/`. */
function normal(path: string): string {
  return `${path.replace(/^\/+|\/+$/g, '')}/`;
}

function blank(path: string, type: string): Mount {
  return {
    path,
    type,
    id: randomUUID(),
    accessor: `${type}_${randomBytes(4).toString('hex')}`,
    description: '',
    options: {},
    config: { defaultTtl: 0, maxTtl: 0 },
  };
}
