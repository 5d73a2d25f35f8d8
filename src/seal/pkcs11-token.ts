import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Cryptoki, Handle, TokenInfo } from './cryptoki.ts';
import { CK, returnName, returnValue } from './cryptoki.ts';

/** A token that was found by its label. */
export interface Token {
  readonly slot: Handle;
  readonly info: TokenInfo;
  /** True only when its slot says that it is a hardware slot and it is not SoftHSM. */
  readonly hardware: boolean;
}

/** The one token with this label; throws `RL-SEAL-TOKEN` when there is none or more than one. */
export function findToken(cryptoki: Cryptoki, label: string): Token {
  const tokens = cryptoki.C_GetSlotList(true).map((slot) => ({ slot, info: cryptoki.C_GetTokenInfo(slot) }));
  const [found, second] = tokens.filter(({ info }) => trimmed(info.label) === label);
  if (found === undefined) {
    const labels = tokens.map(({ info }) => trimmed(info.label)).filter((text) => text !== '');
    throw new RelockError('RL-SEAL-TOKEN', `no token has the label "${printable(label, 60)}"`, {
      evidence: [['Labels here', labels.map((text) => printable(text, 40)).join(', ') || '(none)']],
      remedy: 'Set RELOCK_PKCS11_TOKEN to the label of your token.',
    });
  }
  if (second !== undefined) {
    throw new RelockError('RL-SEAL-TOKEN', `more than one token has the label "${printable(label, 60)}"`, {
      remedy: 'Give the token that holds the seal a label of its own.',
    });
  }
  const soft = /softhsm/i.test(`${found.info.manufacturerID} ${found.info.model}`);
  return { ...found, hardware: !soft && (cryptoki.C_GetSlotInfo(found.slot).flags & CK.slotHardware) !== 0 };
}

/** Texts of the standard are padded with spaces; some libraries pad with NUL. */
function trimmed(text: string): string {
  return text.replace(/[\0 ]+$/, '');
}

/**
 * Logs in with one try: a wrong PIN locks tokens, so it is never repeated, and not even begun when the token says that
 * the next wrong one is its last. Throws `RL-SEAL-PIN` and `RL-SEAL-PIN-…`.
 */
export function logIn(cryptoki: Cryptoki, token: Token, session: Handle, pin: string): void {
  const label = printable(trimmed(token.info.label), 60);
  if ((token.info.flags & CK.tokenPinLocked) !== 0) throw locked(label);
  if ((token.info.flags & CK.tokenPinFinalTry) !== 0) {
    throw new RelockError(
      'RL-SEAL-PIN-LAST-TRY',
      `the token "${label}" has one try left, and Relock does not spend it`,
      {
        remedy: "Log in once by hand with the right PIN (the vendor's tool or pkcs11-tool --login), then start again.",
        state: 'The PIN was not tried. The vault stays sealed.',
      },
    );
  }
  try {
    cryptoki.C_Login(session, CK.userTypeUser, pin);
  } catch (error) {
    switch (returnValue(error)) {
      case CK.userAlreadyLoggedIn:
        return;
      case CK.pinIncorrect:
      case CK.pinLengthRange:
        throw wrongPin(label, cryptoki.C_GetTokenInfo(token.slot).flags, error);
      case CK.pinLocked:
        throw locked(label, error);
      case CK.pinExpired:
        throw new RelockError('RL-SEAL-PIN-EXPIRED', `the PIN of the token "${label}" has expired`, {
          remedy: "Set a new one with the vendor's tool, then change RELOCK_PKCS11_PIN_FILE.",
          cause: error,
        });
      case CK.userPinNotInitialized:
        throw new RelockError('RL-SEAL-PIN-UNSET', `the token "${label}" has no user PIN yet`, {
          remedy: "Set one with the vendor's tool (for SoftHSM: softhsm2-util --init-token … --pin).",
          cause: error,
        });
      case undefined:
      default:
        throw new RelockError('RL-SEAL-LOGIN', `the token "${label}" refuses the login`, {
          evidence: [['The token says', returnName(error)]],
          remedy: 'Check that the token is set up for a user login by PIN.',
          state: 'The vault stays sealed.',
          cause: error,
        });
    }
  }
}

function wrongPin(label: string, flags: number, cause: unknown): RelockError {
  const left =
    (flags & CK.tokenPinLocked) !== 0
      ? 'the PIN is locked now'
      : (flags & CK.tokenPinFinalTry) !== 0
        ? 'one try is left before it locks'
        : (flags & CK.tokenPinCountLow) !== 0
          ? 'wrong PINs are being counted; it does not say how many tries are left'
          : undefined;
  return new RelockError('RL-SEAL-PIN', `the token "${label}" refuses the PIN`, {
    ...(left === undefined ? {} : { evidence: [['The token says', left]] }),
    remedy: 'Correct the PIN before you start again: each wrong one brings the token closer to locking itself.',
    state: 'It was tried once. The vault stays sealed.',
    cause,
  });
}

function locked(label: string, cause?: unknown): RelockError {
  return new RelockError('RL-SEAL-PIN-LOCKED', `the PIN of the token "${label}" is locked`, {
    remedy: "Its security officer unlocks it with the vendor's tool.",
    state: 'The vault stays sealed.',
    cause,
  });
}
