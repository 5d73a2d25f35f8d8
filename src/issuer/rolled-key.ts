import { RelockError } from '../core/error.ts';
import type { ValidationStatus } from '../core/finding.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { Issuer, Rotator } from './issuer.ts';
import { untilActive } from './settle.ts';

/** What a service has to say of itself that picks a new value and forgets the old one in one call; `rolled` does the rest. */
export interface RollService extends Pick<Issuer, 'kind' | 'check' | 'lastUsed'> {
  /** The service's name for people: `Auth0`. */
  readonly name: string;
  /** The credential's secret field, and those that change with it. */
  readonly secret: string;
  readonly changing?: readonly string[];
  /**
   * True when the value itself is what the new one is asked for with: a lost answer then is a lost value, and asking
   * again with the old one may end the new one as well.
   */
  readonly byItself: boolean;
  /** Makes the service pick a new value; the old one is dead when it answers. */
  roll(current: SecretFields): Promise<SecretFields>;
  /** The same by an admin credential, when the value is lost. Absent where only a person can. */
  recover?(current: SecretFields, rotation: string): Promise<SecretFields>;
  /** Ends the value without a new one that anybody knows; a roll whose answer is forgotten unless set. */
  end?(credential: SecretFields): Promise<void>;
  /** Uses the value for something harmless. */
  ask(credential: SecretFields): Promise<ValidationStatus>;
}

/** How long a service may take to know a value that it just made, in milliseconds. */
const SETTLING = 10_000;

/** The rotator of a service that replaces its value in place. */
export function rolled(service: RollService): Rotator {
  const look = (credential: SecretFields) => service.ask(credential).catch((): ValidationStatus => 'unknown');
  return {
    kind: service.kind,
    strategy: 'in-place',
    createReplaces: true,
    capabilities: ['validate', 'create', 'test', 'revoke'],
    secretFields: [service.secret],
    ...(service.changing === undefined ? {} : { changingFields: service.changing }),
    ...(service.byItself ? { once: ['create'] as const } : {}),
    ...(service.check === undefined ? {} : { check: service.check.bind(service) }),
    ...(service.lastUsed === undefined ? {} : { lastUsed: service.lastUsed.bind(service) }),
    create: (current) => service.roll(current),
    ...(service.recover === undefined ? {} : { recover: service.recover.bind(service) }),
    validate: look,

    async test(pending) {
      const status = await untilActive(() => look(pending), SETTLING);
      if (status !== 'active') throw notAccepted(service.name, status);
    },

    async revoke(credential) {
      // A value that is dead already may not end the one that came after it.
      const status = await look(credential);
      if (status === 'inactive') return;
      if (service.end !== undefined) return service.end(credential);
      if (status !== 'active') throw notSeen(service.name);
      await service.roll(credential);
    },

    close: async () => undefined,
  };
}

function notAccepted(name: string, status: ValidationStatus): RelockError {
  return new RelockError('RL-ISSUER-TEST', `${name} does not accept the value that it just made`, {
    evidence: [['Its answer', status === 'inactive' ? 'it refuses it' : 'none that is clear']],
    remedy: 'See that the service can be reached; the next run goes on with the same value.',
    state: 'The old value is dead; the new one is kept in the vault as pending.',
  });
}

function notSeen(name: string): RelockError {
  return new RelockError('RL-ISSUER-UNSURE', `${name} does not say whether it accepts the value that is to be ended`, {
    remedy: 'See that the service can be reached from here, and run this again.',
    state: 'Nothing was changed: to end it blindly could end the value that came after it.',
  });
}

/** One field of a credential that a service just made. */
export function field(name: string, value: SecretValue): SecretFields {
  return new Map([[name, value]]);
}
