/** A JSON object from a log: nothing in it is believed to be of any type. */
export type Entry = Readonly<Record<string, unknown>>;

/** The value as an object; undefined for anything else. */
export function entryIn(value: unknown): Entry | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entry) : undefined;
}

/** What stands at a path of names; undefined as soon as one is missing. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  let found: unknown = value;
  for (const name of names) {
    const entry = entryIn(found);
    // Not what every object inherits: a log may name `constructor`.
    if (entry === undefined || !Object.hasOwn(entry, name)) return undefined;
    found = entry[name];
  }
  return found;
}

/** The text at a path; undefined when there is none, or an empty one. */
export function textAt(value: unknown, ...names: readonly string[]): string | undefined {
  const found = at(value, ...names);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/**
 * A time as RFC 3339 writes it, in milliseconds since 1970; undefined for anything else. One without a zone is none: it
 * would be read in the zone of whoever reads it.
 */
export function timeIn(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/i.test(value)) return undefined;
  const time = Date.parse(value.replace(' ', 'T'));
  return Number.isNaN(time) ? undefined : time;
}

/** An IP address without its port; undefined for a name of a service, and for other text. */
export function addressIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const bare = /^\[([0-9a-f:.]{2,45})\](?::\d+)?$/i.exec(value)?.[1] ?? /^([\d.]{7,15}):\d+$/.exec(value)?.[1] ?? value;
  return /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:)[0-9a-f:.]{2,45})$/i.test(bare) ? bare : undefined;
}
