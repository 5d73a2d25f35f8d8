/** How a claim is seen by Cedar. */
type ClaimType = 'String' | 'Long' | 'Bool' | 'Set<String>';

/**
 * The claims that policies may name, all optional: GitHub's
 * (https://docs.github.com/en/actions/reference/security/oidc#oidc-token-claims) and OpenID Connect's usual ones. Any
 * other is reached as a tag.
 */
export const CLAIMS: Readonly<Record<string, ClaimType>> = {
  actor: 'String',
  actor_id: 'String',
  aud: 'Set<String>',
  base_ref: 'String',
  check_run_id: 'String',
  email: 'String',
  email_verified: 'Bool',
  enterprise: 'String',
  enterprise_id: 'String',
  environment: 'String',
  environment_node_id: 'String',
  event_name: 'String',
  groups: 'Set<String>',
  head_ref: 'String',
  iss: 'String',
  job_workflow_ref: 'String',
  job_workflow_sha: 'String',
  ref: 'String',
  ref_protected: 'Bool',
  ref_type: 'String',
  repository: 'String',
  repository_id: 'String',
  repository_owner: 'String',
  repository_owner_id: 'String',
  repository_visibility: 'String',
  roles: 'Set<String>',
  run_attempt: 'Long',
  run_id: 'String',
  run_number: 'Long',
  runner_environment: 'String',
  sha: 'String',
  sub: 'String',
  workflow: 'String',
  workflow_ref: 'String',
  workflow_sha: 'String',
};

const claims = Object.entries(CLAIMS)
  .map(([name, type]) => `    ${name}?: ${type},`)
  .join('\n');

/** What Cedar policies may speak of (https://docs.cedarpolicy.com/schema/human-readable-schema.html). */
export const SCHEMA = `entity Role;
entity Mount;
entity Identity in [Role, Mount] {
  name: String,
  mount: String,
  claims: {
${claims}
  },
} tags Set<String>;
entity Path in [Path] {
  path: String,
};
action write;
action read, list, delete, sudo appliesTo {
  principal: Identity,
  resource: Path,
  context: Circumstances,
};
action create, update, patch in [write] appliesTo {
  principal: Identity,
  resource: Path,
  context: Circumstances,
};
type Circumstances = {
  address: ipaddr,
  time: datetime,
  hour: Long,
  weekday: Long,
};
`;
