import type { AwsServer } from '../../config/config.ts';
import type { Environment } from '../../config/environment.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';

/** Where a secret is in AWS, and which version of it is meant. */
export interface Place {
  readonly region: string;
  /** What AWS calls its friendly name. */
  readonly name: string;
  /** What AWS is asked for: the name, or the whole ARN where the address gives it (another account's secret). */
  readonly id: string;
  readonly version: string | undefined;
  readonly stage: string | undefined;
}

/** The secrets below this name are Relock's own: journals and fingerprints. */
export const OWN_FOLDER = 'relock';

const PARAMS: ReadonlySet<string> = new Set(['region', 'version', 'version_id', 'version_stage']);
const NAME_FORM = '[A-Za-z0-9/_+=.@!-]{1,512}';
const NAME = new RegExp(`^${NAME_FORM}$`);
const ARN = new RegExp(
  `^arn:aws[a-z-]*:secretsmanager:([a-z0-9-]{1,40}):\\d{12}:secret:(${NAME_FORM})-[A-Za-z0-9]{6}$`,
);

/**
 * The place that an `awssecrets://` address speaks of: a name or a whole ARN, `?region=`, and `?version_id=` (or
 * `?version=`) or `?version_stage=`. Throws `RL-VAULT-PARAM`, `RL-VAULT-PATH`, `RL-VAULT-REGION`.
 */
export function placeOf(address: Address, server: AwsServer, env: Environment): Place {
  const { params, path } = address;
  const stranger = [...params.keys()].find((name) => !PARAMS.has(name));
  if (stranger !== undefined) throw param(address, `has the parameter "${printable(stranger, 40)}"`);
  const version = params.get('version_id') ?? params.get('version');
  if (version !== undefined && !/^[A-Za-z0-9-]{32,64}$/.test(version)) throw param(address, 'names no version of AWS’');
  const stage = params.get('version_stage');
  if (stage !== undefined && !/^[\w+=.@/-]{1,256}$/.test(stage)) throw param(address, 'names no stage of AWS’');
  const arn = ARN.exec(path);
  const name = arn?.[2] ?? path;
  if (!NAME.test(name) || (arn === null && path.startsWith('arn:'))) {
    throw new RelockError('RL-VAULT-PATH', `${printable(address.text)} names no secret of AWS Secrets Manager`, {
      remedy: 'Give its name (letters, digits, /_+=.@!-) or its whole ARN.',
    });
  }
  if (name === OWN_FOLDER || name.startsWith(`${OWN_FOLDER}/`)) {
    throw new RelockError('RL-VAULT-PATH', `${printable(address.text)} is in the folder that Relock keeps for itself`, {
      remedy: 'Name a secret outside of relock/.',
    });
  }
  const asked = params.get('region');
  if (arn !== null && asked !== undefined && asked !== arn[1]) throw param(address, 'names two regions');
  return { region: regionOf(address, arn?.[1] ?? asked, server, env), name, id: path, version, stage };
}

/** The region of an address: its own, the server's, the environment's. Throws `RL-VAULT-REGION`. */
export function regionOf(address: Address, asked: string | undefined, server: AwsServer, env: Environment): string {
  const region = asked ?? server.region ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  // It becomes a part of host names.
  if (region !== undefined && /^[a-z0-9-]{1,40}$/.test(region)) return region;
  const what = region === undefined ? 'it is not told which region that is in' : 'its region is none of AWS’';
  throw new RelockError('RL-VAULT-REGION', `${printable(address.text)} can’t be found: ${what}`, {
    remedy: `Set "region:" of "${printable(server.name, 40)}" under "vaults:" in .relock.yml, AWS_REGION, or ?region= in the address.`,
  });
}

/** A secret of Relock's own in the same region. */
export function ownPlace(region: string, record: string): Place {
  const name = `${OWN_FOLDER}/${record}`;
  return { region, name, id: name, version: undefined, stage: undefined };
}

function param(address: Address, what: string): RelockError {
  return new RelockError('RL-VAULT-PARAM', `${printable(address.text)} ${what}`, {
    remedy: 'AWS Secrets Manager takes ?region=, ?version_stage= and ?version_id=.',
  });
}
