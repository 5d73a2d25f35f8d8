import type { PolicyKind } from '../../policy/store.ts';
import { PolicyError } from '../../policy/path-policy.ts';
import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { textField } from '../fields.ts';

/**
 * `sys/policies/acl/…` (https://developer.hashicorp.com/vault/api-docs/system/policies), `sys/policies/cedar/…` alike,
 * and their older form `sys/policy/…` (…/system/policy).
 */
export function policies(core: Core, call: Routed): Outcome | Promise<Outcome> {
  const found = /^(policy|policies\/(acl|cedar))(?:\/(.*))?$/.exec(call.rest);
  if (found === null) throw unsupportedPath();
  const isOld = found[1] === 'policy';
  const kind: PolicyKind = found[2] === 'cedar' ? 'cedar' : 'acl';
  const given = found[3] ?? '';
  if (given === '') return list(core, call, kind, isOld);
  // As in Vault, names are in small letters.
  const name = given.toLowerCase();
  switch (call.operation) {
    case 'read': {
      const text = core.policyStore.text(kind, name);
      if (text === undefined) throw notFound();
      return isOld ? both({ name, rules: text }) : { data: { name, policy: text } };
    }
    case 'create':
    case 'update':
      return write(core, call, kind, given);
    case 'delete':
      return { waits: true, within: () => asFault(() => core.policyStore.delete(kind, name)) };
    case 'list':
    case 'patch':
      throw unsupportedOperation();
  }
}

function list(core: Core, { operation }: Routed, kind: PolicyKind, isOld: boolean): Outcome {
  if (operation !== 'list' && !(isOld && operation === 'read')) throw unsupportedOperation();
  const keys = core.policyStore.names(kind);
  if (isOld) return both({ keys, policies: keys });
  if (keys.length === 0) throw notFound();
  return { data: { keys } };
}

async function write(core: Core, call: Routed, kind: PolicyKind, given: string): Promise<Outcome> {
  const name = given.toLowerCase();
  const old = textField(call.body, 'rules');
  const text = plainText(textField(call.body, 'policy') || old);
  if (text === '') throw new Fault(400, "'policy' parameter not supplied or empty");
  let checked;
  try {
    checked = await core.policyStore.check(kind, name, text);
  } catch (error) {
    throw error instanceof PolicyError ? new Fault(400, error.message) : error;
  }
  const warnings = [
    ...(name === given ? [] : [`policy name was converted to ${name}`]),
    ...(call.body['policy'] === undefined && old !== '' ? ["'rules' is deprecated, please use 'policy' instead"] : []),
    ...checked.warnings,
  ];
  const policy = checked;
  return {
    waits: true,
    within: () => {
      core.policyStore.put(policy);
      return warnings.length === 0 ? {} : { warnings };
    },
  };
}

function asFault(work: () => void) {
  try {
    work();
    return {};
  } catch (error) {
    throw error instanceof PolicyError ? new Fault(400, error.message) : error;
  }
}

/** A policy may come in base64; no policy looks like it. */
function plainText(text: string): string {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text)
    ? Buffer.from(text, 'base64').toString('utf8')
    : text;
}

function both(data: Readonly<Record<string, unknown>>): Outcome {
  return { data, top: data };
}
