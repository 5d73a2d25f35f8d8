import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ParsedNode } from 'yaml';
import { printable } from '../core/printable.ts';
import { complete, invalidConfig } from './complete.ts';
import type { RawConfig } from './complete.ts';
import type { RelockConfig } from './config.ts';
import { nearest } from '../core/nearest.ts';
import { CONFIG_SCHEMA } from './schema.ts';
import type { Schema } from './schema.ts';

const MAX_BYTES = 1024 * 1024;

/**
 * Reads `.relock.yml`. Throws `RL-CONFIG-INVALID` naming the line of the first thing that is wrong;
 * `name` is the file as the user knows it, for that message.
 */
export function parseConfig(text: string, name: string): RelockConfig {
  if (text.length > MAX_BYTES) throw invalidConfig(name, 1, 'is larger than 1 MB');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [problem] = document.errors;
  if (problem !== undefined) {
    throw invalidConfig(
      name,
      lines.linePos(problem.pos[0]).line,
      `is not valid YAML: ${printable(problem.message, 200)}`,
    );
  }
  const root = document.contents;
  const lineOf = (node: ParsedNode) => lines.linePos(node.range[0]).line;
  if (root !== null && !(isScalar(root) && root.value === null)) check(root, CONFIG_SCHEMA, '', name, lineOf);
  // Aliases are refused by check(), so this can't expand without bound.
  return complete((document.toJS() ?? {}) as RawConfig, name, (path) => {
    const node = document.getIn(path, true);
    return isScalar(node) || isMap(node) || isSeq(node) ? lineOf(node as ParsedNode) : 1;
  });
}

function check(
  node: ParsedNode | null,
  schema: Schema,
  at: string,
  name: string,
  lineOf: (node: ParsedNode) => number,
): void {
  if (node === null) throw invalidConfig(name, 1, `${at} has no value`);
  const line = lineOf(node);
  const what = at === '' ? 'the file' : `"${printable(at, 80)}"`;
  switch (schema.type) {
    case 'object': {
      if (!isMap(node)) throw invalidConfig(name, line, `${what} must be a mapping`);
      const seen = new Set<string>();
      for (const pair of node.items) {
        const key = String(pair.key.toJSON());
        seen.add(key);
        const { properties = {}, values, names } = schema;
        const known = names ?? Object.keys(properties);
        const inner = Object.hasOwn(properties, key) ? properties[key] : values;
        if (inner === undefined || names?.includes(key) === false) {
          const meant = nearest(key, known);
          throw invalidConfig(
            name,
            lineOf(pair.key),
            `unknown key "${printable(key, 80)}"${at === '' ? '' : ` in ${what}`}`,
            meant && `Did you mean "${meant}"?`,
          );
        }
        check(pair.value, inner, at === '' ? key : `${at}.${key}`, name, lineOf);
      }
      const absent = schema.required?.find((key) => !seen.has(key));
      if (absent !== undefined) throw invalidConfig(name, line, `${what} lacks "${absent}"`);
      return;
    }
    case 'array':
      if (!isSeq(node)) throw invalidConfig(name, line, `${what} must be a list`);
      for (const [i, item] of node.items.entries())
        check(item, schema.items ?? { type: 'string' }, `${at}[${i}]`, name, lineOf);
      return;
    case 'boolean':
      if (!isScalar(node) || typeof node.value !== 'boolean')
        throw invalidConfig(name, line, `${what} must be true or false`);
      return;
    case 'integer':
    case 'number': {
      const { type, least = 0, most = Infinity } = schema;
      const number = isScalar(node) && typeof node.value === 'number' ? node.value : NaN;
      if (number >= least && number <= most && (type === 'number' || Number.isInteger(number))) return;
      const range = most === Infinity ? '' : ` between ${least} and ${most}`;
      throw invalidConfig(name, line, `${what} must be a ${type === 'number' ? '' : 'whole '}number${range}`);
    }
    case 'scalar':
      if (!isScalar(node) || !['string', 'number', 'boolean'].includes(typeof node.value)) {
        throw invalidConfig(name, line, `${what} must be a string, a number, true or false`);
      }
      return;
    case 'string':
      if (!isScalar(node) || typeof node.value !== 'string')
        throw invalidConfig(name, line, `${what} must be a string (quote it if it looks like a number or a date)`);
      if (schema.enum !== undefined && !schema.enum.includes(node.value)) {
        throw invalidConfig(name, line, `${what} must be one of ${schema.enum.join(', ')}`);
      }
      if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(node.value)) {
        throw invalidConfig(name, line, `${what} must be ${schema.expects ?? 'of another form'}`);
      }
      return;
  }
}
