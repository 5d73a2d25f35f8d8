/** An entry of `tell:` or `publish:` as the schema lets it through. */
export type RawEntry = Readonly<Record<string, string>>;

/** An entry that names one of some kinds, with what stands beside it. */
export interface Entry<Kind extends string> {
  readonly kind: Kind;
  readonly target: string;
  readonly options: RawEntry;
}

/**
 * Reads an entry of the list `under`. `takes` has the words that each kind takes beside its target; those with `!` it
 * can't do without. Gives what is wrong with it, in words, when something is.
 */
export function entryOf<Kind extends string>(
  raw: RawEntry,
  takes: Readonly<Record<Kind, string>>,
  under: string,
): Entry<Kind> | string {
  const all = Object.keys(takes) as Kind[];
  const [kind, ...more] = all.filter((name) => name in raw);
  if (kind === undefined || more.length > 0) return `an entry under ${under} names one of ${all.join(', ')}`;
  const target = raw[kind] ?? '';
  const options: RawEntry = Object.fromEntries(Object.entries(raw).filter(([name]) => name !== kind));
  const words = takes[kind].split(' ');
  const absent = words.find((word) => word.endsWith('!') && options[word.slice(0, -1)] === undefined);
  if (absent !== undefined) return `${kind} under ${under} lacks "${absent.slice(0, -1)}"`;
  const stranger = Object.keys(options).find((key) => !words.includes(key) && !words.includes(`${key}!`));
  if (stranger !== undefined) return `${kind} under ${under} takes no "${stranger}"`;
  if (kind === 'webhook' && !/^https:\/\/|^http:\/\/(?:127\.|localhost[:/]|\[::1\])/.test(target))
    return 'a webhook is told over https://';
  return { kind, target, options };
}
