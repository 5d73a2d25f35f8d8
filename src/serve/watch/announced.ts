import type { Fact } from '../../watch/fact.ts';
import { keyOf } from '../audited.ts';
import type { JwtRole } from '../backend/jwt-role.ts';
import type { Mount } from '../call.ts';
import type { FactSources } from './facts.ts';

/** A policy of thousands of paths for thousands of roles announces nothing in particular. */
const MOST_PATHS = 50;
const MOST_ROLES = 100;

/** Whom a role lets in: they are not strangers when they come. Keys are not named: the policies say which. */
export function announcedByRole(mount: Mount, name: string, at: number, { entries }: FactSources): Fact[] {
  const role = entries.get(`jwt/${mount.id}/role/${name}`) as unknown as JwtRole | undefined;
  return role === undefined ? [] : identitiesOf(role).map((who) => announced(who, at, undefined));
}

/** Who is given a path policy by a role may read what it names. */
export function announcedByPolicy(name: string, at: number, { mounts, entries, policyStore }: FactSources): Fact[] {
  const paths = (rulesOf(policyStore, name) ?? []).slice(0, MOST_PATHS).flatMap(({ pattern, capabilities }) => {
    // A pattern with a segment left open, or filled in by a claim, is no address.
    if (!capabilities.includes('read') || /[+{]/.test(pattern)) return [];
    return [keyOf(pattern, mounts.route(pattern.replace(/\*$/, ''))?.mount)];
  });
  const roles = mounts
    .all()
    .filter(({ type }) => type === 'jwt')
    .flatMap(({ id }) => entries.all(`jwt/${id}/role/`))
    .map(({ value }) => value as unknown as JwtRole)
    .filter(({ policies }) => policies.includes(name))
    .slice(0, MOST_ROLES);
  return roles.flatMap(identitiesOf).flatMap((who) => paths.map((key) => announced(who, at, key)));
}

function rulesOf(store: FactSources['policyStore'], name: string) {
  try {
    return store.rules(name);
  } catch {
    // It was changed meanwhile to what this can't read.
    return undefined;
  }
}

function announced(who: Who, at: number, key: string | undefined): Fact {
  return { kind: 'announced', at, ...who, ...(key === undefined ? {} : { key }) };
}

interface Who {
  readonly identity?: string;
  readonly workflow?: string;
  readonly ref?: string;
}

/** The identities that a role names outright, with the workflow and ref where it names these. */
function identitiesOf({ subject, claims, globs }: JwtRole): Who[] {
  const named = (claim: string) => (claims[claim] ?? []).filter((value) => !globs || !value.includes('*'));
  const subjects = [
    ...(subject === '' ? [] : [subject]),
    ...named('sub'),
    ...named('repository').flatMap((repository) => githubSubjects(repository, named('environment'))),
  ];
  const workflows = [...named('job_workflow_ref'), ...named('workflow_ref')].map((text) => text.split('@', 1)[0] ?? '');
  return [
    ...subjects.map((identity) => ({ identity })),
    ...workflows.map((workflow) => ({ workflow })),
    ...named('ref').map((ref) => ({ ref })),
  ].slice(0, MOST_ROLES);
}

/** GitHub's subjects for jobs of a repository, as `subjectOf` leaves them (docs.github.com, OpenID Connect reference). */
function githubSubjects(repository: string, environments: readonly string[]): string[] {
  const whole = `repo:${repository}`;
  return [whole, `${whole}:pull_request`, ...environments.map((environment) => `${whole}:environment:${environment}`)];
}
