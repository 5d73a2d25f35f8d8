import type { SecretFacts } from '../backend/system-secrets.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { DAY, span } from './time.ts';

/** What a key's state asks for, in one word, and why. */
export interface Risk {
  readonly word: 'low' | 'medium' | 'high' | 'ended';
  readonly reasons: readonly string[];
}

/** An issued key as the keys engine lists it. */
export interface IssuedFacts {
  readonly id: string;
  readonly role: string;
  readonly owner: string;
  readonly scopes: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly issued: string;
  readonly expires: string | null;
  readonly max_uses: number;
  readonly replaced_by: string | null;
  readonly revoked: string | null;
  readonly uses: number;
  readonly last_used: string | null;
  readonly last_source: string | null;
}

/** Days after which a key that nobody changed, or nobody used, is worth a look. */
const OLD = 90;
const ANCIENT = 365;
const UNUSED = 30;

/** When a secret's metadata says that it is to be replaced, in milliseconds since 1970. */
export function nextRotation({ metadata = {}, updated }: SecretFacts): number | undefined {
  const period = /^(\d{1,5})$/.exec(metadata['rotate_every_days'] ?? '')?.[1];
  return period === undefined || updated === null || updated === undefined
    ? undefined
    : Date.parse(updated) + Number(period) * DAY;
}

/** Of a secret in the KV engine. */
export function secretRisk(secret: SecretFacts, now: number): Risk {
  const { metadata = {}, updated, pending, last_read } = secret;
  const high: string[] = [];
  const medium: string[] = [];
  const age = updated === null || updated === undefined ? 0 : now - Date.parse(updated);
  const next = nextRotation(secret);
  if (next !== undefined && next < now) high.push(`its rotation is ${span(now - next)} late`);
  if (age > ANCIENT * DAY) high.push(`unchanged for ${span(age)}`);
  else if (age > OLD * DAY) medium.push(`unchanged for ${span(age)}`);
  if (pending === true) medium.push('a rotation has not finished');
  if ((metadata['owner'] ?? '') === '') medium.push('no owner is named');
  if (last_read === null && age > UNUSED * DAY) medium.push('nobody has read it: perhaps it is not needed');
  return judged(high, medium);
}

/** Of a key that the vault issued. */
export function issuedRisk(key: IssuedFacts, now: number): Risk {
  const expires = key.expires === null ? undefined : Date.parse(key.expires);
  if (key.revoked !== null) return { word: 'ended', reasons: ['revoked'] };
  if (expires !== undefined && expires <= now) return { word: 'ended', reasons: ['expired'] };
  const high: string[] = [];
  const medium: string[] = [];
  const age = now - Date.parse(key.issued);
  if (age > ANCIENT * DAY) high.push(`issued ${span(age)} ago`);
  else if (age > OLD * DAY) medium.push(`issued ${span(age)} ago`);
  if (expires === undefined) high.push('it never ends');
  if (key.owner === '') medium.push('no owner is named');
  if (key.last_used === null && age > UNUSED * DAY) medium.push(`not used in ${span(age)}`);
  if (key.max_uses > 0 && key.uses >= key.max_uses) medium.push('its uses are used up');
  return judged(high, medium);
}

function judged(high: readonly string[], medium: readonly string[]): Risk {
  const word = high.length > 0 ? 'high' : medium.length > 0 ? 'medium' : 'low';
  return { word, reasons: [...high, ...medium] };
}

/** The word, and the reasons below it. */
export function shownRisk({ word, reasons }: Risk): Html {
  return html`<span class="risk ${word}">${word}</span
    >${reasons.map((reason) => html`<span class="why">${reason}</span>`)}`;
}
