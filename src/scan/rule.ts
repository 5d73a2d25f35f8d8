import type { Confidence } from '../core/finding.ts';
import type { GenericCandidate } from './generic/candidate.ts';
import type { Shape } from './shape.ts';
import type { Work } from './work.ts';

/** What a rule may still look at once its shape matched. */
export interface Evidence {
  readonly secret: string;
  /** Relative path of the text: code and configuration write values in different ways. */
  readonly path: string;
  /** The name that the secret is assigned to, when it is. */
  readonly name: string | undefined;
  readonly quoted: boolean;
  /**
   * What was read at the name, the text that its places count in, and how much of it may still be scored; undefined for a
   * shape without a name.
   */
  readonly named: { readonly candidate: GenericCandidate; readonly text: string; readonly work?: Work } | undefined;
  /** Where the secret begins, in the text that was searched, and how much of it may still be scored. */
  readonly place: { readonly text: string; readonly start: number; readonly work: Work };
  readonly today: Date;
}

/** How sure it is; null: not a finding after all; `unjudged`: there was no work left to say. */
export type Judged = Confidence | null | 'unjudged';

/** How much a leak may cost: money, code and whole accounts; people's data; a sandbox or what anybody may read. */
export type Severity = 'critical' | 'high' | 'low';

/** One kind of credential: how it looks, who issues it, what it opens. */
export interface Rule {
  /** Stable, kebab-case, unique. */
  readonly id: string;
  readonly provider: string;
  /** A noun phrase without article: `GitHub personal access token (classic)`. */
  readonly what: string;
  /** What somebody who has it can do. */
  readonly opens: string;
  readonly confidence: Confidence;
  /** `high` when left out. */
  readonly severity?: Severity;
  /** The provider's page about it. */
  readonly docs: string;
  /** The issuer kind of Relock that can revoke it on sight. */
  readonly revoke?: 'github-token' | 'gitlab-token' | 'slack-token' | 'npm-token' | 'digitalocean-token';
  /** The issuer kind of Relock that can replace it, once it is a managed key. */
  readonly rotate?: 'postgres';
  readonly shape: Shape;
  /** The shape counts only as the whole value of an assignment whose name holds one of these (lower case). */
  readonly assigned?: readonly string[];
  /** The shape counts only when one of these words stands within that many characters before or after it. */
  readonly near?: {
    readonly words: readonly string[];
    readonly within: number;
    /** True: these words are rarer than the shape's own fixed text and lead to it. */
    readonly lead?: boolean;
  };
  /** True: any other rule on the same text says more. */
  readonly generic?: boolean;
  /** True: placeholders are not looked for, because the shape's own check is stronger. */
  readonly proven?: boolean;
  /** Looks at the surroundings. */
  readonly judge?: (evidence: Evidence) => Judged;
}

/** True when only a value's name or its place says that it is a secret, and not its own form. */
export function isNamedOnly({ generic, assigned, proven, shape }: Rule): boolean {
  return generic === true || assigned !== undefined || (shape.before.length > 0 && proven !== true);
}

/** One step less sure. */
export function lower(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low';
}

/** How much a leak of this kind may cost. */
export function severityOf({ severity }: Rule): Severity {
  return severity ?? 'high';
}
