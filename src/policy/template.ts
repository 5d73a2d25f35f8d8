import type { PathRule } from './path-policy.ts';
import type { Claims } from './policy.ts';

const TEMPLATE = /\{\{([^{}]*)\}\}/g;
const CLAIM = /^identity\.claims\.([\w.:/-]{1,128})$/;
/** What Vault resolves by entities and groups, which this vault does not have. */
const ENTITY = /^identity\.(?:entity|groups)\.[\w.:/-]+$/;

/** Why the templates of a pattern can't be taken; undefined when they can. */
export function templateFault(pattern: string): string | undefined {
  const rest = pattern.replace(TEMPLATE, '');
  if (/\{\{|\}\}/.test(rest)) return 'unbalanced templating characters';
  const unknown = templatesIn(pattern).find((name) => !CLAIM.test(name) && !ENTITY.test(name));
  return unknown === undefined ? undefined : `unknown template ${JSON.stringify(unknown.slice(0, 80))}`;
}

/** Patterns that never fit here: they speak of Vault's entities and groups. */
export function deadPatterns(rules: readonly PathRule[]): string[] {
  return rules
    .map(({ pattern }) => pattern)
    .filter((pattern) => templatesIn(pattern).some((template) => ENTITY.test(template)));
}

/** True for rules that mean something else for each identity. */
export function isTemplated(rules: readonly PathRule[]): boolean {
  return rules.some(({ pattern }) => pattern.includes('{{'));
}

/** The rules as they hold for an identity with these claims; one whose claim is missing, or is no plain path, says nothing. */
export function rulesFor(rules: readonly PathRule[], claims: Claims): PathRule[] {
  return rules.flatMap((rule) => {
    if (!rule.pattern.includes('{{')) return [rule];
    let isWhole = true;
    const pattern = rule.pattern.replace(TEMPLATE, (_all, template: string) => {
      const name = CLAIM.exec(template.trim())?.[1];
      const value = name === undefined ? undefined : claimOf(claims, name);
      if (value === undefined || !isPlainPath(value)) isWhole = false;
      return value ?? '';
    });
    return isWhole ? [{ ...rule, pattern }] : [];
  });
}

/** A path with a `{claim}` segment that the identity can't fill. */
export interface Unfilled {
  readonly missing: string;
}

/**
 * A path with each segment `{NAME}` replaced by the identity's claim of that name: `ci/{environment}/db` is one key for
 * each environment, and the client has no say in which. The claim must be one plain segment.
 */
export function fillPath(path: string, claims: Claims): string | Unfilled {
  const segments = path.split('/');
  for (const [index, segment] of segments.entries()) {
    const name = CLAIM_SEGMENT.exec(segment)?.[1];
    if (name === undefined) continue;
    const value = claimOf(claims, name);
    if (value === undefined || value.includes('/') || !isPlainPath(value)) return { missing: name };
    segments[index] = value;
  }
  return segments.join('/');
}

/** True for a path with a segment such as `{environment}`. */
export function hasClaimSegment(path: string): boolean {
  return path.includes('{') && path.split('/').some((segment) => CLAIM_SEGMENT.test(segment));
}

const CLAIM_SEGMENT = /^\{([\w.:-]{1,128})\}$/;

function claimOf(claims: Claims, name: string): string | undefined {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Segments that are names and nothing else: no wildcard, no way up, nothing that is read again. */
function isPlainPath(value: string): boolean {
  return (
    value.length <= 512 &&
    value
      .split('/')
      .every((segment) => segment !== '' && segment !== '.' && segment !== '..' && !/[*+{}\\%?#\p{C}]/u.test(segment))
  );
}

function templatesIn(pattern: string): string[] {
  return [...pattern.matchAll(TEMPLATE)].map(([, name = '']) => name.trim());
}
