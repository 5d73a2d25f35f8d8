import { eventOf } from '../event.ts';
import type { UseAction } from '../event.ts';
import type { Entry } from './fields.ts';
import { addressIn, textAt, timeIn } from './fields.ts';
import type { LogFormat, Taken } from './format.ts';
import { entryByEntry } from './format.ts';

/**
 * GitHub's audit log, from its API, an export or a stream
 * (https://docs.github.com/en/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/audit-log-events-for-your-organization):
 * uses of tokens, secrets of Actions, and what secret scanning did.
 */
export const githubLog: LogFormat = {
  name: 'github',
  title: 'GitHub audit log',
  recognises: (entry) =>
    ('@timestamp' in entry || '_document_id' in entry) && /^\w+\.\w+$/.test(textAt(entry, 'action') ?? ''),
  open: entryByEntry(read),
};

function read(entry: Entry, source: string): Taken {
  const name = textAt(entry, 'action') ?? '';
  const place = textAt(entry, 'repo') ?? textAt(entry, 'org') ?? textAt(entry, 'business') ?? '';
  const token = tokenOf(entry);
  const [action, key] = subjectOf(name, entry, place, token);
  if (action === undefined) return 'no-use';
  const status = entry['status_code'];
  const isRefused = typeof status === 'number' && status >= 400;
  const actor = textAt(entry, 'actor');
  const repository = textAt(entry, 'repo');
  return eventOf(
    {
      id: textAt(entry, '_document_id') ?? textAt(entry, 'request_id'),
      at: timeOf(entry['@timestamp'] ?? entry['created_at']),
      action,
      outcome: isRefused ? 'refused' : 'ok',
      authenticated: actor !== undefined && status !== 401,
      key,
      identity: actor === undefined ? undefined : `github:${actor}`,
      repository,
      address: addressIn(entry['actor_ip']),
      agent: textAt(entry, 'user_agent'),
      reason: isRefused ? `status ${status}` : undefined,
    },
    source,
    'foreign',
  );
}

function subjectOf(
  name: string,
  entry: Entry,
  place: string,
  token: string | undefined,
): readonly [UseAction | undefined, string | undefined] {
  const secret = /^(?:\w+)\.(create|update|remove|delete)_(?:actions|codespaces|dependabot)_secret$/.exec(name);
  if (secret !== null) {
    return [
      SECRETS[secret[1] ?? ''] ?? 'delete',
      `github:${place}/secrets/${textAt(entry, 'key') ?? textAt(entry, 'name') ?? ''}`,
    ];
  }
  if (name.startsWith('secret_scanning')) {
    const number = entry['number'];
    return ['other', `github:${place}/secret-scanning${typeof number === 'number' ? `/${number}` : ''}`];
  }
  if (/^(?:personal_access_token|oauth_access|integration_installation|public_key|deploy_key)\./.test(name)) {
    return [tokenAction(name), token ?? `github:${place}/${name.split('.', 1)[0]}`];
  }
  // All else is a use of the token that it was done with; of a browser's session nothing is told.
  return token === undefined ? [undefined, undefined] : ['verify', token];
}

function tokenAction(name: string): UseAction {
  if (/(?:create|granted|generate)$/.test(name)) return 'issue';
  return /(?:destroy|revoke|remove)/.test(name) ? 'delete' : 'admin';
}

const SECRETS: Readonly<Record<string, UseAction>> = { create: 'issue', update: 'write' };

/** A token by its hash (base64 of SHA-256) or its number: its text is in no log. */
function tokenOf(entry: Entry): string | undefined {
  const hash = textAt(entry, 'hashed_token');
  if (hash !== undefined) return `github:token/${hash}`;
  const id = entry['token_id'];
  return typeof id === 'number' || typeof id === 'string' ? `github:token/${id}` : undefined;
}

/** Milliseconds in streams and the API; text in some exports. */
function timeOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : timeIn(value);
}
