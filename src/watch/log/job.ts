/** What a job's subject says of it. */
export interface Job {
  readonly repository?: string;
  readonly ref?: string;
  readonly environment?: string;
}

/**
 * The parts of a GitHub job's subject, `repo:org/app:ref:refs/heads/main` or `repo:org@1/app@2:environment:production`
 * (https://docs.github.com/en/actions/reference/openid-connect-reference); nothing for any other text.
 */
export function jobOf(subject: string | undefined): Job {
  const match = /(?:^|[/:-])repo:([^/:\s]+\/[^/:\s]+)(?::(.*))?$/.exec(subject ?? '');
  if (match === null) return {};
  const [, repository = '', rest = ''] = match;
  const ref = /(?:^|:)ref:(refs\/[^:\s]+)/.exec(rest)?.[1];
  const environment = /(?:^|:)environment:([^:\s]+)/.exec(rest)?.[1];
  return {
    repository: repository.replaceAll(/@\d+/g, ''),
    ...(ref === undefined ? {} : { ref }),
    ...(environment === undefined ? {} : { environment }),
  };
}
