import type { Finding, Unscanned } from '../core/finding.ts';
import { isNoFile } from '../core/no-file.ts';
import { HIDDEN } from './hidden.ts';
import { code, linkTarget, prose } from '../core/markdown-text.ts';
import type { TimelineEntry } from './report.ts';
import type { RuleLookup } from './rule-info.ts';
import { httpsUrl, relativeUri } from './url.ts';
import { stateOf } from './state.ts';

/** What the Markdown needs to know of its surroundings. */
export interface MarkdownContext {
  readonly rule: RuleLookup;
  /** True only when the repository is known not to be public: then the addresses of managed keys are shown. */
  readonly isPrivate: boolean;
  /** Bytes that the result may have; whole rows are left out beyond it, with their number. */
  readonly limit: number;
  /** `https://HOST/OWNER/NAME`, to link places; none without it. */
  readonly repositoryUrl?: string;
  /** The commit that places without one of their own are linked at. */
  readonly head?: string;
  /** GitHub logins and teams that own a file by CODEOWNERS of the default branch; they are mentioned beside the steps. */
  readonly ownersOf?: (path: string) => readonly string[];
  /** A sentence on top, such as why there is no comment. */
  readonly remark?: string;
}

const LONGEST_PATH = 120;
const LONGEST_LINK = 600;

/** A login or a team: what may be mentioned, and holds nothing that Markdown understands otherwise. */
const OWNER = /^@[A-Za-z0-9_-]{1,60}(?:\/[A-Za-z0-9._-]{1,100})?$/;

/** A finding's parts; the steps, the reason and the allow lines only at the first place of a key. */
export interface FindingParts {
  readonly row: string;
  readonly todo: string;
  readonly why: string;
  readonly allow: string;
}

export function findingParts(
  finding: Finding,
  timeline: readonly TimelineEntry[],
  context: MarkdownContext,
  isFirst: boolean,
): FindingParts {
  const state = stateOf(finding, timeline);
  const isOpen = state.kind === 'open';
  const told = isOpen ? `${state.text}${isFirst ? ' (steps below)' : ''}` : state.text;
  const symbol = isOpen ? '●' : '✓';
  return {
    row: `| ${symbol} | ${where(finding, context)} | ${what(finding, context)} | ${prose(told)} |\n`,
    todo: isFirst && isOpen ? steps(finding, context) : '',
    why: isFirst ? reason(finding, context) : '',
    allow: isFirst && finding.managed === undefined ? allowLines(finding.fingerprint) : '',
  };
}

/** What could not be scanned, as a row of the same table. */
export function unscannedRow(unscanned: Unscanned): string {
  return `| ● | ${code(unscanned.path)} | could not be scanned | ${prose(unscanned.reason)} |\n`;
}

/** One line for a finding that is silenced, with the reason. */
export function allowedLine(finding: Finding, context: MarkdownContext): string {
  return `- ${where(finding, context)} ${prose(finding.description)}: ${prose(finding.allowed ?? '')}\n`;
}

/** Path and line; of a very long path both ends, so that one finding can't fill the place of many. */
function place(finding: Finding): string {
  const { path } = finding;
  const shown = path.length <= LONGEST_PATH ? path : `${path.slice(0, 40)}…${path.slice(40 - LONGEST_PATH)}`;
  return code(`${shown}:${finding.line}`);
}

function where(finding: Finding, context: MarkdownContext): string {
  const commit = finding.commit?.id ?? context.head;
  const shown = place(finding);
  const isCommit = commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit);
  const base = httpsUrl(context.repositoryUrl);
  const isHidden = finding.path.includes(HIDDEN) || isNoFile(finding.path);
  const target = `${base}/blob/${commit}/${relativeUri(finding.path)}`;
  const isLink = isCommit && base !== undefined && !isHidden && target.length <= LONGEST_LINK;
  const linked = isLink ? `[${shown}](${linkTarget(target)}?plain=1#L${finding.line})` : shown;
  const decoded = finding.decoded.length === 0 ? '' : ` (${prose(finding.decoded.join(' → '))})`;
  const short = finding.commit === undefined ? '' : ` · commit ${code(finding.commit.id.slice(0, 7))}`;
  const gone = finding.historyOnly === true ? ', gone from the head, still in history' : '';
  return `${linked}${decoded}${short}${gone}`;
}

function what(finding: Finding, context: MarkdownContext): string {
  const parts = [prose(finding.description)];
  if (finding.managed !== undefined) {
    // A finding that only the vault knows is described as one already.
    const words = finding.rule === 'managed-key' ? [] : ['managed key'];
    if (context.isPrivate) words.push(code(finding.managed));
    if (words.length > 0) parts.push(words.join(' '));
  } else if (finding.secret !== '') parts.push(code(`${finding.secret}…`));
  if (finding.confidence !== 'high') parts.push(`${finding.confidence} confidence`);
  if (finding.status !== 'unchecked' && finding.remedy === 'none') parts.push(finding.status);
  if (finding.status === 'unknown' && finding.statusReason !== undefined) parts.push(prose(finding.statusReason));
  if (finding.identity !== undefined && context.isPrivate) parts.push(prose(finding.identity));
  parts.push(code(`${finding.fingerprint.slice(0, 12)}…`));
  return parts.join(' · ');
}

function steps(finding: Finding, context: MarkdownContext): string {
  const info = context.rule(finding.rule);
  const lines: string[] = [];
  if (finding.managed === undefined) {
    const docs = httpsUrl(info?.docs);
    const how = docs === undefined ? '' : ` ([how](${linkTarget(docs)}))`;
    lines.push(`${info?.revoke === undefined ? 'Revoke it where it was issued.' : prose(info.revoke)}${how}`);
    lines.push('Put a new one in a vault, not in the code: `relock run --secret NAME=ADDRESS -- COMMAND` reads it.');
  } else {
    const address = context.isPrivate ? ` ${code(finding.managed)}` : '';
    lines.push(
      `Replace it: \`relock rotate\`${address} on a machine that reaches the vault, or the rotation workflow.`,
    );
    lines.push('Read it from the vault where it is needed: `relock run --secret NAME=ADDRESS -- COMMAND`.');
  }
  if (finding.historyOnly !== true) lines.push(`Take it out of ${place(finding)}.`);
  if (finding.managed === undefined)
    lines.push('Revoked? Allow its fingerprint with that as the reason (below), or clean the branch’s history.');
  const owners = (context.ownersOf?.(finding.path) ?? []).filter((owner) => OWNER.test(owner)).join(', ');
  const named = owners === '' ? '' : ` · for ${owners}`;
  return `- ${place(finding)} · ${prose(finding.description)}${named}\n${lines.map((line, at) => `  ${at + 1}. ${line}\n`).join('')}`;
}

function reason(finding: Finding, context: MarkdownContext): string {
  const opens = context.rule(finding.rule)?.opens;
  const evidence =
    finding.managed === undefined
      ? `the rule ${code(finding.rule)} matched with ${finding.confidence} confidence`
      : 'its keyed fingerprint is that of a key in the vault: a fact, not a guess';
  const decoded = finding.decoded.length === 0 ? '' : ` It stood there encoded: ${prose(finding.decoded.join(' → '))}.`;
  const harm = opens === undefined ? '' : ` Such a key ${prose(opens)}.`;
  return `- ${place(finding)}: ${evidence}.${decoded}${harm} Fingerprint ${code(finding.fingerprint)}.\n`;
}

function allowLines(fingerprint: string): string {
  return `    - fingerprint: "${fingerprint.replace(/[^\w:]/g, '')}"\n      reason: "say here why it is no secret"\n`;
}
