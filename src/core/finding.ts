import type { SecretFields, SecretValue } from './secret.ts';

/** How sure a rule is. The default gate fails a run at `medium` and above. */
export type Confidence = 'low' | 'medium' | 'high';

/** Is the credential alive: only a question to its issuer turns `unchecked` into something else. */
export type ValidationStatus = 'unchecked' | 'active' | 'inactive' | 'unknown';

/** What has been done about it. `revoked` and `rotated` are said only of what was proven dead. */
export type Remedy = 'none' | 'contained' | 'revoked' | 'rotated';

/** The commit that was first to hold a finding. Author and date are shown, never trusted. */
export interface CommitInfo {
  readonly id: string;
  readonly author?: string;
  /** ISO 8601. */
  readonly date?: string;
}

/** One hardcoded credential at one place. `docs/findings.md` documents the JSON form, which never holds the secret. */
export interface Finding {
  readonly rule: string;
  readonly description: string;
  /** Relative to the scan's root, with `/`. */
  readonly path: string;
  /** 1-based, of the secret; columns count UTF-16 units; the end column is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly commit?: CommitInfo;
  /** True when the head no longer holds the secret: deleting a line is then no remedy. */
  readonly historyOnly?: boolean;
  /** The value itself, in the redacting type; it never leaves the process. */
  readonly value: SecretValue;
  /** What may be shown: at most the rule's public prefix, or the empty string. */
  readonly secret: string;
  /** `rl1:` and 20 hex digits: of the content, not of the place; salted by repository. */
  readonly fingerprint: string;
  readonly confidence: Confidence;
  readonly status: ValidationStatus;
  /** Why the status is `unknown`, as one clause. */
  readonly statusReason?: string;
  /** Whose it is and what it opens, as its issuer says: one bounded, printable line without any part of the secret. */
  readonly identity?: string;
  /** What stood near and is needed to ask about it, such as a key's id; it never leaves the process. */
  readonly neighbours?: SecretFields;
  /** The vault address, when a keyed fingerprint proved that it is a key of ours. */
  readonly managed?: string;
  /** `retired`: a managed key that was replaced earlier and is dead since `managedSince`. */
  readonly managedState?: 'current' | 'staged' | 'retired';
  readonly managedSince?: string;
  readonly remedy: Remedy;
  /** ISO 8601 with milliseconds. */
  readonly remediedAt?: string;
  /** The decoders that led to it, outermost first. */
  readonly decoded: readonly string[];
  /** Why it does not count: an inline mark, an allow entry or the baseline. */
  readonly allowed?: string;
}

/** Something that the scan could not look into. It counts as a finding of medium confidence, never as silence. */
export interface Unscanned {
  readonly path: string;
  readonly reason: string;
}

const ORDER: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };

/** True when `confidence` reaches `gate`. */
export function reaches(confidence: Confidence, gate: Confidence | 'never'): boolean {
  return gate !== 'never' && ORDER[confidence] >= ORDER[gate];
}

/** True when the issuer was seen to refuse it, so that the finding is told and fails nothing any more. */
export function isProvenDead(finding: Pick<Finding, 'remedy' | 'status'>): boolean {
  return wasEnded(finding) || finding.status === 'inactive';
}

/** True when it was Relock that ended it. */
export function wasEnded({ remedy }: Pick<Finding, 'remedy'>): boolean {
  return remedy === 'rotated' || remedy === 'revoked';
}
