import type { Place } from './place.ts';
import { ownPlace } from './place.ts';
import { awsSuffix } from '../../core/aws-sts.ts';

/** What a session is for. `browse` is of a prefix: the secret of that name and all below it. */
export type Right = 'read' | 'write' | 'browse';

/** The account that a role is in. */
export interface Account {
  /** `aws`, `aws-cn`, `aws-us-gov`. */
  readonly partition: string;
  readonly id: string;
}

/** The most characters that AWS takes as an inline session policy (API reference of AssumeRole, `Policy`). */
const MOST = 2048;

const READ = ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'];
const VERSIONS = 'secretsmanager:ListSecretVersionIds';
const CHANGE = ['secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecretVersionStage'];

/**
 * The inline session policy that narrows a login to these secrets and this right: what the role may do beyond it, the
 * session may not. `kms:Decrypt` is allowed through Secrets Manager only, which in turn decrypts just what the first
 * statement lets it read. Undefined when it is longer than AWS takes.
 */
export function sessionPolicy(account: Account, right: Right, places: readonly Place[]): string | undefined {
  const named = right === 'write' ? places.flatMap((place) => [place, ...recordsOf(place)]) : places;
  const resources = named.flatMap((place) => [
    arnOf(account, place),
    ...(right === 'browse' ? [`${secretArn(account, place.region)}${place.name}/*`] : []),
  ]);
  const via = [...new Set(named.map(({ region }) => `secretsmanager.${region}.${awsSuffix(region)}`))];
  const actions = { read: READ, browse: [...READ, VERSIONS], write: [...READ, VERSIONS, ...CHANGE] }[right];
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      allow(actions, resources),
      // These know no single secrets: each secret of a batch needs the right above, a list shows names alone.
      ...(right === 'browse' || (right === 'read' && places.length > 1)
        ? [allow(['secretsmanager:BatchGetSecretValue'], '*')]
        : []),
      ...(right === 'browse' ? [allow(['secretsmanager:ListSecrets'], '*')] : []),
      ...(right === 'write'
        ? [allow(['secretsmanager:CreateSecret'], '*', 'secretsmanager:Name', unique(named.map(({ name }) => name)))]
        : []),
      allow(right === 'write' ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'], '*', 'kms:ViaService', via),
      allow(['kms:DescribeKey'], '*'),
    ],
  });
  return policy.length <= MOST ? policy : undefined;
}

/** As few groups as fit into one policy each, in their order; a place that fits into none is a group of its own. */
export function groupsThatFit(account: Account, places: readonly Place[]): Place[][] {
  const groups: Place[][] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last !== undefined && sessionPolicy(account, 'read', [...last, place]) !== undefined) last.push(place);
    else groups.push([place]);
  }
  return groups;
}

/** True when what a session was narrowed to holds this secret. */
export function covers(granted: Right, place: Place, right: Right, wanted: Place): boolean {
  if (place.region !== wanted.region) return false;
  if (granted !== right && right !== 'read') return false;
  return place.id === wanted.id || (granted === 'browse' && wanted.id.startsWith(`${place.name}/`));
}

/** What a rotation of a secret writes beside it. */
function recordsOf(place: Place): Place[] {
  const beside = [`journal/${place.name}`, `incident/${place.name}`, 'fingerprints'];
  return beside.map((name) => ownPlace(place.region, name));
}

/** AWS ends each secret's ARN with six random characters; a pattern with `*` would match longer names too. */
function arnOf(account: Account, place: Place): string {
  return place.id === place.name ? `${secretArn(account, place.region)}${place.name}-??????` : place.id;
}

function secretArn(account: Account, region: string): string {
  return `arn:${account.partition}:secretsmanager:${region}:${account.id}:secret:`;
}

function allow(
  actions: readonly string[],
  resource: string | readonly string[],
  key?: string,
  values: readonly string[] = [],
): object {
  return {
    Effect: 'Allow',
    Action: actions,
    Resource: resource,
    ...(key === undefined ? {} : { Condition: { StringEquals: { [key]: values } } }),
  };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
