const REDACTED = '[redacted]';

/**
 * A secret that prints as `[redacted]` wherever it is turned into text: in templates, JSON, logs and `inspect`.
 * Only `reveal()` gives the value; the lint rules list the rooms that may call it.
 */
export class SecretValue {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret itself. Callers send it to where it belongs and keep no copy. */
  reveal(): string {
    return this.#value;
  }

  /** Compares in a time that does not depend on the values. */
  equals(other: SecretValue): boolean {
    // Not imported: a scan that finds nothing compares nothing, and node:crypto takes 10 ms to load.
    const { createHash, timingSafeEqual } = process.getBuiltinModule('node:crypto');
    const digest = (text: string) => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(this.#value), digest(other.#value));
  }

  /**
   * A text that is to be shown, such as a path, with this secret in it replaced. Secrets of less than six characters
   * are left: they stand in ordinary words, and what is put in their place would tell them.
   */
  hideIn(text: string): string {
    return this.#value.length < 6 ? text : text.replaceAll(this.#value, REDACTED);
  }

  /** True when there is nothing to export: an empty secret is never one. */
  get isEmpty(): boolean {
    return this.#value.length === 0;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return REDACTED;
  }
}

/** The fields of one secret, by name: what a vault stores under one address and what an issuer calls a credential. */
export type SecretFields = ReadonlyMap<string, SecretValue>;
