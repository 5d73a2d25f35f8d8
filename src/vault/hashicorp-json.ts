/** A JSON object as it came from outside: nothing about it is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member that is an object, or undefined. */
export function objectIn(json: JsonObject | undefined, name: string): JsonObject | undefined {
  const value = json?.[name];
  return isObject(value) ? value : undefined;
}

/** The member that is a text with something in it, or undefined. */
export function textIn(json: JsonObject | undefined, name: string): string | undefined {
  const value = json?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The member that is a finite number, or undefined. */
export function numberIn(json: JsonObject | undefined, name: string): number | undefined {
  const value = json?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The texts in a member that is a list; empty when it is none. */
export function textsIn(json: JsonObject | undefined, name: string): string[] {
  const value = json?.[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

interface ExactJson {
  parse(text: string, reviver: (key: string, value: unknown, context: { source?: string }) => unknown): unknown;
  rawJSON(text: string): unknown;
}

/**
 * Parses JSON without rounding: a number that a double can't hold keeps its digits (`JSON.rawJSON`), and is
 * written again as it was read. Throws SyntaxError.
 */
export function parseExact(text: string): unknown {
  const exact = JSON as unknown as ExactJson;
  return exact.parse(text, (_, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source ? exact.rawJSON(source) : value,
  );
}
