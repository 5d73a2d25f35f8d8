/**
 * Prunes GitHub's official OpenAPI description to the requests that Relock makes, for the API fake of the tests.
 *
 *     npm install --prefix DIR --ignore-scripts @octokit/openapi@23.0.2     (394 MB, outside of the project)
 *     node tools/github-openapi.ts DIR/node_modules/@octokit/openapi/generated/api.github.com.json
 *
 * Descriptions and examples are dropped, and OpenAPI 3.0's `nullable` becomes JSON Schema's own way of saying it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const USED: Record<string, readonly string[]> = {
  '/repos/{owner}/{repo}': ['get'],
  '/repos/{owner}/{repo}/issues': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/{issue_number}': ['patch'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['get', 'patch'],
  '/repos/{owner}/{repo}/check-runs': ['post'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}': ['patch'],
  '/repos/{owner}/{repo}/code-scanning/sarifs': ['post'],
  '/repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/files': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/commits': ['get'],
  '/credentials/revoke': ['post'],
  '/installation/token': ['delete'],
  '/installation/repositories': ['get'],
  '/user': ['get'],
};

const TARGET = fileURLToPath(new URL('../test/fake/github-openapi.json', import.meta.url));
const PROSE = new Set([
  'description',
  'example',
  'examples',
  'summary',
  'externalDocs',
  'title',
  'deprecated',
  'headers',
]);
const DROPPED = new Set(['nullable', 'discriminator']);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function child(value: Json | undefined, ...keys: string[]): Json | undefined {
  return keys.reduce<Json | undefined>((at, key) => (isObject(at) ? at[key] : undefined), value);
}

/** `properties` holds names that the API chose: those are data there, not keywords. */
function plain(value: Json, isNames = false): Json {
  if (Array.isArray(value)) return value.map((item) => plain(item));
  if (!isObject(value)) return value;
  const kept: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (!isNames && (PROSE.has(key) || DROPPED.has(key) || key.startsWith('x-'))) continue;
    const isData = key === 'enum' || key === 'default' || key === 'const';
    // With a discriminator several alternatives may fit: it says which one is meant, and JSON Schema has no such thing.
    const name = !isNames && key === 'oneOf' && value['discriminator'] !== undefined ? 'anyOf' : key;
    kept[name] = isData ? item : plain(item, !isNames && key === 'properties');
  }
  if (isNames || value['nullable'] !== true) return kept;
  return { anyOf: [{ type: 'null' }, kept] };
}

function resolve(document: Json, value: Json): Json {
  const reference = child(value, '$ref');
  if (typeof reference !== 'string') return value;
  const found = child(document, ...reference.slice(2).split('/'));
  if (found === undefined) throw new Error(`the description has no ${reference}`);
  return found;
}

/** Request body, parameters and the successful answers; of errors the fake gives GitHub's wording, not its schema. */
function operation(document: Json, value: Json): JsonObject {
  const parameters = child(value, 'parameters');
  const responses = child(value, 'responses');
  const kept: JsonObject = {
    parameters: (Array.isArray(parameters) ? parameters : []).map((item) => plain(resolve(document, item))),
    responses: {},
  };
  const body = child(value, 'requestBody');
  if (body !== undefined) kept['requestBody'] = plain(resolve(document, body));
  for (const [status, answer] of Object.entries(isObject(responses) ? responses : {})) {
    if (!status.startsWith('2')) continue;
    const schema = child(resolve(document, answer), 'content', 'application/json', 'schema');
    (kept['responses'] as JsonObject)[status] = schema === undefined ? {} : { schema: plain(schema) };
  }
  return kept;
}

function references(value: Json, into: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const item of value) references(item, into);
  else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (key === '$ref' && typeof item === 'string') into.add(item);
      else references(item, into);
    }
  }
  return into;
}

const source = process.argv[2];
if (source === undefined) throw new Error('usage: node tools/github-openapi.ts api.github.com.json');
const document = JSON.parse(readFileSync(source, 'utf8')) as Json;
const paths: JsonObject = {};
for (const [path, methods] of Object.entries(USED)) {
  const item: JsonObject = {};
  for (const method of methods) {
    const found = child(document, 'paths', path, method);
    if (found === undefined) throw new Error(`the description has no ${method} ${path}`);
    item[method] = operation(document, found);
  }
  paths[path] = item;
}
const schemas: JsonObject = {};
const wanted = references(paths, new Set());
for (const reference of wanted) {
  const name = reference.split('/').at(-1) ?? '';
  const schema = plain(resolve(document, { $ref: reference }));
  schemas[name] = schema;
  references(schema, wanted);
}
const pruned = {
  source: '@octokit/openapi, generated/api.github.com.json: GitHub, MIT licence; pruned by tools/github-openapi.ts',
  version: child(document, 'info', 'version') ?? null,
  paths,
  components: { schemas },
};
writeFileSync(TARGET, `${JSON.stringify(pruned, undefined, 1)}\n`);
