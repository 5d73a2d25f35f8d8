import type { ManagedIndex } from '../core/fingerprint.ts';

/** The index after a change; null when there is nothing to change. */
export type IndexEdit = (index: ManagedIndex | null) => ManagedIndex | null;

interface Waiting {
  readonly edit: IndexEdit;
  readonly settle: (failure?: { readonly error: unknown }) => void;
}

/**
 * One writer at a time within this process: edits that come in while a write is under way are done together by the next
 * one. Many keys that are rotated at once would else take the check-and-set from each other. `change` writes the index;
 * `failing` says for whom, in its errors.
 */
export function gatherEdits(
  change: (failing: string, edit: IndexEdit) => Promise<void>,
): (failing: string, edit: IndexEdit) => Promise<void> {
  let waiting: Waiting[] = [];
  let isBusy = false;

  async function work(failing: string): Promise<void> {
    isBusy = true;
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      try {
        await change(failing, (index) => all(together, index));
        for (const { settle } of together) settle();
      } catch (error) {
        for (const { settle } of together) settle({ error });
      }
    }
    isBusy = false;
  }

  return (failing, edit) =>
    new Promise((resolve, reject) => {
      waiting.push({ edit, settle: (failure) => (failure === undefined ? resolve() : reject(failure.error)) });
      if (!isBusy) void work(failing);
    });
}

function all(edits: readonly Waiting[], index: ManagedIndex | null): ManagedIndex | null {
  let edited = index;
  let changed = false;
  for (const { edit } of edits) {
    const next = edit(edited);
    changed ||= next !== null;
    edited = next ?? edited;
  }
  return changed ? edited : null;
}

/** Reads that are asked for while one is under way share the next one, which begins after all of them were asked for. */
export function gatherReads<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let underWay: Promise<unknown> | undefined;
  let next: Promise<Value> | undefined;
  const begin = () => {
    next = undefined;
    const reading = read();
    const ended = reading
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => {
        if (underWay === ended) underWay = undefined;
      });
    underWay = ended;
    return reading;
  };
  return () => {
    if (next !== undefined) return next;
    if (underWay === undefined) return begin();
    next = underWay.then(begin);
    return next;
  };
}
