import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { printable } from '../core/printable.ts';
import { checkFiles, kindOf, readPolicy } from './policy/files.ts';
import { openPolicyServer } from './policy/server.ts';
import type { Explained } from './policy/server.ts';
import type { PolicyKind } from '../policy/store.ts';

/** `relock policy …`, parsed. All but `check` asks the server at `VAULT_ADDR` with `VAULT_TOKEN`. */
export type PolicyRequest =
  | { readonly action: 'check'; readonly files: readonly string[] }
  | { readonly action: 'list'; readonly format: Format }
  | {
      readonly action: 'put';
      readonly name: string;
      /** `-`: standard input. */
      readonly file: string;
      readonly kind: PolicyKind | undefined;
    }
  | {
      readonly action: 'explain';
      /** Whose token; undefined: the one in `tokenFile`, or else the asker's own. */
      readonly accessor: string | undefined;
      readonly tokenFile: string | undefined;
      readonly operation: string;
      readonly path: string;
      /** As if the request came from there. */
      readonly address: string | undefined;
      readonly format: Format;
    };

type Format = 'text' | 'json';

/**
 * Checks policies without a server, writes and lists them, and tells which one allows or denies a request. `check` gives
 * 1 when a file is wrong, `explain` when the request would be denied. Throws `RL-USAGE`, `RL-POLICY-…`, `RL-VAULT-…`.
 */
export async function policy(request: PolicyRequest, invocation: Invocation): Promise<ExitStatus> {
  switch (request.action) {
    case 'check':
      return checkFiles(request.files, invocation);
    case 'list':
      return list(request.format, invocation);
    case 'put': {
      const { name, file } = request;
      const kind = request.kind ?? kindOf(file);
      const text = await readPolicy(file, invocation);
      const warnings = await openPolicyServer(invocation).put(kind, name, text);
      for (const warning of warnings) invocation.err(`${printable(warning, 600)}\n`);
      invocation.err(`policy ${printable(name)} (${kind}) is written and counts from now on\n`);
      return 0;
    }
    case 'explain': {
      const found = await openPolicyServer(invocation).explain(request);
      invocation.out(request.format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : told(found));
      return found.allowed ? 0 : 1;
    }
  }
}

async function list(format: Format, invocation: Invocation): Promise<ExitStatus> {
  const { acl, cedar } = await openPolicyServer(invocation).list();
  const lines = [
    ...acl.map((name) => `acl    ${printable(name)}`),
    ...cedar.map((name) => `cedar  ${printable(name)}`),
  ];
  invocation.out(format === 'json' ? `${JSON.stringify({ acl, cedar }, null, 2)}\n` : `${lines.join('\n')}\n`);
  return 0;
}

function told({ allowed, policy: by, considered, operation, path, needs_sudo: sudo, identity }: Explained): string {
  const decision = `${allowed ? 'allowed' : 'denied'}, ${by === '' ? 'because no policy allows it' : `by ${printable(by)}`}`;
  const width = Math.max(0, ...considered.map((one) => one.policy.length));
  return [
    `${printable(identity.name, 300)} at ${printable(identity.mount)}, policies ${identity.policies.map((one) => printable(one)).join(', ')}`,
    `${printable(operation)}${sudo ? ' (with sudo)' : ''} ${printable(path, 600)}: ${decision}`,
    ...considered.map(
      (one) => `  ${printable(one.policy).padEnd(width)}  ${printable(one.effect)}: ${printable(one.why, 600)}`,
    ),
    '',
  ].join('\n');
}
