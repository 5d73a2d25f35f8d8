import type { PublishTarget } from './config.ts';

/** An entry of `publish:` as the schema lets it through. */
export type RawPublish = Readonly<Record<string, string>>;

type Kind = PublishTarget['kind'];

/** What each kind takes beside its target; those with `!` it can't do without. */
const TAKES: Readonly<Record<Kind, string>> = {
  'github-secret': 'repo org environment app visibility token! field',
  vault: 'field',
  'kubernetes-secret': 'server! token! namespace key ca-file field',
  workflow: 'repo! token! ref',
  webhook: 'secret',
};

const OWNER_NAME = /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/;

/** Reads an entry; gives what is wrong with it, in words, when something is. */
export function publishTarget(raw: RawPublish): PublishTarget | string {
  const kinds = (Object.keys(TAKES) as Kind[]).filter((kind) => kind in raw);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    return `an entry under publish names one of ${Object.keys(TAKES).join(', ')}`;
  const { [kind]: target = '', ...options } = raw;
  const words = TAKES[kind].split(' ');
  const absent = words.find((word) => word.endsWith('!') && options[word.slice(0, -1)] === undefined);
  if (absent !== undefined) return `${kind} under publish lacks "${absent.slice(0, -1)}"`;
  const stranger = Object.keys(options).find((key) => !words.includes(key) && !words.includes(`${key}!`));
  if (stranger !== undefined) return `${kind} under publish takes no "${stranger}"`;
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
  if (kind === 'webhook' && !/^https:\/\/|^http:\/\/(?:127\.|localhost[:/]|\[::1\])/.test(target))
    return 'a webhook is told over https://';
  return { kind, target, options };
}
