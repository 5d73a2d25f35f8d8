import type { Body } from './call.ts';
import { Fault } from './fault.ts';

/** True for a JSON object. */
export function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field's text; '' when it is missing. Throws `Fault` 400 for anything else. */
export function textField(body: Body, name: string): string {
  const value = body[name];
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw wrongField(name, 'a text');
}

/** A field's whole number, `usual` when it is missing. Throws `Fault` 400. */
export function numberField(body: Body, name: string, usual: number): number {
  const value = body[name];
  if (value === undefined || value === null || value === '') return usual;
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
  throw wrongField(name, 'a whole number from 0 on');
}

/** A field's truth, `usual` when it is missing. Throws `Fault` 400. */
export function flagField(body: Body, name: string, usual: boolean): boolean {
  const value = body[name];
  if (value === undefined || value === null || value === '') return usual;
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw wrongField(name, 'true or false');
}

/** A field's list of texts, as JSON or joined by commas as command lines send it; undefined when missing. Throws `Fault` 400. */
export function listField(body: Body, name: string): string[] | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') {
    return value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  }
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw wrongField(name, 'a list of texts');
}

/** A field's map of texts; empty when missing. Throws `Fault` 400. */
export function mapField(body: Body, name: string): Record<string, string> {
  const value = body[name];
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) {
    const entries = Object.entries(value);
    if (entries.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
      return Object.fromEntries(entries);
  }
  throw wrongField(name, 'a map of texts');
}

function wrongField(name: string, wanted: string): Fault {
  return new Fault(400, `field "${name}" must be ${wanted}`);
}
