import { RelockError } from '../core/error.ts';
import type { ValidationStatus } from '../core/finding.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import type { Capability, ManualStep, Revoker, Rotator, Strategy } from './issuer.ts';

/** An issuer of which a person does at least one step. */
export type GuidedIssuer = Revoker & Pick<Rotator, 'strategy' | 'test'>;

/** What an issuer has to say of itself that has no API to make a new credential; `guided` does the rest. */
export interface GuidedService {
  readonly kind: string;
  /** The issuer's name for people. */
  readonly name: string;
  /** The credential's secret field. */
  readonly secret: string;
  /** Fields beside it that change with it, such as its id. */
  readonly changing?: readonly string[];
  /** What a person does to make a new one. */
  readonly create: Omit<ManualStep, 'step'>;
  /** Ends one for good; dead already is success. Absent where a person does that too: then `end` says how. */
  readonly revoke?: (secret: SecretValue, credential: SecretFields) => Promise<void>;
  readonly end?: Omit<ManualStep, 'step'>;
  readonly stop?: (secret: SecretValue, credential: SecretFields) => Promise<void>;
  readonly start?: (secret: SecretValue, credential: SecretFields) => Promise<void>;
  /** Uses it for something harmless. */
  ask(secret: SecretValue, credential: SecretFields): Promise<ValidationStatus>;
}

/**
 * An issuer whose new credentials a person makes, and whose old ones Relock ends where there is an API for it. The old
 * and the new one stand beside each other meanwhile.
 */
export function guided(service: GuidedService): GuidedIssuer {
  const strategy: Strategy = 'create-delete';
  const { revoke, stop, start, end } = service;
  const secretOf = (credential: SecretFields) => credential.get(service.secret) ?? new SecretValue('');
  const look = (credential: SecretFields) =>
    service.ask(secretOf(credential), credential).catch((): ValidationStatus => 'unknown');
  const capabilities: Capability[] = [
    'validate',
    'test',
    ...(stop === undefined ? [] : ['contain' as const]),
    ...(revoke === undefined ? [] : ['revoke' as const]),
  ];
  const manual: ManualStep[] = [
    { step: 'create', ...service.create },
    ...(end === undefined ? [] : [{ step: 'revoke' as const, ...end }]),
  ];
  return {
    kind: service.kind,
    strategy,
    capabilities,
    manual,
    secretFields: [service.secret],
    ...(service.changing === undefined ? {} : { changingFields: service.changing }),
    validate: look,
    async test(pending) {
      const status = await look(pending);
      if (status === 'active') return;
      throw new RelockError('RL-ISSUER-TEST', `${service.name} does not accept the new value`, {
        evidence: [['Its answer', status === 'inactive' ? 'it refuses it' : 'none that is clear']],
        remedy: 'Give the new value again: relock rotate --continue.',
        state: 'The old value was not touched.',
      });
    },
    async revoke(credential) {
      if (revoke !== undefined) return revoke(secretOf(credential), credential);
      throw new RelockError('RL-ISSUER-MANUAL', `${service.name} has no API that ends this value`, {
        evidence: (end?.instructions ?? []).map((line, i) => [`${i + 1}.`, line] as const),
        remedy: `Do it at ${end?.link ?? 'the issuer'}.`,
        state: 'The value still works.',
      });
    },
    ...(stop === undefined ? {} : { contain: (credential: SecretFields) => stop(secretOf(credential), credential) }),
    ...(start === undefined ? {} : { release: (credential: SecretFields) => start(secretOf(credential), credential) }),
    close: async () => undefined,
  };
}
