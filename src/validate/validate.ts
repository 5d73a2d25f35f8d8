import { RelockError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import type { HttpClient } from '../core/http.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import type { Verdict } from './answer.ts';
import { readAnswer } from './answer.ts';
import type { Check } from './check.ts';
import { checksOf } from './checks/all.ts';
import { openTurns } from './pace.ts';
import { requestOf } from './request.ts';

/** What live checks need. */
export interface Validation {
  /** Must not repeat requests by itself. */
  readonly http: HttpClient;
  /** The user's own server instead of a public one, by origin: `https://api.github.com` → an Enterprise Server's API. */
  readonly instead: ReadonlyMap<string, string>;
  /** Milliseconds for all of it; what was not asked by then stays `unknown`. */
  readonly deadline: number;
}

/** Requests to one host in one run: whoever plants keys by the thousand gets no issuer to block our runners. */
const MOST = 100;

/**
 * Asks the issuer of each finding whether it lives, each secret once, and gives the findings with `status`, `identity`
 * and `statusReason`. What there is no check for stays `unchecked`; managed keys and what is dead already are not asked
 * about. Never throws for an answer, or for none.
 */
export async function validate(findings: readonly Finding[], services: Validation): Promise<readonly Finding[]> {
  const ask = openQuestions(services);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.managed !== undefined || finding.remedy !== 'none' || checksOf(finding.rule).length === 0) continue;
    const key = `${finding.rule}\0${finding.value.reveal()}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const verdicts = new Map<Finding, Verdict>();
  await Promise.all(
    [...groups.values()].map(async (group) => {
      const verdict = await askAbout(group, ask);
      if (verdict !== undefined) for (const finding of group) verdicts.set(finding, verdict);
    }),
  );
  return findings.map((finding) => withVerdict(finding, verdicts.get(finding)));
}

function withVerdict(finding: Finding, verdict: Verdict | undefined): Finding {
  if (verdict === undefined) return finding;
  return {
    ...finding,
    status: verdict.status,
    ...(verdict.identity === undefined ? {} : { identity: verdict.identity }),
    ...(verdict.reason === undefined ? {} : { statusReason: verdict.reason }),
  };
}

/** Undefined when no check is for secrets of that form. */
async function askAbout(
  group: readonly Finding[],
  ask: (check: Check, credential: SecretFields) => Promise<Verdict>,
): Promise<Verdict | undefined> {
  let missing: string | undefined;
  for (const finding of group) {
    for (const check of checksOf(finding.rule)) {
      const credential = credentialOf(check, finding);
      if (credential === undefined) continue;
      const lacks = Object.entries(check.near ?? {}).find(
        ([name, { optional }]) => optional !== true && !credential.has(name),
      );
      if (lacks === undefined) return ask(check, credential);
      missing ??= lacks[1].what;
    }
  }
  if (missing === undefined) return undefined;
  return { status: 'unknown', reason: `it can't be asked about without its ${missing}, which is not near it` };
}

/** The secret, the parts of it that the check's form names, and what stood near; undefined when it has another form. */
function credentialOf({ form }: Check, { value, neighbours }: Finding): SecretFields | undefined {
  const parts = form === undefined ? undefined : new RegExp(`^(?:${form.source})$`).exec(value.reveal());
  if (parts === null) return undefined;
  const named = Object.entries(parts?.groups ?? {}).filter((part): part is [string, string] => part[1] !== undefined);
  return new Map([
    ...(neighbours ?? []),
    ['secret', value],
    ...named.map(([name, text]) => [name, new SecretValue(text)] as const),
  ]);
}

/** A check's question: asked at each region in turn, at the pace that a host may be asked. */
function openQuestions({
  http,
  instead,
  deadline,
}: Validation): (check: Check, credential: SecretFields) => Promise<Verdict> {
  const turns = openTurns();
  const resting = new Set<string>();
  const asked = new Map<string, number>();
  const ends = Date.now() + deadline;

  async function askOne(check: Check, template: string, credential: SecretFields): Promise<Verdict> {
    const own = [...instead].find(([origin]) => template.startsWith(`${origin}/`));
    const url = own === undefined ? template : own[1] + template.slice(own[0].length);
    const request = requestOf(check, url, credential, new Date());
    if (!URL.canParse(request.url)) return { status: 'unknown', reason: 'what stood near it makes no address' };
    const { host } = new URL(request.url);
    return turns.take(host, async () => {
      if (resting.has(host)) return { status: 'unknown', reason: 'the issuer was asked too often (429)' };
      if (Date.now() > ends) return { status: 'unknown', reason: 'there was no time left to ask its issuer' };
      const count = (asked.get(host) ?? 0) + 1;
      asked.set(host, count);
      if (count > MOST) return { status: 'unknown', reason: `its issuer was asked ${MOST} times in this run already` };
      try {
        const answer = await http.request(request);
        if (answer.status === 429) resting.add(host);
        const verdict = readAnswer(check, answer, credential);
        return own !== undefined && verdict.status === 'inactive'
          ? { status: 'unknown', reason: 'refused, which proves nothing: the public server may have issued it' }
          : verdict;
      } catch (error) {
        const code = error instanceof RelockError ? ` (${error.code})` : '';
        return { status: 'unknown', reason: `its issuer gave no answer${code}` };
      }
    });
  }

  return async (check, credential) => {
    let unsure: Verdict | undefined;
    for (const url of check.urls) {
      const verdict = await askOne(check, url, credential);
      if (verdict.status === 'active') return verdict;
      if (verdict.status === 'unknown') unsure ??= verdict;
    }
    return unsure ?? { status: 'inactive' };
  };
}
