import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { at } from './api.ts';
import { awsCode, awsJson, awsMessage } from './aws-call.ts';
import type { IssuerServices, Revoker, Rotator } from './issuer.ts';
import { setting } from './key-service.ts';

/** A service whose store replaces what it keeps, and lets nobody else do it. */
export type StoreIssuer = Revoker & Required<Pick<Rotator, 'strategy' | 'replaceStored'>>;

/**
 * A secret of AWS Secrets Manager that AWS itself rotates, by a function or a partner's service
 * (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html): it is told to, and the rotation is
 * done when `AWSCURRENT` has moved to the version that bears the rotation's id. `issuer.name` is the secret's name or ARN,
 * `issuer.secret` the secret fields in it (`password`), `issuer.admin` the address of an AWS key, as of `aws-iam-key`.
 * Whether the old value is refused can't be asked.
 */
export function openAwsManaged(key: ManagedKey, services: IssuerServices): StoreIssuer {
  const region = setting(key, 'region', 'us-east-1');
  const name = setting(key, 'name');
  const endpoint = setting(key, 'url', `https://secretsmanager.${region}.amazonaws.com`);

  async function ask(action: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> {
    const admin = await services.readSecret(setting(key, 'admin'));
    const session = admin.get('session_token')?.reveal();
    const login = {
      id: admin.get('access_key_id')?.reveal() ?? '',
      secret: admin.get('secret_access_key')?.reveal() ?? '',
      ...(session === undefined ? {} : { session }),
    };
    const body = { SecretId: name, ...parameters };
    const place = { service: 'secretsmanager', region, endpoint };
    const answer = await awsJson(services.http, place, login, `secretsmanager.${action}`, body);
    if (answer.status === 200) return JSON.parse(answer.body) as unknown;
    throw new RelockError('RL-ISSUER-REFUSED', `AWS refused ${action} of ${printable(name, 120)}`, {
      evidence: [['AWS says', printable(`${awsCode(answer)} ${awsMessage(answer)}`, 300)]],
      remedy:
        'Let issuer.admin have secretsmanager:DescribeSecret and RotateSecret on it; see that its rotation is set up.',
      state: 'Nothing was changed by this call.',
    });
  }

  /** The labels of a version; undefined when there is no such version. */
  async function stagesOf(version: string): Promise<readonly unknown[] | undefined> {
    const stages = at(await ask('DescribeSecret', {}), `VersionIdsToStages.${version}`);
    return Array.isArray(stages) ? stages : undefined;
  }

  return {
    kind: key.kind,
    strategy: 'in-place',
    capabilities: [],
    secretFields: setting(key, 'secret', 'password')
      .split(',')
      .map((one) => one.trim()),

    async replaceStored(rotation) {
      const stages = await stagesOf(rotation);
      // With the same token AWS begins nothing anew; and it must not be asked at all once that version is there.
      if (stages === undefined) await ask('RotateSecret', { ClientRequestToken: rotation });
      return stages?.includes('AWSCURRENT') === true;
    },

    validate: async () => 'unknown',

    async revoke() {
      throw new RelockError('RL-ISSUER-MANUAL', 'a value that AWS rotates is ended by rotating it', {
        remedy: 'Say on-leak: rotate for it.',
        state: 'Nothing was changed.',
      });
    },

    async check() {
      if (at(await ask('DescribeSecret', {}), 'RotationEnabled') === true) return;
      throw new RelockError('RL-ISSUER-CONFIG', `AWS does not rotate ${printable(name, 120)}`, {
        remedy: 'Set its rotation up at AWS: a function, or a managed external secret.',
        state: 'Nothing was changed.',
      });
    },

    close: async () => undefined,
  };
}
