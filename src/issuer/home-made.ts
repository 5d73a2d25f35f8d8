import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { ValidationStatus } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { at, textAt } from './api.ts';
import type { Capability, Rotator } from './issuer.ts';
import { setting } from './key-service.ts';
import { generatePassword } from './scram.ts';

/** The steps of the contract, version 1: docs/rotation-kinds.md describes what is sent and what is wanted back. */
const STEPS = ['validate', 'create', 'set', 'test', 'revoke', 'contain', 'release', 'reclaim'] as const;
type HomeMadeStep = (typeof STEPS)[number];

/** One step as it is sent, beside the version. */
export interface HomeMadeRequest {
  readonly step: HomeMadeStep;
  /** The rotation's id; '' where there is none. */
  readonly rotation: string;
  /** By the issuer's field names: the credential that the step is about. */
  readonly credential: Readonly<Record<string, string>>;
  /** What stood there before; only with `set`. */
  readonly current?: Readonly<Record<string, string>>;
}

/**
 * The rotator of an issuer that is reached by one call for each step; `ask` gives the answer's JSON, and throws when the step
 * was not done. `issuer.steps` lists what it can do, `issuer.secret` the secret fields (`password`) and `issuer.changing`
 * those that change with them, all with commas between; `strategy` is `in-place` unless set. A value that it does not make
 * itself is made here. Throws `RL-ISSUER-CONFIG` for steps that make no rotation.
 */
export function homeMade(key: ManagedKey, ask: (request: HomeMadeRequest) => Promise<unknown>): Rotator {
  const steps = new Set(listOf(key, 'steps'));
  const secretFields = listOf(key, 'secret', 'password');
  const changingFields = listOf(key, 'changing', '');
  const strategy = key.strategy ?? 'in-place';
  const has = (step: HomeMadeStep) => steps.has(step);
  const unknown = [...steps].find((step) => !STEPS.some((known) => known === step));
  const lacking =
    unknown !== undefined
      ? `steps has "${printable(unknown, 40)}", which is none of ${STEPS.join(', ')}`
      : !has('create') && !has('set')
        ? 'steps needs create or set'
        : !has('create') && (secretFields.length !== 1 || changingFields.length > 0)
          ? 'steps needs create, for more than one field changes'
          : strategy === 'create-delete' && !has('create')
            ? 'steps needs create'
            : strategy !== 'in-place' && !has('revoke')
              ? 'steps needs revoke'
              : has('contain') !== has('release')
                ? 'steps needs contain and release, or neither'
                : undefined;
  if (lacking !== undefined) throw wrong(key, lacking);
  const makes = has('create') && !has('set');

  const send = (step: HomeMadeStep, credential: SecretFields, rotation = '', current?: SecretFields) =>
    ask({
      step,
      rotation,
      credential: plain(credential),
      ...(current === undefined ? {} : { current: plain(current) }),
    });

  async function validate(credential: SecretFields): Promise<ValidationStatus> {
    if (!has('validate')) return 'unknown';
    const status = await send('validate', credential).then(
      (json) => textAt(json, 'status'),
      () => undefined,
    );
    return status === 'active' || status === 'inactive' ? status : 'unknown';
  }

  async function made(rotation: string, current: SecretFields): Promise<SecretFields> {
    const json = await send('create', current, rotation);
    return new Map(
      [...secretFields, ...changingFields].map((field) => {
        const value = Reflect.get(Object(at(json, 'credential')), field) as unknown;
        if (typeof value === 'string' && value !== '') return [field, new SecretValue(value)] as const;
        throw new RelockError('RL-ISSUER-ANSWER', `the answer to create has no ${printable(field, 60)}`, {
          remedy: 'Let it give all fields of issuer.secret and issuer.changing, as texts, under "credential".',
          state: 'What was made there, if anything, is removed by the next run.',
        });
      }),
    );
  }

  const capabilities = (['validate', 'contain', 'set', 'revoke'] as const).filter(has) as Capability[];

  return {
    kind: key.kind,
    strategy,
    capabilities: [...capabilities, 'create', 'test'],
    secretFields,
    ...(changingFields.length === 0 ? {} : { changingFields }),
    ...(makes && strategy === 'in-place' ? { createReplaces: true } : {}),
    // Without a step that removes what a lost answer left, nothing is made twice.
    ...(makes && !has('reclaim') ? { once: ['create'] as const } : {}),
    validate,

    async create(current, rotation) {
      if (has('create')) return new Map([...current, ...(await made(rotation, current))]);
      return new Map([...current, ...secretFields.map((field) => [field, generatePassword()] as const)]);
    },

    ...(has('set')
      ? { set: async (pending: SecretFields, current: SecretFields) => void (await send('set', pending, '', current)) }
      : {}),
    ...(has('contain')
      ? {
          contain: async (credential: SecretFields) => void (await send('contain', credential)),
          release: async (credential: SecretFields) => void (await send('release', credential)),
        }
      : {}),
    ...(has('reclaim')
      ? {
          async reclaim(keep: SecretFields, rotation: string) {
            return Number(textAt(await send('reclaim', keep, rotation), 'removed') ?? 0) || 0;
          },
        }
      : {}),

    async test(pending) {
      if (has('test')) return void (await send('test', pending));
      if ((await validate(pending)) === 'active') return undefined;
      throw new RelockError('RL-ISSUER-TEST', 'the new value is not seen to be accepted', {
        remedy: 'Let validate or test of issuer.steps say so.',
        state: 'The old value was not touched.',
      });
    },

    async revoke(credential) {
      if (!has('revoke')) throw wrong(key, 'steps has no revoke');
      await send('revoke', credential);
    },

    close: async () => undefined,
  };
}

/** What the other side says of why a step was not done, without the values that it was given. */
export function refusedStep(request: HomeMadeRequest, who: string, said: string): RelockError {
  const sent = [...Object.values(request.credential), ...Object.values(request.current ?? {})];
  const shown = sent.reduce((text, value) => new SecretValue(value).hideIn(text), said);
  return new RelockError('RL-ISSUER-REFUSED', `${request.step} was not done: ${printable(who, 120)} refused it`, {
    evidence: [['It says', printable(shown, 300) || '(nothing)']],
    remedy: 'See its own log.',
    state: 'The rotation goes on from here when it is run again.',
  });
}

function plain(fields: SecretFields): Record<string, string> {
  return Object.fromEntries([...fields].map(([name, value]) => [name, value.reveal()]));
}

function listOf(key: ManagedKey, name: string, fallback?: string): string[] {
  return setting(key, name, fallback)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function wrong(key: ManagedKey, what: string): RelockError {
  return new RelockError('RL-ISSUER-CONFIG', `${printable(key.address)}: issuer.${what}`, {
    remedy: 'docs/rotation-kinds.md has the contract.',
    state: 'Nothing was changed.',
  });
}
