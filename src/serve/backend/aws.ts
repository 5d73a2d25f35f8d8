import { RelockError } from '../../core/error.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Made } from '../../issuer/minter.ts';
import type { Backend, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { secondsOf } from '../duration.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { textField } from '../fields.ts';
import { nameFor } from '../giving.ts';
import type { AwsRole } from './aws-role.ts';
import { awsRoleData, awsRoleOf } from './aws-role.ts';
import { storedAt } from './stored.ts';

/** Seconds: AWS' own least, which is what a role gives unless it says more, for nothing ends a session early. */
const LEAST = 900;
/** The longest of each kind. */
const MOST: Readonly<Record<AwsRole['type'], number>> = { assumed_role: 12 * 3600, federation_token: 36 * 3600 };

interface RootConfig {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** Sessions of AWS: https://developer.hashicorp.com/vault/api-docs/secret/aws */
export function awsBackend(core: () => Core, mount: Mount): Backend {
  const folder = `aws/${mount.id}/`;
  // What is stored was sealed here, so it has the shape that it was given.
  const rootConfig = () => core().entries.get(`${folder}config/root`) as unknown as RootConfig | undefined;
  const roleAt = (name: string) => core().entries.get(`${folder}roles/${name}`) as unknown as AwsRole | undefined;

  return {
    exists: (rest) => !rest.startsWith('roles/') || core().entries.get(`${folder}${rest}`) !== undefined,
    clear: () => {
      core().entries.delete(`${folder}config/root`);
      for (const name of core().entries.list(`${folder}roles/`)) core().entries.delete(`${folder}roles/${name}`);
      void core().minters.drop(`${folder}config/root`);
    },
    handle: (call) => {
      if (call.rest === 'config/root') return writeRoot(core(), call, folder, rootConfig());
      const [first = '', name = '', ...more] = call.rest.split('/');
      if (more.length > 0 || (name !== '' && !/^\w(?:[\w.@-]*\w)?$/.test(name))) throw unsupportedPath();
      switch (first) {
        case 'roles':
          return storedAt<AwsRole>(core(), call, `${folder}roles/`, name, {
            read: (value) => awsRoleData(value),
            write: (known) => ({ ...awsRoleOf(call.body, known) }),
          });
        case 'creds':
        case 'sts':
          if (name === '') throw unsupportedPath();
          return session(core(), call, folder, rootConfig(), roleAt(name), name);
        default:
          throw unsupportedPath();
      }
    },
  };
}

function writeRoot(core: Core, call: Routed, folder: string, known: RootConfig | undefined): Outcome {
  const entry = `${folder}config/root`;
  switch (call.operation) {
    case 'read':
      if (known === undefined) throw notFound();
      return {
        data: {
          access_key: known.accessKey,
          iam_endpoint: known.settings['iam_endpoint'] ?? '',
          max_retries: -1,
          region: known.settings['region'] ?? '',
          sts_endpoint: known.settings['sts_endpoint'] ?? '',
        },
      };
    case 'create':
    case 'update': {
      const names = ['region', 'iam_endpoint', 'sts_endpoint'];
      const config: RootConfig = {
        accessKey: textField(call.body, 'access_key') || (known?.accessKey ?? ''),
        secretKey: textField(call.body, 'secret_key') || (known?.secretKey ?? ''),
        settings: Object.fromEntries(
          names.map((name) => [name, textField(call.body, name) || (known?.settings[name] ?? '')]),
        ),
      };
      return {
        waits: true,
        within: () => {
          core.entries.put(entry, { ...config });
          void core.minters.drop(entry);
          return {};
        },
      };
    }
    case 'delete':
    case 'list':
    case 'patch':
      throw unsupportedOperation();
  }
}

/**
 * A session. It gets no lease, as Vault gives it none: there is nothing to renew, and nothing that would take it back.
 * So it is short, and the answer says so.
 */
async function session(
  core: Core,
  call: Routed,
  folder: string,
  root: RootConfig | undefined,
  role: AwsRole | undefined,
  name: string,
): Promise<Outcome> {
  if (call.operation !== 'read' && call.operation !== 'update') throw unsupportedOperation();
  if (role === undefined) throw new Fault(400, `Role ${JSON.stringify(name)} not found`);
  if (root === undefined) throw new Fault(400, 'aws/config/root holds no key yet');
  if (role.type === 'federation_token' && role.policy === '' && role.policyArns.length === 0) {
    throw new Fault(
      400,
      'must specify at least one of policy_arns or policy_document with federation_token credential_type',
    );
  }
  // Where policies look: a read has its parameters in the query, all else in the body.
  const given = (field: string) =>
    call.operation === 'read' ? (call.query.get(field) ?? '') : textField(call.body, field);
  const most = role.maxTtl || MOST[role.type];
  const seconds = Math.min(secondsOf(given('ttl')) || role.ttl || LEAST, most);
  if (seconds < LEAST) throw new Fault(400, `AWS gives no session for less than ${LEAST} seconds`);
  const place = { settings: root.settings, username: root.accessKey, secret: new SecretValue(root.secretKey) };
  const minter = await core.minters.of(`${folder}config/root`, 'aws', place);
  const terms = {
    role_arn: role.type === 'assumed_role' ? arnOf(role, given('role_arn'), name) : '',
    policy_document: role.policy,
    policy_arns: role.policyArns,
  };
  const wanted = nameFor(call, name, minter.longestName);
  let made: Made;
  try {
    made = await minter.mint({ name: wanted, expires: Date.now() + seconds * 1000, terms });
  } catch (error) {
    if (!(error instanceof RelockError) || error.code !== 'RL-MINTER-ANSWER') throw error;
    throw new Fault(400, `${error.message} [${error.code}]`);
  }
  const ends = made.expires ?? Date.now() + seconds * 1000;
  return {
    data: { ...made.fields, ttl: Math.round((ends - Date.now()) / 1000) },
    warnings: [`AWS has no way to end a session: this one ends by itself at ${new Date(ends).toISOString()}`],
  };
}

function arnOf({ arns }: AwsRole, asked: string, name: string): string {
  if (asked !== '') {
    if (arns.includes(asked)) return asked;
    const shown = JSON.stringify(asked.slice(0, 200));
    throw new Fault(400, `role_arn ${shown} not in allowed role arns for Vault role ${JSON.stringify(name)}`);
  }
  const [only, ...others] = arns;
  if (only !== undefined && others.length === 0) return only;
  throw new Fault(400, 'did not supply a role_arn parameter and unable to determine one');
}
