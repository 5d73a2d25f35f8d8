import type { KeyFacts } from '../../risk/key.ts';
import type { Risk } from '../../risk/score.ts';
import { riskOf } from '../../risk/score.ts';
import type { SecretFacts } from '../backend/system-secrets.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { DAY } from './time.ts';

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

/** When a secret's metadata says that it is to be replaced, in milliseconds since 1970. */
export function nextRotation({ metadata = {}, updated }: SecretFacts): number | undefined {
  const period = /^(\d{1,5})$/.exec(metadata['rotate_every_days'] ?? '')?.[1];
  return period === undefined || updated === null || updated === undefined
    ? undefined
    : Date.parse(updated) + Number(period) * DAY;
}

/** Of a secret in the KV engine, as far as a folder's list tells. */
export function secretRisk(secret: SecretFacts, now: number): Risk {
  const { path, kind, metadata = {}, updated, pending, last_read } = secret;
  const changed = timeIn(updated);
  const period = nextRotation(secret);
  return riskOf(
    {
      ...UNKNOWN,
      key: path,
      kind,
      owner: metadata['owner'] ?? '',
      rights: metadata['rights'] ?? '',
      changed,
      rotateEvery: period === undefined || changed === undefined ? undefined : period - changed,
      pending: pending === true,
      used: last_read === null ? null : timeIn(last_read),
    },
    now,
  );
}

/** Of a key that the vault issued. */
export function issuedRisk(key: IssuedFacts, now: number): Risk {
  const issued = Date.parse(key.issued);
  const ends = timeIn(key.expires);
  return riskOf(
    {
      ...UNKNOWN,
      key: key.id,
      kind: 'issued',
      owner: key.owner,
      rights: key.metadata['rights'] ?? '',
      made: issued,
      changed: issued,
      ends,
      ended: timeIn(key.revoked) ?? ends,
      used: key.last_used === null ? null : timeIn(key.last_used),
    },
    now,
  );
}

/** What a list tells nothing of. */
const UNKNOWN: Omit<KeyFacts, 'key' | 'kind' | 'owner' | 'rights' | 'changed' | 'used'> = {
  ownerSeen: undefined,
  made: undefined,
  versions: [],
  rotateEvery: undefined,
  ends: undefined,
  ended: undefined,
  pending: false,
  bound: undefined,
  days: [],
  could: undefined,
  did: [],
  incidents: [],
};

/** The level, and the reasons below it. */
export function shownRisk({ level, reasons }: Risk): Html {
  return html`<span class="risk ${level}">${level}</span
    >${reasons.map(({ sentence }) => html`<span class="why">${sentence}</span>`)}`;
}

function timeIn(text: string | null | undefined): number | undefined {
  return text === null || text === undefined ? undefined : Date.parse(text);
}
