import type * as Cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { DetailedError, PolicyJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { CedarRequest, Circumstance, Moment } from './cedar-request.ts';
import { CIRCUMSTANCES, cedarRequest } from './cedar-request.ts';
import { SCHEMA } from './cedar-schema.ts';
import { PolicyError } from './path-policy.ts';
import type { Subject } from './policy.ts';

/** Cedar itself (https://docs.cedarpolicy.com): 4 MB of WebAssembly, loaded when the first policy is written in it. */
export type CedarEngine = typeof Cedar;

export async function loadCedar(): Promise<CedarEngine> {
  return import('@cedar-policy/cedar-wasm/nodejs');
}

/** One `permit` or `forbid`. */
export interface Statement {
  /** `NAME#ID`: its policy, and its `@id` or its number in it. */
  readonly id: string;
  readonly json: PolicyJson;
}

export interface CedarVerdict {
  readonly allowed: boolean;
  readonly denied: boolean;
  /** `cedar/NAME#ID` of the statement that decided; `''` when none spoke. */
  readonly policy: string;
}

/**
 * Reads a policy's statements and checks them against the schema: what could never fit, or might fail when it is asked,
 * is refused. Throws `PolicyError` with the line.
 */
export function parseCedar(engine: CedarEngine, name: string, text: string): Statement[] {
  if (isTooDeep(text)) throw new PolicyError(`failed to parse policy: ${TOO_DEEP}`);
  try {
    const statements = statementsOf(engine, name, text);
    // What is read can still be too deep to be asked, and would fail every request.
    prepare(engine, 'checked', statements);
    return statements;
  } catch (error) {
    throw error instanceof PolicyError ? error : new PolicyError(`failed to parse policy: ${TOO_DEEP}`);
  }
}

const TOO_DEEP = 'it is nested too deeply: write several statements, or a set in the place of many "||"';
/** Brackets in brackets, and conditions in all: some more, and the engine breaks and stays broken. */
const DEEPEST = 24;
const MOST_CONDITIONS = 100;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let conditions = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|[([{]|[)\]}]|\bif\b/g)) {
    if (token === 'if') conditions++;
    else if ('([{'.includes(token)) depth++;
    else if (')]}'.includes(token)) depth--;
    if (depth > DEEPEST || conditions > MOST_CONDITIONS) return true;
  }
  return false;
}

function prepare(engine: CedarEngine, set: string, statements: readonly Statement[]): void {
  const staticPolicies = Object.fromEntries(statements.map(({ id, json }) => [id, json]));
  const prepared = engine.preparsePolicySet(set, { staticPolicies });
  if (prepared.type === 'failure') throw faultOf('', prepared.errors[0]);
}

function statementsOf(engine: CedarEngine, name: string, text: string): Statement[] {
  const parts = engine.policySetTextToParts(text);
  if (parts.type === 'failure') throw faultOf(text, parts.errors[0]);
  if (parts.policy_templates.length > 0) throw new PolicyError('failed to parse policy: templates are not supported');
  if (parts.policies.length === 0) throw new PolicyError('failed to parse policy: it holds no statement');
  const checked = engine.validate({
    schema: SCHEMA,
    policies: { staticPolicies: text },
    validationSettings: { mode: 'strict' },
  });
  if (checked.type === 'failure') throw faultOf(text, checked.errors[0]);
  const wrong = checked.validationErrors[0] ?? checked.validationWarnings[0];
  if (wrong !== undefined) throw faultOf(text, wrong.error);
  const statements = inOrder(parts.policies).map((part, index) => {
    const read = engine.policyToJson(part);
    if (read.type === 'failure') throw faultOf(part, read.errors[0]);
    return { id: `${name}#${read.json.annotations?.['id'] ?? String(index + 1)}`, json: read.json };
  });
  if (statements.some(({ json }) => json.annotations?.['id']?.includes('#') === true)) {
    throw new PolicyError('failed to parse policy: an id holds no "#"');
  }
  const twice = statements.find(({ id }, index) => statements.findIndex((one) => one.id === id) !== index);
  if (twice !== undefined) throw new PolicyError(`failed to parse policy: the id ${twice.id} is given twice`);
  return statements;
}

/** Cedar numbers the statements of a text `policy0`, `policy1`, … and gives them sorted by that name. */
function inOrder(parts: readonly string[]): string[] {
  const ids = parts.map((_part, index) => `policy${index}`).sort();
  return parts
    .map((part, index) => ({ part, number: Number(ids[index]?.slice('policy'.length)) }))
    .sort((a, b) => a.number - b.number)
    .map(({ part }) => part);
}

function faultOf(text: string, error: DetailedError | undefined): PolicyError {
  const at = error?.sourceLocations?.[0]?.start;
  // Cedar counts bytes.
  const line = at === undefined ? '' : `line ${Buffer.from(text).subarray(0, at).toString().split('\n').length}: `;
  const help = error?.help === null || error?.help === undefined ? '' : ` (${error.help})`;
  const message = (error?.message ?? 'unknown').replace(/^for policy `policy\d+`, /, '');
  return new PolicyError(`failed to parse policy: ${line}${message}${help}`);
}

