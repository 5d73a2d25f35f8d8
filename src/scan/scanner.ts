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
import type { Candidate } from './candidate.ts';
import { mergeManaged, resolve } from './candidate.ts';
import { DEEPEST, decodings } from './decode.ts';
import { placesOf } from './lines.ts';
import type { ManagedMatch } from './managed.ts';
import { createManagedFinder } from './managed.ts';
import type { GitleaksSide } from './gitleaks/open.ts';
import type { GitleaksConfig } from './gitleaks/model.ts';
import type { Mark } from './mark.ts';
import { marksOf } from './mark.ts';
import { createRuleMatcher } from './matching.ts';
import type { Hit } from './matching.ts';
import { createOwnMatcher } from './own-rules.ts';
import { publicPrefix } from './shape.ts';

/** The id of findings that only the managed index knows. */
export const MANAGED_RULE = 'managed-key';

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
   * Needs time linear in the text's length, whatever the text.
   */
  readonly scan: (fragment: Fragment) => Finding[];
  /** What a reader of the report must know: allow entries that ended, marks that do not count. Each once. */
  readonly notes: readonly string[];
}

/** Prepares a scanner. Rules are compiled when a word of theirs is seen; `RL-ALLOW-INVALID` for a bad allow entry. */
export async function createScanner(options: ScannerOptions): Promise<Scanner> {
  const { covers, notes } = await readAllowlist(options.allow, options.today);
  const noted = new Set(notes);
  const gitleaks =
    options.gitleaks === undefined ? undefined : (await import('./gitleaks/open.ts')).openGitleaks(options.gitleaks);
  const look = createLook(options, gitleaks);
  return {
    scan: (fragment) => {
      const seen = look(fragment);
      return seen.length === 0 ? [] : describe(fragment, seen, options, { covers, gitleaks }, noted);
    },
    get notes() {
      return [...noted];
    },
  };
}

/** Everything that stands in a fragment, plain or encoded, one candidate for each place. */
function createLook(options: ScannerOptions, gitleaks: GitleaksSide | undefined): (fragment: Fragment) => Candidate[] {
  const matchRules = createRuleMatcher(options.today);
  const matchOwn = createOwnMatcher(options.ownRules, gitleaks?.match);
  const findManaged = createManagedFinder(options.managed);
  return ({ text, path, commit }) => {
    const candidates: Candidate[] = [];
    const managed: Candidate[] = [];
    // Encodings in encodings could multiply the work: together they may not be much longer than the text. Layer by layer,
    // so that what nests deeply at the top does not use up what a plain encoding further down needs.
    let budget = text.length * 4 + 65_536;
    const layers: Layer[] = [{ layer: text, decoded: [], span: (start, end) => [start, end] }];
    for (const { layer, decoded, span } of layers) {
      const add = (list: Candidate[], candidate: Candidate) => {
        const [start, end] = span(candidate.start, candidate.end);
        const verbatim = decoded.length > 0 && text.slice(start, end) === candidate.value;
        list.push({ ...candidate, start, end, decoded: [...decoded, ...candidate.decoded], verbatim });
      };
      matchRules(layer, path, (hit) => {
        if (gitleaks?.isOff(hit.rule.id) !== true) add(candidates, ofRule(hit, layer));
      });
      matchOwn?.(layer, { path, commit: commit?.id }, ({ id, description, confidence, rank, start, end, allowed }) =>
        add(candidates, {
          rule: id,
          description,
          rank,
          width: 0,
          start,
          end,
          value: layer.slice(start, end),
          prefix: '',
          confidence,
          decoded: [],
          ...(allowed === undefined ? {} : { allowed }),
        }),
      );
      for (const match of findManaged(layer)) add(managed, ofManaged(match));
      if (decoded.length >= DEEPEST) continue;
      for (const inner of decodings(layer)) {
        budget -= inner.text.length;
        if (budget < 0) break;
        layers.push({
          layer: inner.text,
          decoded: [...decoded, inner.encoding],
          span: (start, end) => span(...inner.span(start, end)),
        });
      }
    }
    const found = resolve(candidates);
    return managed.length === 0 ? found : mergeManaged(found, managed);
  };
}

type Span = (start: number, end: number) => readonly [start: number, end: number];

/** The text itself, or what is encoded in it. */
interface Layer {
  readonly layer: string;
  readonly decoded: readonly string[];
  readonly span: Span;
}

function ofRule({ rule, start, end, confidence }: Hit, text: string): Candidate {
  const value = text.slice(start, end);
  const { before, secret } = rule.shape;
  return {
    rule: rule.id,
    description: rule.what,
    rank: rule.generic === true ? 1 : rule.assigned !== undefined || before.length > 0 ? 2 : 3,
    width: secret.reduce((sum, part) => sum + part.longest - part.shortest, 0),
    start,
    end,
    value,
    prefix: publicPrefix(rule.shape, value),
    confidence,
    decoded: [],
  };
}

function ofManaged({ entry, start, end, value, decoded }: ManagedMatch): Candidate {
  return {
    rule: MANAGED_RULE,
    description: `managed key (${printable(entry.kind)})`,
    rank: 4,
    width: 0,
    start,
    end,
    value,
    prefix: '',
    confidence: entry.state === 'retired' ? 'low' : 'high',
    decoded,
    managed: entry,
  };
}

function describe(
  fragment: Fragment,
  candidates: readonly Candidate[],
  options: ScannerOptions,
  lists: Lists,
  notes: Set<string>,
): Finding[] {
  const markAt = marksOf(fragment.text);
  const place = placesOf(fragment.text, fragment.firstLine, fragment.firstColumn ?? 1);
  return candidates.map((candidate) => {
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
      candidate,
      markAt(candidate.start, candidate.end),
      { ...options, ...lists },
      notes,
    );
    return allowed === undefined ? finding : { ...finding, allowed };
  });
}

/** Who may silence a finding, beside marks and the baseline. */
interface Lists {
  readonly covers: Allowlist;
  readonly gitleaks: GitleaksSide | undefined;
}

function reasonToAllow(
  finding: Finding,
  { added, text }: Fragment,
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
  const listed = allowed ?? gitleaks?.allows(finding, value, text, start, end);
  if (listed !== undefined) return listed;
  return baseline?.has(value, finding.rule) === true ? 'known since the baseline was written' : undefined;
}
