import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import type { IssuerServices, Setter } from './issuer.ts';

/**
 * A key that Relock itself makes: whoever checks one compares its SHA-256 with the secret at `issuer.accepts`
 * (field `sha256`), which is all that is stored of it there. For home-made services that keep no keys of their own.
 * 256 random bits need no slow hash. `set` with the same value may be repeated; `revoke` accepts nothing any more.
 */
export function openRelockKey(key: ManagedKey, services: Pick<IssuerServices, 'readSecret' | 'writeSecret'>): Setter {
  const accepts = key.issuer['accepts'];
  if (typeof accepts !== 'string') {
    throw new RelockError('RL-RELOCK-KEY-CONFIG', `${printable(key.address)}: issuer.accepts is missing`, {
      remedy: 'Name the secret that holds the hash of the accepted key: issuer: { accepts: relock://accepted/NAME }.',
      state: 'Nothing was changed.',
    });
  }
  const place = accepts;
  const whole = (address: string) => address.replace(/^ref\+|[?#].*$/g, '');
  if (whole(place) === whole(key.address)) {
    throw new RelockError(
      'RL-RELOCK-KEY-CONFIG',
      `${printable(key.address)}: issuer.accepts names the key's own secret`,
      {
        remedy: 'Keep the hash of the accepted key in a secret of its own: who checks keys is not to read them.',
        state: 'Nothing was changed.',
      },
    );
  }
  async function accept(hash: string): Promise<void> {
    const beside = await services.readSecret(place).catch((error: unknown) => {
      if (error instanceof RelockError && error.code === 'RL-VAULT-MISSING') return new Map<string, SecretValue>();
      throw error;
    });
    await services.writeSecret(place, new Map([...beside, ['sha256', new SecretValue(hash)]]));
  }
  async function isAccepted(credential: SecretFields): Promise<boolean> {
    const accepted = (await services.readSecret(place)).get('sha256')?.reveal() ?? '';
    const given = hashOf(credential);
    return accepted.length === given.length && timingSafeEqual(Buffer.from(accepted), Buffer.from(given));
  }
  return {
    kind: 'relock-key',
    strategy: 'in-place',
    capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
    secretFields: ['key'],
    create: async () => new Map([['key', new SecretValue(randomBytes(32).toString('base64url'))]]),
    set: async (pending) => accept(hashOf(pending)),
    async test(pending) {
      if (!(await isAccepted(pending)))
        throw new RelockError('RL-RELOCK-KEY-REFUSED', `the key is not the one that ${printable(accepts)} accepts`);
    },
    validate: (credential) =>
      isAccepted(credential).then(
        (accepted) => (accepted ? 'active' : 'inactive'),
        () => 'unknown',
      ),
    async revoke(credential) {
      if (await isAccepted(credential)) await accept('none');
    },
    close: async () => undefined,
  };
}

function hashOf(credential: SecretFields): string {
  return createHash('sha256')
    .update(credential.get('key')?.reveal() ?? '')
    .digest('hex');
}
