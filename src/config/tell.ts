import type { TellTarget } from './config.ts';

/** An entry of `tell:` as the schema lets it through. */
export type RawTell = Readonly<Record<string, string>>;

/** What each kind takes beside its target; those with `!` it can't do without. */
const TAKES: Readonly<Record<TellTarget['kind'], string>> = {
  slack: '',
  teams: '',
  webhook: 'secret',
  mail: 'server! from! user password',
};

const MAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@[A-Za-z0-9.-]{1,253}$/;

/** Reads an entry; gives what is wrong with it, in words, when something is. */
export function tellTarget(raw: RawTell): TellTarget | string {
  const kinds = (Object.keys(TAKES) as Array<TellTarget['kind']>).filter((kind) => kind in raw);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    return `an entry under tell names one of ${Object.keys(TAKES).join(', ')}`;
  const { [kind]: target = '', ...options } = raw;
  const words = TAKES[kind].split(' ');
  const absent = words.find((word) => word.endsWith('!') && options[word.slice(0, -1)] === undefined);
  if (absent !== undefined) return `${kind} under tell lacks "${absent.slice(0, -1)}"`;
  const stranger = Object.keys(options).find((key) => !words.includes(key) && !words.includes(`${key}!`));
  if (stranger !== undefined) return `${kind} under tell takes no "${stranger}"`;
  if ((kind === 'slack' || kind === 'teams') && /^https?:/.test(target))
    return `the webhook of ${kind} is a secret: keep it in a vault and name its address`;
  if (kind === 'webhook' && !/^https:\/\/|^http:\/\/(?:127\.|localhost[:/]|\[::1\])/.test(target))
    return 'a webhook is told over https://';
  if (kind === 'mail') {
    const { server = '', from = '', user, password } = options;
    if (!MAIL.test(target) || !MAIL.test(from)) return 'mail under tell needs mail addresses';
    if (!/^smtps?:\/\/[^\s/@]+\/?$/.test(server))
      return 'server: under tell is smtps://HOST[:PORT] or smtp://HOST[:PORT]';
    if ((user === undefined) !== (password === undefined)) return 'mail under tell takes user and password together';
  }
  return { kind, target, options };
}