/** Whether a resource's scope may hold something below a folder. */
function isNear(scope: PolicyJson['resource'], folder: string): boolean {
  const at = 'entity' in scope ? scope.entity : 'in' in scope && 'entity' in scope.in ? scope.in.entity : undefined;
  if (at === undefined) return true;
  // Cedar writes it without, and takes it with, a wrapper.
  const { id } = 'id' in at ? at : at['__entity'];
  return `${id}/`.startsWith(folder) || folder.startsWith(`${id}/`);
}

let sets = 0;

/** All Cedar policies of a vault, prepared once. */
export class CedarPolicies {
  readonly statements: readonly Statement[];
  /** The circumstances that at least one statement reads. */
  readonly reads: ReadonlySet<Circumstance>;
  readonly #engine: CedarEngine;
  readonly #set: string;
  /** Most policies read no tags, and each costs time. */
  readonly #withTags: boolean;

  /** `name` names the prepared set in the engine; the same name replaces the one before. */
  constructor(engine: CedarEngine, statements: readonly Statement[], name: string) {
    this.#engine = engine;
    this.#set = name;
    this.statements = statements;
    this.#withTags = statements.some(({ json }) => /"(?:has|get)Tag"/.test(JSON.stringify(json.conditions)));
    this.reads = new Set(statements.flatMap(({ json }) => [...circumstancesIn(json.conditions)]));
    prepare(engine, name, statements);
  }

  /** Allows, denies or is silent. A `forbid` that can't be evaluated forbids. */
  judge(subject: Subject, action: string, path: string, moment: Moment): CedarVerdict {
    const answer = this.#engine.statefulIsAuthorized({
      ...cedarRequest(subject, action, path, moment, this.reads, this.#withTags),
      preparsedPolicySetId: this.#set,
    });
    if (answer.type === 'failure') throw new Error(`Cedar: ${answer.errors[0]?.message ?? 'unknown'}`);
    const { decision, diagnostics } = answer.response;
    const failed = diagnostics.errors.find(({ policyId }) => this.#forbids(policyId));
    if (failed !== undefined) return { allowed: false, denied: true, policy: `cedar/${failed.policyId}` };
    const [by] = [...diagnostics.reason].sort();
    if (by === undefined) return { allowed: false, denied: false, policy: '' };
    return { allowed: decision === 'allow', denied: decision === 'deny', policy: `cedar/${by}` };
  }

  /** Whether one statement fits a request, and if not, which part of it does not. */
  fits({ json }: Statement, subject: Subject, action: string, path: string, moment: Moment): Fit {
    const request = cedarRequest(subject, action, path, moment, this.reads, this.#withTags);
    const all = { op: 'All' as const };
    const bare: PolicyJson = { ...json, effect: 'permit', principal: all, action: all, resource: all, conditions: [] };
    if (!this.#holds({ ...bare, principal: json.principal }, request)) return 'principal';
    if (!this.#holds({ ...bare, action: json.action }, request)) return 'action';
    if (!this.#holds({ ...bare, resource: json.resource }, request)) return 'resource';
    return this.#holds({ ...bare, conditions: json.conditions }, request) ? 'fits' : 'conditions';
  }

  /** Whether a `permit` for this identity speaks of what may be at or below a folder; its conditions are not asked. */
  mayEnter(subject: Subject, folder: string): boolean {
    const request = cedarRequest(subject, 'read', folder, { address: '', time: 0 }, new Set(), this.#withTags);
    const all = { op: 'All' as const };
    return this.statements.some(({ json }) => {
      if (json.effect !== 'permit' || !isNear(json.resource, folder)) return false;
      return this.#holds({ ...json, action: all, resource: all, conditions: [] }, request);
    });
  }

  #holds(json: PolicyJson, request: CedarRequest): boolean {
    const answer = this.#engine.isAuthorized({ ...request, policies: { staticPolicies: { one: json } } });
    return answer.type === 'success' && answer.response.decision === 'allow';
  }

  #forbids(id: string): boolean {
    return this.statements.some((one) => one.id === id && one.json.effect === 'forbid');
  }
}

/** What of a statement does not fit. */
export type Fit = 'fits' | 'principal' | 'action' | 'resource' | 'conditions';

/** A name that no other set of this process has. */
export function setName(): string {
  return `relock-${++sets}`;
}

/** Which circumstances an expression reads: `context.NAME` and `context has NAME`; the context as a whole is all of them. */
function circumstancesIn(expression: unknown): Set<Circumstance> {
  const read = new Set<Circumstance>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const named = key === '.' || key === 'has' ? namedIn(value) : undefined;
      if (named !== undefined) read.add(named);
      else if (key === 'Var' && value === 'context') for (const one of CIRCUMSTANCES) read.add(one);
      else visit(value);
    }
  };
  visit(expression);
  return read;
}

function namedIn(access: unknown): Circumstance | undefined {
  if (typeof access !== 'object' || access === null || !('left' in access) || !('attr' in access)) return undefined;
  const { left, attr } = access;
  if (typeof left !== 'object' || left === null || !('Var' in left) || left.Var !== 'context') return undefined;
  const [name] = Array.isArray(attr) ? (attr as unknown[]) : [attr];
  return CIRCUMSTANCES.find((one) => one === name);
}
