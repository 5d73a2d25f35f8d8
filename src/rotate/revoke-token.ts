import { Gate } from '../core/gate.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { Revoker } from '../issuer/issuer.ts';
import { endIt, isRefused, PROOF_TIME } from './end.ts';
import type { RotationOutcome } from './outcome.ts';
import { problemOf } from './outcome.ts';

/** A token that nobody manages, found by a scan, whose kind the config lists under `rotate.revoke-found`. */
export interface FoundToken {
  readonly value: SecretValue;
  /** How the outcome names it, such as the finding's fingerprint; never the token. */
  readonly name: string;
}

/** How tokens are ended. */
export interface TokenRevocation {
  readonly issuer: Revoker;
  readonly now: () => Date;
  /** Milliseconds to wait for the proof; 10 s unless set. */
  readonly proofTime?: number;
}

/** So many tokens are asked about at once. */
const AT_ONCE = 8;

/** Ends a token at its issuer. `revoked` when the issuer was seen to refuse it, before or after. Never throws. */
export async function revokeToken(request: TokenRevocation & FoundToken): Promise<RotationOutcome> {
  const { issuer, value } = request;
  const credential = credentialOf(issuer, value);
  try {
    if ((await issuer.validate(credential)) === 'inactive') return refusedAlready(request, request);
    const isProven = await endIt(issuer, credential, request.proofTime ?? PROOF_TIME);
    return ended(request, request, isProven);
  } catch (error) {
    return failed(request, request, error);
  }
}

/**
 * The same for several at once, in as few requests as the issuer lets it be (`revokeAll`); each is told apart by whether the
 * issuer refuses it afterwards. Gives the outcomes in their order.
 */
export async function revokeTokens(
  request: TokenRevocation,
  tokens: readonly FoundToken[],
): Promise<readonly RotationOutcome[]> {
  const { issuer } = request;
  const gate = new Gate(AT_ONCE);
  const each = <Given, Result>(all: readonly Given[], act: (one: Given) => Promise<Result>) =>
    Promise.all(all.map((one) => gate.through(() => act(one))));
  const known = await each(tokens, async (token) => ({
    token,
    status: await issuer.validate(credentialOf(issuer, token.value)).catch(() => 'unknown' as const),
  }));
  const living = known.filter(({ status }) => status !== 'inactive').map(({ token }) => token);
  const credentials = living.map(({ value }) => credentialOf(issuer, value));
  const refusals = (await issuer.revokeAll?.(credentials)) ?? [];
  const outcomes = new Map<FoundToken, RotationOutcome>();
  // One time for all: those that come last are still asked about once.
  const until = performance.now() + (request.proofTime ?? PROOF_TIME);
  await each(living, async (token) => {
    const error = refusals[living.indexOf(token)];
    if (error !== undefined) return outcomes.set(token, failed(request, token, error));
    const credential = credentialOf(issuer, token.value);
    const isProven = await isRefused(issuer, credential, until - performance.now()).catch(() => false);
    return outcomes.set(token, ended(request, token, isProven));
  });
  return tokens.map((token) => outcomes.get(token) ?? refusedAlready(request, token));
}

function credentialOf(issuer: Revoker, value: SecretValue): SecretFields {
  const [field = 'token'] = issuer.secretFields;
  return new Map([[field, value]]);
}

function refusedAlready(request: TokenRevocation, token: FoundToken): RotationOutcome {
  return told(request, token, 'revoked', 'the issuer refused it already');
}

function ended(request: TokenRevocation, token: FoundToken, isProven: boolean): RotationOutcome {
  return isProven
    ? told(request, token, 'revoked', 'revoked: the issuer refuses it')
    : told(request, token, 'accepted', 'the issuer took the revocation, but was not yet seen to refuse it');
}

function failed({ issuer }: TokenRevocation, { name }: FoundToken, error: unknown): RotationOutcome {
  return { address: name, kind: issuer.kind, rotation: '', result: 'failed', steps: [], problem: problemOf(error) };
}

function told(
  { issuer, now }: TokenRevocation,
  { name }: FoundToken,
  result: 'revoked' | 'accepted',
  what: string,
): RotationOutcome {
  const steps = [{ at: now().toISOString(), what }];
  return { address: name, kind: issuer.kind, rotation: '', result, steps };
}
