import type { EntryValue } from '../../sealed/entries.ts';
import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { notFound, unsupportedOperation } from '../fault.ts';

/** How an engine's roles are shown and written. */
export interface StoredKind<Value> {
  readonly read: (value: Value) => Readonly<Record<string, unknown>>;
  /** What is to be stored; `known` is what was there. Throws `Fault`. */
  readonly write: (known: Value | undefined) => EntryValue;
}

/** Lists, reads, writes and deletes what lies by its name in a folder of the store; '' names the folder. */
export function storedAt<Value>(
  core: Core,
  call: Routed,
  folder: string,
  name: string,
  kind: StoredKind<Value>,
): Outcome {
  const entry = `${folder}${name}`;
  if (name === '') {
    if (call.operation !== 'list') throw unsupportedOperation();
    const keys = core.entries.list(folder);
    if (keys.length === 0) throw notFound();
    return { data: { keys } };
  }
  // Sealed by `write` of the same kind, so it has its shape.
  const known = core.entries.get(entry) as unknown as Value | undefined;
  switch (call.operation) {
    case 'read':
      if (known === undefined) throw notFound();
      return { data: kind.read(known) };
    case 'create':
    case 'update': {
      const value = kind.write(known);
      return {
        waits: true,
        within: () => {
          core.entries.put(entry, value);
          return {};
        },
      };
    }
    case 'delete':
      return {
        waits: true,
        within: () => {
          core.entries.delete(entry);
          return {};
        },
      };
    case 'list':
    case 'patch':
      throw unsupportedOperation();
  }
}
