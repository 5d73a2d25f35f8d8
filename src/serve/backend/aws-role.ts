import type { Body } from '../call.ts';
import { secondsOf } from '../duration.ts';
import { Fault } from '../fault.ts';
import { isObject, listField, textField } from '../fields.ts';

/** Whose session a role gives, and what it may do. Times are seconds; 0: not set. */
export interface AwsRole {
  readonly type: 'assumed_role' | 'federation_token';
  readonly arns: readonly string[];
  readonly policyArns: readonly string[];
  readonly policy: string;
  readonly ttl: number;
  readonly maxTtl: number;
}

/** Reads a role; what is not said stays as it was. Throws `Fault` 400. */
export function awsRoleOf(body: Body, known: AwsRole | undefined): AwsRole {
  const given = textField(body, 'credential_type') || (known?.type ?? '');
  if (given === '') throw wrong('did not supply credential_type');
  if (given === 'iam_user') {
    throw wrong(
      'iam_user is not supported: its keys outlive whoever forgets them; take assumed_role or federation_token',
    );
  }
  if (given !== 'assumed_role' && given !== 'federation_token') {
    throw wrong(`unrecognized credential type: ${given.slice(0, 40)}`);
  }
  const document = body['policy_document'];
  const policy = isObject(document) ? JSON.stringify(document) : textField(body, 'policy_document');
  if (policy !== '' && !isJson(policy)) throw new Fault(400, 'cannot parse policy document');
  const role: AwsRole = {
    type: given,
    arns: listField(body, 'role_arns') ?? known?.arns ?? [],
    policyArns: listField(body, 'policy_arns') ?? known?.policyArns ?? [],
    policy: document === undefined ? (known?.policy ?? '') : policy,
    ttl: secondsOf(body['default_sts_ttl']) ?? known?.ttl ?? 0,
    maxTtl: secondsOf(body['max_sts_ttl']) ?? known?.maxTtl ?? 0,
  };
  if (role.type === 'federation_token' && role.arns.length > 0) {
    throw wrong('role_arns is only for the credential type assumed_role');
  }
  if (role.maxTtl > 0 && role.ttl > role.maxTtl) throw wrong('default_sts_ttl is longer than max_sts_ttl');
  return role;
}

/** A role as its readers see it. */
export function awsRoleData({ type, arns, policyArns, policy, ttl, maxTtl }: AwsRole) {
  const listed = (list: readonly string[]) => (list.length === 0 ? null : list);
  return {
    credential_type: type,
    default_sts_ttl: ttl,
    iam_groups: null,
    iam_tags: null,
    max_sts_ttl: maxTtl,
    permissions_boundary_arn: '',
    policy_arns: listed(policyArns),
    policy_document: policy,
    role_arns: listed(arns),
    user_path: '',
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function wrong(what: string): Fault {
  return new Fault(
    400,
    `error(s) validating supplied role data: ${JSON.stringify(`1 error occurred:\n\t* ${what}\n\n`)}`,
  );
}
