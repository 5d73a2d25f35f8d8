import type { TellTarget } from './config.ts';
import { entryOf } from './entry.ts';
import type { RawEntry } from './entry.ts';

/** What each kind takes beside its target; those with `!` it can't do without. */
const TAKES: Readonly<Record<TellTarget['kind'], string>> = {
  slack: '',
  teams: '',
  webhook: 'secret',
  mail: 'server! from! user password',
};

const MAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@[A-Za-z0-9.-]{1,253}$/;

/** Reads an entry; gives what is wrong with it, in words, when something is. */
export function tellTarget(raw: RawEntry): TellTarget | string {
  const entry = entryOf(raw, TAKES, 'tell');
  if (typeof entry === 'string') return entry;
  const { kind, target, options } = entry;
  if ((kind === 'slack' || kind === 'teams') && /^https?:/.test(target))
    return `the webhook of ${kind} is a secret: keep it in a vault and name its address`;
  if (kind === 'mail') {
    const { server = '', from = '', user, password } = options;
    if (!MAIL.test(target) || !MAIL.test(from)) return 'mail under tell needs mail addresses';
    if (!/^smtps?:\/\/[^\s/@]+\/?$/.test(server))
      return 'server: under tell is smtps://HOST[:PORT] or smtp://HOST[:PORT]';
    if ((user === undefined) !== (password === undefined)) return 'mail under tell takes user and password together';
  }
  return entry;
}
