import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
}

interface Operation {
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean };
  readonly responses: Readonly<Record<string, { readonly schema?: unknown }>>;
}

type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
type Schema = { readonly [keyword: string]: unknown };

/** A request that the description knows, with the values of its path. */
export interface Matched {
  readonly template: string;
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
}

const ID = 'github';
const description = JSON.parse(readFileSync(new URL('github-openapi.json', import.meta.url), 'utf8')) as Description;

function validator(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, coerceTypes });
  addFormats.default(ajv);
  return ajv.addSchema(description, ID);
}
const bodies = validator(false);
const parameters = validator(true);

function pointer(...keys: string[]): string {
  return `${ID}#/${keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
}

function problems(check: ValidateFunction | undefined, value: unknown): string[] {
  if (check === undefined) throw new Error('the pruned description has no such schema');
  if (check(value)) return [];
  return (check.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? 'is wrong'}`);
}

/** Which documented request this is; undefined: none that Relock is known to make. */
export function matchRequest(method: string, path: string): Matched | undefined {
  for (const template of Object.keys(description.paths)) {
    const names: string[] = [];
    const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => (names.push(name), '([^/]+)'));
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (found === null || description.paths[template]?.[method.toLowerCase()] === undefined) continue;
    const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]));
    return { template, method: method.toLowerCase(), params };
  }
  return undefined;
}

/** What the description has against this request; empty: nothing. `body` is parsed JSON, undefined when there is none. */
export function requestProblems(request: Matched, query: URLSearchParams, body: unknown): string[] {
  const operation = description.paths[request.template]?.[request.method];
  if (operation === undefined) return ['no such request'];
  const found: string[] = [];
  operation.parameters.forEach((parameter, index) => {
    const value = parameter.in === 'path' ? request.params[parameter.name] : query.get(parameter.name);
    if (parameter.in === 'header') return;
    if (value === undefined || value === null) {
      if (parameter.required === true) found.push(`${parameter.name} is missing`);
      return;
    }
    const at = pointer('paths', request.template, request.method, 'parameters', String(index), 'schema');
    // Coercion needs a container to write to.
    const check = parameters.compile({ type: 'object', properties: { value: { $ref: at } } });
    found.push(...problems(check, { value }).map((problem) => `${parameter.name}: ${problem}`));
  });
  if (operation.requestBody === undefined) return found;
  if (body === undefined) return operation.requestBody.required === true ? [...found, 'the body is missing'] : found;
  const at = pointer('paths', request.template, request.method, 'requestBody', 'content', 'application/json', 'schema');
  return [...found, ...problems(bodies.getSchema(at), body)];
}

/** What the description has against this answer. */
export function responseProblems(request: Matched, status: number, body: unknown): string[] {
  const answer = description.paths[request.template]?.[request.method]?.responses[String(status)];
  if (answer === undefined) return [`${status} is not a documented success`];
  if (answer.schema === undefined) return body === undefined ? [] : ['the answer has no body'];
  const at = pointer('paths', request.template, request.method, 'responses', String(status), 'schema');
  return problems(bodies.getSchema(at), body);
}

/** The least value that a component's schema accepts, with `known` in it: what the fake does not care about is filled. */
export function sample(component: string, known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...(least({ $ref: `#/components/schemas/${component}` }) as Record<string, unknown>), ...known };
}

function least(schema: Schema): unknown {
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].split('/').at(-1) ?? '';
    return least(bodies.getSchema(pointer('components', 'schemas', name))?.schema as Schema);
  }
  for (const choice of ['anyOf', 'oneOf'] as const) {
    const schemas = schema[choice];
    if (Array.isArray(schemas) && schema['properties'] === undefined) return least(schemas[0] as Schema);
  }
  if (Array.isArray(schema['allOf'])) return Object.assign({}, ...schema['allOf'].map((part: Schema) => least(part)));
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  switch (schema['type']) {
    case 'object': {
      const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
      const required = (schema['required'] ?? []) as string[];
      return Object.fromEntries(required.map((name) => [name, least(properties[name] ?? {})]));
    }
    case 'array':
      return Array.from({ length: Number(schema['minItems'] ?? 0) }, () => least((schema['items'] ?? {}) as Schema));
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'string':
      if (schema['format'] === 'uri') return 'https://github.invalid/';
      if (schema['format'] === 'date-time') return '2026-01-02T03:04:05Z';
      return 'x'.repeat(Number(schema['minLength'] ?? 1));
    default:
      return null;
  }
}
