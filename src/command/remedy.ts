import type { ManagedKey, RelockConfig } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import type { IssuerServices } from '../issuer/issuer.ts';
import { canRotate, issuerForToken, openIssuer } from '../issuer/open.ts';
import type { TimelineEntry } from '../report/report.ts';
import { rotateKey } from '../rotate/engine.ts';
import type { RotationOutcome, RotationStep } from '../rotate/outcome.ts';
import { revokeKey, revokeToken } from '../rotate/revoke.ts';
import { parseAddress, wholeSecret } from '../vault/address.ts';
import type { VaultSet } from '../vault/open.ts';

export interface RemedyServices {
  readonly vaults: VaultSet;
  readonly issuers: IssuerServices;
  /** The issuer kind that can end what this rule finds, such as `github-token`; undefined when none can. */
  readonly revocableAs: (rule: string) => string | undefined;
  /** For the journal, such as `leaked in pull request 7`. */
  readonly reason: string;
  readonly now: () => Date;
}

export interface Remedied {
  readonly findings: readonly Finding[];
  readonly timeline: readonly TimelineEntry[];
  /** What could not be done, and why, for people. */
  readonly notes: readonly string[];
}

/**
 * Does about each leaked key what the config says: a managed one is rotated or revoked, one that is not ours is revoked
 * when its kind is listed. Different keys at once, one key once however often it leaked. A key counts as dead only when
 * its issuer was seen to refuse it; what failed is noted and stays a finding. Never throws for one key's trouble.
 */
export async function remedy(
  findings: readonly Finding[],
  config: RelockConfig,
  services: RemedyServices,
): Promise<Remedied> {
  const found = services.now().toISOString();
  const acts = new Map<string, Act>();
  for (const finding of findings) {
    const act = actFor(finding, config, services);
    if (act !== undefined && !acts.has(act.id)) acts.set(act.id, act);
  }
  const outcomes = new Map(
    await Promise.all([...acts.values()].map(async (act) => [act.id, await carryOut(act, services)] as const)),
  );
  const outcomeOf = (finding: Finding) => {
    const act = actFor(finding, config, services);
    return act === undefined ? undefined : outcomes.get(act.id);
  };
  const told = new Set<string>();
  const timeline: TimelineEntry[] = [];
  for (const finding of findings) {
    const outcome = outcomeOf(finding);
    if (outcome === undefined || told.has(finding.fingerprint)) continue;
    told.add(finding.fingerprint);
    const { fingerprint } = finding;
    timeline.push({ at: found, fingerprint, what: `found: ${finding.rule}` });
    timeline.push(...outcome.steps.map(({ at, what }) => ({ at, fingerprint, what })));
  }
  return {
    findings: findings.map((finding) => remedied(finding, outcomeOf(finding))),
    timeline,
    notes: [...outcomes.values()].flatMap(noteOf),
  };
}

/** What is to be done about one key. */
interface Act {
  /** One for each key: its secret's address, or the fingerprint of a token that is not ours. */
  readonly id: string;
  readonly finding: Finding;
  readonly key: ManagedKey | undefined;
  readonly kind: string;
}

function actFor(finding: Finding, config: RelockConfig, services: RemedyServices): Act | undefined {
  if (finding.managed !== undefined) {
    // A retired key is dead already; a staged one is on its way to be current and is replaced as that.
    if (finding.managedState === 'retired') return undefined;
    const id = secretOf(finding.managed);
    const key = config.rotate.keys.find(({ address }) => secretOf(address) === id);
    return key === undefined || key.onLeak === 'report' ? undefined : { id, finding, key, kind: key.kind };
  }
  const kind = services.revocableAs(finding.rule);
  if (kind === undefined || !config.rotate.revokeFound.includes(kind)) return undefined;
  return { id: finding.fingerprint, finding, key: undefined, kind };
}

async function carryOut(act: Act, services: RemedyServices): Promise<RotationOutcome> {
  const { vaults, issuers, reason, now } = services;
  const steps: RotationStep[] = [];
  try {
    if (act.key === undefined) {
      const issuer = await issuerForToken(act.kind, issuers);
      if (issuer === undefined) throw new RelockError('RL-ISSUER-UNKNOWN', `nobody here can revoke a ${act.kind}`);
      return await using(issuer, () => revokeToken({ issuer, value: act.finding.value, name: act.id, now }));
    }
    const { key } = act;
    const address = parseAddress(act.id);
    const store = await vaults.for(address);
    const issuer = await openIssuer(key, issuers);
    const common = { key, address, store, reason, now, onStep: (step: RotationStep) => void steps.push(step) };
    return await using(issuer, () =>
      key.onLeak === 'rotate' && canRotate(issuer)
        ? rotateKey({ ...common, issuer, mode: 'emergency', leaked: act.finding.value })
        : revokeKey({ ...common, issuer }),
    );
  } catch (error) {
    const problem =
      error instanceof RelockError
        ? { code: error.code, message: error.message, ...(error.remedy === undefined ? {} : { remedy: error.remedy }) }
        : { code: 'RL-INTERNAL', message: 'something went wrong that Relock did not foresee' };
    return { address: act.id, kind: act.kind, rotation: '', result: 'failed', steps, problem };
  }
}

async function using<T>(issuer: { close(): Promise<void> }, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } finally {
    await issuer.close();
  }
}

function remedied(finding: Finding, outcome: RotationOutcome | undefined): Finding {
  if (outcome === undefined) return finding;
  switch (outcome.result) {
    case 'rotated':
    case 'revoked': {
      const remediedAt = outcome.steps.at(-1)?.at;
      return {
        ...finding,
        status: 'inactive',
        remedy: outcome.result,
        ...(remediedAt === undefined ? {} : { remediedAt }),
      };
    }
    case 'accepted':
    case 'planned':
    case 'failed':
      return finding;
  }
}

function noteOf(outcome: RotationOutcome): string[] {
  if (outcome.result === 'accepted')
    return ['a revocation was accepted by its issuer, but is not proven yet: look again in some minutes'];
  if (outcome.problem === undefined) return [];
  const { code, message, remedy: next } = outcome.problem;
  return [`a leaked key was not replaced: ${message} [${code}]${next === undefined ? '' : ` ${next}`}`];
}

function secretOf(address: string): string {
  return wholeSecret(parseAddress(address)).text;
}
