import type { PublishTarget } from './config.ts';
import { entryOf } from './entry.ts';
import type { RawEntry } from './entry.ts';

/** What each kind takes beside its target; those with `!` it can't do without. */
const TAKES: Readonly<Record<PublishTarget['kind'], string>> = {
  'github-secret': 'repo org environment app visibility token! field',
  vault: 'field',
  'kubernetes-secret': 'server! token! namespace key ca-file field',
  workflow: 'repo! token! ref',
  webhook: 'secret',
};

const OWNER_NAME = /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/;

/** Reads an entry; gives what is wrong with it, in words, when something is. */
export function publishTarget(raw: RawEntry): PublishTarget | string {
  const entry = entryOf(raw, TAKES, 'publish');
  if (typeof entry === 'string') return entry;
  const { kind, target, options } = entry;
  const { repo, org, environment } = options;
  if (repo !== undefined && !OWNER_NAME.test(repo)) return 'repo: under publish is owner/name';
  if (kind === 'github-secret') {
    if (!/^[A-Za-z_]\w*$/.test(target) || /^GITHUB_/i.test(target))
      return 'GitHub takes letters, digits and _ in the name of a secret, not GITHUB_ first';
    if ((repo === undefined) === (org === undefined)) return 'github-secret under publish needs repo or org';
    if (org !== undefined && !/^[A-Za-z0-9-]{1,39}$/.test(org))
      return 'org: under publish is the name of an organisation';
    if (environment !== undefined && (repo === undefined || (options['app'] ?? 'actions') !== 'actions'))
      return 'an environment’s secrets belong to a repository’s actions';
  }
  return entry;
}
