import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError, systemCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Explanation } from '../../policy/policy.ts';
import type { PolicyKind } from '../../policy/store.ts';
import { openServer } from '../server.ts';

/** What `sys/relock/policies/explain` answers. */
export interface Explained extends Explanation {
  readonly operation: string;
  readonly path: string;
  readonly needs_sudo: boolean;
  readonly identity: { readonly name: string; readonly mount: string; readonly policies: readonly string[] };
}

export interface ExplainQuestion {
  readonly accessor: string | undefined;
  readonly tokenFile: string | undefined;
  readonly operation: string;
  readonly path: string;
  readonly address: string | undefined;
}

/** The policies of a running server. */
export interface PolicyServer {
  list(): Promise<Readonly<Record<PolicyKind, readonly string[]>>>;
  /** Gives the server's warnings. */
  put(kind: PolicyKind, name: string, text: string): Promise<readonly string[]>;
  explain(question: ExplainQuestion): Promise<Explained>;
}

/** The server at `VAULT_ADDR`, asked with `VAULT_TOKEN`. Its calls throw `RL-POLICY-REFUSED` and `RL-VAULT-…`. */
export function openPolicyServer({ env, cwd }: Invocation): PolicyServer {
  const own = new SecretValue(env['VAULT_TOKEN'] ?? '');
  const ask = openServer(
    { env },
    {
      code: 'RL-POLICY-REFUSED',
      failing: 'the server’s policies can’t be asked',
      denied: 'The token’s policies must allow it; "relock policy explain" of another token needs sudo as well.',
      wrong: 'Correct what the message names; "relock policy check" tells more without a server.',
    },
  );

  const names = async (kind: PolicyKind): Promise<string[]> => {
    const query = new Map([['list', 'true']]);
    const { json } = await ask({ method: 'GET', path: `sys/policies/${kind}`, query });
    const data = json?.['data'] as { keys?: string[] } | undefined;
    return data?.keys ?? [];
  };

  return {
    list: async () => ({ acl: await names('acl'), cedar: await names('cedar') }),
    put: async (kind, name, text) => {
      const { json } = await ask({ method: 'PUT', path: `sys/policies/${kind}/${name}`, body: { policy: text } });
      const warnings = json?.['warnings'];
      return Array.isArray(warnings) ? warnings.map(String) : [];
    },
    explain: async ({ accessor, tokenFile, operation, path: asked, address: from }) => {
      const body = { operation, path: asked, ...(from === undefined ? {} : { address: from }) };
      const { json } =
        accessor === undefined
          ? await ask(
              { method: 'POST', path: 'sys/relock/policies/explain-self', body },
              tokenFile === undefined ? own : readToken(path.resolve(cwd, tokenFile)),
            )
          : await ask({ method: 'POST', path: 'sys/relock/policies/explain', body: { ...body, accessor } });
      const data = json?.['data'] as Explained | undefined;
      if (Array.isArray(data?.considered)) return data;
      throw new RelockError('RL-POLICY-REFUSED', 'the server does not explain its policies', {
        remedy: 'Only "relock serve" has this API; see that VAULT_ADDR names one.',
      });
    },
  };
}

function readToken(file: string): SecretValue {
  try {
    return new SecretValue(readFileSync(file, 'utf8').trim());
  } catch (error) {
    throw new RelockError('RL-POLICY-FILE', `${printable(file)} can't be read (${systemCode(error) ?? 'refused'})`, {
      remedy: 'Name a file that holds a token and nothing else.',
      cause: error,
    });
  }
}
