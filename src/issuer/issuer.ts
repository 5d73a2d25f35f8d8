import type { ValidationStatus } from '../core/finding.ts';
import type { HttpClient } from '../core/http.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';

/** A step that an issuer can do by its API. What is not listed stays for a person. */
export type Capability = 'validate' | 'contain' | 'create' | 'set' | 'test' | 'revoke';

/**
 * How old and new keys live side by side.
 * `in-place`: `set` replaces the old value at once; there is no overlap, and nothing to revoke after it.
 * `create-delete`: `create` makes another key at the issuer; both work until `revoke` of the old one.
 * `two-slot`: the issuer has two slots; `create` fills the one that `current` is not in; both work until `revoke` of the
 * old one empties or overwrites its slot.
 * `alternate`: two users in turn; `create` names the other user with a new password and changes nothing, `set` gives it
 * to the issuer; both work until `revoke` of the old one takes its password away.
 */
export type Strategy = 'in-place' | 'alternate' | 'two-slot' | 'create-delete';

/** What a person must do where the issuer has no API for a step: exact, with the page to open. */
export interface ManualStep {
  readonly step: 'create' | 'revoke';
  /** One instruction a line, in order, without secrets. */
  readonly instructions: readonly string[];
  readonly link: string;
}

/** One use of a credential that an issuer's log tells of. */
export interface IssuerUse {
  /** ISO 8601. */
  readonly at: string;
  /** What was done, such as `s3:GetObject from 192.0.2.7`: untrusted text, escape it where it goes. */
  readonly what: string;
}

/** Whoever mints a kind of credential: it can say whether one is alive. */
export interface Issuer {
  readonly kind: string;
  readonly capabilities: readonly Capability[];
  /** The credential's fields that are secret: what is fingerprinted and what a rotation changes. A user's name is not one. */
  readonly secretFields: readonly string[];
  /**
   * Other fields that a replacement changes with them: a key's id, a user's name, a slot. None unless set. They tell two
   * credentials of one secret apart. A secret that has none of them yet gives a credential without them.
   */
  readonly changingFields?: readonly string[];
  /** What a person does for the steps that are not among the capabilities. */
  readonly manual?: readonly ManualStep[];
  /** Asks the issuer; `unknown` when the answer proves nothing. Never throws for a refused credential. */
  validate(credential: SecretFields): Promise<ValidationStatus>;
  /** When it was last used, as the issuer knows: null when never; undefined when it can't tell. Absent where it never can. */
  lastUsed?(credential: SecretFields): Promise<Date | null | undefined>;
  /** Uses since then, newest first, at most 100, from the issuer's own log. Absent where it has none. */
  usesSince?(credential: SecretFields, since: Date): Promise<readonly IssuerUse[]>;
  /**
   * Proves, changing nothing, that the rotating credential may do all that `capabilities` promises for this key. Throws
   * with the right that is missing. Absent where nothing can be asked.
   */
  check?(credential: SecretFields): Promise<void>;
  close(): Promise<void>;
}

/** An issuer that ends a credential. */
export interface Revoker extends Issuer {
  /**
   * Ends it for good. Already dead is success. Resolves when the issuer has accepted; `validate` gives the proof. Also
   * ends a replacement that a rotation gave up. Of an in-place issuer it leaves no value that works.
   */
  revoke(credential: SecretFields): Promise<void>;
  /**
   * The same for several, in as few requests as the issuer lets it be. Gives for each, in their order, why it was not taken;
   * undefined where it was. Never throws. Absent where one at a time is all there is.
   */
  revokeAll?(credentials: readonly SecretFields[]): Promise<ReadonlyArray<unknown>>;
  /** Stops it from working in a way that `release` can undo. Already stopped is success. With capability `contain`. */
  contain?(credential: SecretFields): Promise<void>;
  /** Undoes `contain`. */
  release?(credential: SecretFields): Promise<void>;
}

