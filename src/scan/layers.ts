import type { Fragment } from '../core/fragment.ts';
import { reaches } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import type { Candidate } from './candidate.ts';
import { mergeManaged, resolve } from './candidate.ts';
import type { Version } from './version.ts';
import { layersOf } from './encoded.ts';
import type { GitleaksSide } from './gitleaks/open.ts';
import type { ManagedMatch } from './managed.ts';
import { createManagedFinder } from './managed.ts';
import type { Hit } from './matching.ts';
import { createRuleMatcher } from './matching.ts';
import type { OwnHit } from './own-rules.ts';
import { createOwnMatcher } from './own-rules.ts';
import type { ScannerOptions } from './scanner.ts';
import { publicPrefix } from './shape.ts';
import { createLook, type Look, type Suspects } from './suspect.ts';
import { Window } from './window.ts';
import { Work } from './work.ts';

/** The id of findings that only the managed index knows. */
export const MANAGED_RULE = 'managed-key';

/**
 * Finds everything that stands in a fragment's bytes, plain or encoded: one candidate for each place, in order of
 * place. Places are offsets. What `version` knows of what the text is made from is not looked at again, and
 * nothing when it is known what stands out (`suspects`).
 */
export type Finder = (
  bytes: Buffer,
  fragment: Pick<Fragment, 'path' | 'commit'>,
  suspects?: Suspects,
  version?: Version,
) => readonly Candidate[];

export function createFinder(
  options: Pick<ScannerOptions, 'ownRules' | 'managed' | 'today'>,
  gitleaks: GitleaksSide | undefined,
  openLook = createLook,
): Finder {
  const rules = createRuleMatcher(options.today);
  const matchOwn = createOwnMatcher(options.ownRules, gitleaks?.match);
  const findManaged = createManagedFinder(options.managed);
  const look = openLook(rules.words);
  return (bytes, { path, commit }, known, version) => {
    const lookHere: Look = (text, isCode) => {
      if (text !== bytes) return look(text, isCode);
      return known ?? version?.begin(bytes, look) ?? look(bytes, isCode);
    };
    const candidates: Candidate[] = [];
    const managed: Candidate[] = [];
    const unjudged: Candidate[] = [];
    const work = new Work(bytes.length);
    for (const layer of layersOf(bytes, path, lookHere)) {
      const { decoded, span, suspects } = layer;
      const add = (list: Candidate[], candidate: Candidate) => {
        const [start, end] = span(candidate.start, candidate.end);
        const verbatim = decoded.length > 0 && bytes.toString('utf8', start, end) === candidate.value;
        list.push({ ...candidate, start, end, decoded: [...decoded, ...candidate.decoded], verbatim });
      };
      const found = (hit: Hit) => {
        if (gitleaks?.isOff(hit.rule.id) !== true) add(hit.unjudged === true ? unjudged : candidates, ofRule(hit));
      };
      rules.match(layer.bytes, suspects.words, path, work, found, layer.bytes === bytes ? version : undefined);
      if (matchOwn !== undefined) {
        const window = new Window(layer.bytes, 0, layer.bytes.length);
        matchOwn(window.text, { path, commit: commit?.id }, (hit) => add(candidates, ofOwn(hit, window)));
      }
      for (const match of findManaged(layer.bytes)) add(managed, ofManaged(match));
    }
    version?.end();
    const found = withUnjudged(resolve(candidates), unjudged);
    return managed.length === 0 ? found : mergeManaged(found, managed);
  };
}

/** Says of a text that was not judged to its end where that is so: at a finding that stands there, or as one of its own. */
function withUnjudged(found: readonly Candidate[], [first]: readonly Candidate[]): readonly Candidate[] {
  if (first === undefined) return found;
  const told = ({ description }: Candidate) => `${description}; too many candidates stand behind it to judge each`;
  const isThere = (one: Candidate) => one.start < first.end && first.start < one.end;
  const known = found.find((one) => isThere(one) && reaches(one.confidence, 'medium'));
  const named = known ?? first;
  const rest = found.filter((one) => (known === undefined ? !isThere(one) : one !== known));
  return [...rest, { ...named, description: told(named) }].sort((a, b) => a.start - b.start);
}

function ofRule({ rule, start, end, value, confidence }: Hit): Candidate {
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

function ofOwn({ id, description, rank, confidence, start, end, allowed }: OwnHit, window: Window): Candidate {
  return {
    rule: id,
    description,
    rank,
    width: 0,
    start: window.offset(start),
    end: window.offset(end),
    value: window.text.slice(start, end),
    prefix: '',
    confidence,
    decoded: [],
    ...(allowed === undefined ? {} : { allowed }),
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
