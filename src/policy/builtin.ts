/** What `sys/policies/acl` gives of policies that nobody wrote. */
export const BUILT_IN: ReadonlyMap<string, string> = new Map([
  [
    'default',
    `# What every token may do unless it is made without this policy.

# Know, renew and end itself
path "auth/token/lookup-self" {
    capabilities = ["read"]
}
path "auth/token/renew-self" {
    capabilities = ["update"]
}
path "auth/token/revoke-self" {
    capabilities = ["update"]
}

# Ask what it may do, and why not
path "sys/capabilities-self" {
    capabilities = ["update"]
}
path "sys/relock/policies/explain-self" {
    capabilities = ["update"]
}

# Renew and look up a lease whose id it knows
path "sys/renew" {
    capabilities = ["update"]
}
path "sys/leases/renew" {
    capabilities = ["update"]
}
path "sys/leases/lookup" {
    capabilities = ["update"]
}

# Wrap answers, and open what was wrapped for it
path "sys/wrapping/wrap" {
    capabilities = ["update"]
}
path "sys/wrapping/lookup" {
    capabilities = ["update"]
}
path "sys/wrapping/unwrap" {
    capabilities = ["update"]
}
`,
  ],
  [
    'response-wrapping',
    `path "sys/wrapping/unwrap" {
    capabilities = ["update"]
}
`,
  ],
  // It allows everything, in no words.
  ['root', ''],
]);

/** Policies that can't be changed. */
export const FIXED: ReadonlySet<string> = new Set(['root', 'response-wrapping']);