/**
 * An issuer whose credentials Relock replaces: create → (the vault stages) → set → test → (the vault promotes) →
 * publish → revoke. Every credential that it is given has the fields of the config, the secret ones, and those of the
 * changing ones that the secret has; every one that it gives has all secret and all changing fields.
 */
export interface Rotator extends Revoker {
  readonly strategy: Strategy;
  /**
   * Steps that must not be done twice when their answer was lost, because each time another credential comes of it
   * or the one before it dies. The engine then asks by `reclaim` or `validate` first. None unless set.
   */
  readonly once?: ReadonlyArray<'create' | 'set' | 'revoke'>;
  /**
   * True for an in-place issuer that picks the new value itself, so that the old one dies in `create` (GitLab's rotate,
   * Cloudflare's roll); it has no `set`. Without `once: ['create']` a second `create` is promised to work though the
   * first one's value is lost.
   */
  readonly createReplaces?: boolean;
  /**
   * Makes the replacement. For in-place issuers and alternating users this only generates the value; for the others
   * it makes a key at the issuer, labelled with the rotation's id where the issuer has labels.
   */
  create(current: SecretFields, rotation: string): Promise<SecretFields>;
  /**
   * Removes all that `create` made at the issuer for this rotation, but never `keep`; gives how many. For a `create` whose
   * answer was lost: called before it is done again, when the rotation is undone, and at its end. Where the issuer has no
   * labels: what was made since the rotation began (its id is a version 7 UUID, whose first 48 bits are the milliseconds)
   * and was never used. Absent where `create` makes nothing at the issuer, or where a second one overwrites the first.
   */
  reclaim?(keep: SecretFields, rotation: string): Promise<number>;
  /**
   * Makes a replacement by the admin credential, though the value of `current` is dead: for a `create` or `set` among
   * `once` whose answer was lost together with the value. Absent where only a person can.
   */
  recover?(current: SecretFields, rotation: string): Promise<SecretFields>;
  /**
   * Makes the issuer accept `pending`. Repeating it with the same value is harmless, unless `once` says otherwise. Absent
   * where `create` has done it: `create-delete`, `createReplaces`, and `two-slot` where the issuer picks the value.
   */
  set?(pending: SecretFields, current: SecretFields): Promise<void>;
  /**
   * Has the store replace what it keeps, where nobody else may: then there is neither `create` nor `set`, and the strategy
   * is `in-place`. True once the store's current version is that of this rotation. Asked again until it is; with the same
   * rotation's id that begins nothing anew.
   */
  replaceStored?(rotation: string): Promise<boolean>;
  /** Logs in with `pending`; throws when the issuer refuses it. Waits for an issuer that takes a moment to know its own key. */
  test(pending: SecretFields): Promise<void>;
  /**
   * Ends what was opened with the credential and outlives its replacement, such as a database role's sessions; for
   * emergencies. In place that is the credential which is to work from then on: some issuers end sessions only by making
   * the user anew with it. Gives how many. Absent where nothing outlives it. Throws when some are left.
   */
  endSessions?(credential: SecretFields): Promise<number>;
}

/** A rotator that is told the new value: in place, and alternating users. */
export type Setter = Rotator & Required<Pick<Rotator, 'set'>>;

/** What an issuer may need of its surroundings. Whoever opens issuers gives it. */
export interface IssuerServices {
  /** The whole secret that an address (with or without `#/KEY`) points to; throws when there is none. */
  readSecret(address: string): Promise<SecretFields>;
  /** Writes the whole secret at an address; for issuers that keep what they accept in a vault. */
  writeSecret(address: string, fields: SecretFields): Promise<void>;
  readonly http: HttpClient;
  /** True where no code of a fork can be on the machine: only there a `command` key starts its program. */
  readonly mayRunPrograms?: boolean;
  readonly github: {
    /** `GITHUB_API_URL`: `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server. */
    readonly apiUrl: string;
    /** The job's own token; only an Enterprise Server is shown it. */
    readonly token?: SecretValue | undefined;
  };
}
