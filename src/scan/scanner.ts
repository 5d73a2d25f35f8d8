import type { AllowRule, OwnRule } from '../config/config.ts';
import type { ManagedIndex } from '../core/fingerprint.ts';
import { contentFingerprint } from '../core/fingerprint.ts';
import type { Finding } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { Allowlist } from './allow.ts';
import { readAllowlist } from './allow.ts';
import type { Baseline } from './baseline.ts';
import { bytesOf } from './bytes.ts';
import type { Candidate } from './candidate.ts';
import type { Version } from './version.ts';
import { createFinder } from './layers.ts';
import { placesOf } from './lines.ts';
import type { GitleaksSide } from './gitleaks/open.ts';
import type { GitleaksConfig } from './gitleaks/model.ts';
import type { Mark } from './mark.ts';
import { marksOf } from './mark.ts';
import type { Suspects } from './suspect.ts';

/** What a scan needs to know. Nothing in it reaches the network or the disk. */
export interface ScannerOptions {
  /** `host/owner/name`, or empty: salts the fingerprints. */
  readonly repository: string;
  readonly ownRules: readonly OwnRule[];
  readonly allow: readonly AllowRule[];
  /** From `.gitleaks.toml` or `.betterleaks.toml`. */
  readonly gitleaks?: GitleaksConfig;
  readonly baseline?: Baseline;
  /** The keyed fingerprints of the vaults that were asked. */
  readonly managed: readonly ManagedIndex[];
  /** Decides which allow entries and tokens have expired. */
  readonly today: Date;
}

/** Turns text into findings. */
export interface Scanner {
  /**
   * All findings in a fragment, sorted by place; those that are silenced come too, with `allowed` set.
   * Needs time linear in the text's length, whatever the text. Who scans versions of a file gives `version`
   * with each, a new one that knows of what the text was made from: what has not changed and held nothing there is then
   * passed over. Who has looked at the fragment already gives the `suspects`.
   */
  readonly scan: (fragment: Fragment, suspects?: Suspects, version?: Version) => Finding[];
  /** Why a place that could not be scanned may stay so: the reason of an allow entry for its path, or for the rule `not-scanned`. */
  readonly mayStayUnscanned: (path: string) => string | undefined;
  /** What a reader of the report must know: allow entries that ended, marks that do not count. Each once. */
  readonly notes: readonly string[];
}

/** Prepares a scanner. Rules are compiled when a word of theirs is seen; `RL-ALLOW-INVALID` for a bad allow entry. */
export async function createScanner(options: ScannerOptions): Promise<Scanner> {
  const { covers, notes } = await readAllowlist(options.allow, options.today);
  const noted = new Set([...notes, ...(options.gitleaks?.notes ?? [])]);
  const gitleaks =
    options.gitleaks === undefined ? undefined : (await import('./gitleaks/open.ts')).openGitleaks(options.gitleaks);
  const find = createFinder(options, gitleaks);
  return {
    scan: (fragment, suspects, version) => {
      const bytes = bytesOf(fragment);
      const seen = find(bytes, fragment, suspects, version);
      return seen.length === 0 ? [] : describe(fragment, bytes, seen, options, { covers, gitleaks }, noted);
    },
    mayStayUnscanned: (path) => covers({ fingerprint: '', path, rule: 'not-scanned', value: '' }),
    get notes() {
      return [...noted];
    },
  };
}

function describe(
  fragment: Fragment,
  bytes: Buffer,
  candidates: readonly Candidate[],
  options: ScannerOptions,
  lists: Lists,
  notes: Set<string>,
): Finding[] {
  const markAt = marksOf(bytes);
  const place = placesOf(bytes, fragment.firstLine, fragment.firstColumn ?? 1);
  return candidates.flatMap((candidate) => {
    if (!isNoCanary(candidate)) return [];
    const { line, column } = place(candidate.start);
    const { line: endLine, column: endColumn } = place(candidate.end);
    const { managed, prefix } = candidate;
    const finding: Finding = {
      rule: candidate.rule,
      description:
        managed?.state === 'retired'
          ? `${candidate.description}, retired: harmless since ${printable(managed.since)}`
          : candidate.description,
      path: fragment.path,
      line,
      column,
      endLine,
      endColumn,
      ...(fragment.commit === undefined ? {} : { commit: fragment.commit }),
      value: new SecretValue(candidate.value),
      secret: prefix,
      fingerprint: contentFingerprint(candidate.value, options.repository),
      confidence: candidate.confidence,
      status: 'unchecked',
      ...(managed === undefined
        ? {}
        : { managed: managed.address, managedState: managed.state, managedSince: managed.since }),
      remedy: 'none',
      decoded: candidate.decoded,
    };
    const allowed = reasonToAllow(
      finding,
      fragment,
      bytes,
      candidate,
      markAt(candidate.start, candidate.end),
      { ...options, ...lists },
      notes,
    );
    return [allowed === undefined ? finding : { ...finding, allowed }];
  });
}

/** A key that was planted to be found: whoever reads a report must not learn which it is, not even that it is silenced. */
function isNoCanary({ managed }: Candidate): boolean {
  return managed?.kind !== 'canary';
}

/** Who may silence a finding, beside marks and the baseline. */
interface Lists {
  readonly covers: Allowlist;
  readonly gitleaks: GitleaksSide | undefined;
}

function reasonToAllow(
  finding: Finding,
  { added }: Fragment,
  bytes: Buffer,
  { value, start, end, allowed }: Candidate,
  mark: Mark | undefined,
  { baseline, covers, gitleaks }: Lists & { readonly baseline?: Baseline },
  notes: Set<string>,
): string | undefined {
  const isLive = finding.managedState === 'current' || finding.managedState === 'staged';
  if (mark !== undefined) {
    const where = `${printable(finding.path)}:${finding.line}`;
    if (mark.kind === 'relock:allow' && mark.reason === '') {
      notes.add(`${where}: relock:allow counts only with a reason behind it`);
    } else if (isLive || (added && (finding.confidence === 'high' || finding.managed !== undefined))) {
      notes.add(`${where}: a mark in the text can't silence this finding`);
    } else {
      return mark.reason === '' ? mark.kind : `${mark.kind} ${mark.reason}`;
    }
  }
  if (isLive) return undefined;
  const covered = covers({ fingerprint: finding.fingerprint, path: finding.path, rule: finding.rule, value });
  if (covered !== undefined) return covered;
  const listed = allowed ?? gitleaks?.allows(finding, value, bytes, start, end);
  if (listed !== undefined) return listed;
  return baseline?.has(value, finding.rule) === true ? 'known since the baseline was written' : undefined;
}
