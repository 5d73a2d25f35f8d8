import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';

/** Secrets whose names begin so are Relock's own records; no address may name one. */
export const OWN_PREFIX = 'relock--';

/** A secret in Secret Manager. */
export interface SecretPlace {
  readonly project: string;
  readonly secret: string;
}

const PROJECT = /^[a-z0-9][a-z0-9:.-]{0,62}$/;
const SECRET = /^[A-Za-z0-9_-]{1,255}$/;
const ALIAS = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/;

/** The secret of `gcpsecrets://PROJECT/SECRET`. Throws `RL-VAULT-PATH`. */
export function placeOf(address: Address): SecretPlace {
  const [project = '', secret = '', ...rest] = address.path.split('/');
  if (!PROJECT.test(project) || !SECRET.test(secret) || rest.length > 0) {
    throw new RelockError('RL-VAULT-PATH', `${printable(address.text, 200)} names no secret of Secret Manager`, {
      remedy: 'Write gcpsecrets://PROJECT/SECRET; a secret’s name has letters, digits, "-" and "_", and no folders.',
    });
  }
  if (secret.startsWith(OWN_PREFIX)) {
    throw new RelockError('RL-VAULT-PATH', `${printable(address.text)} is a record that Relock keeps for itself`, {
      remedy: `Give the secret a name that does not begin with ${OWN_PREFIX}.`,
    });
  }
  return { project, secret };
}

/** The project and the beginning of names in `gcpsecrets://PROJECT[/BEGINNING]`. Throws `RL-VAULT-PATH`. */
export function prefixOf(address: Address): SecretPlace {
  const [project = '', secret = '', ...rest] = address.path.split('/');
  if (PROJECT.test(project) && (secret === '' || SECRET.test(secret)) && rest.length === 0) return { project, secret };
  throw new RelockError('RL-VAULT-PATH', `${printable(address.text, 200)} is no beginning of a secret’s name`, {
    remedy: 'Write gcpsecrets://PROJECT or gcpsecrets://PROJECT/BEGINNING.',
  });
}

/** The version that an address asks for: a number, an alias, or `latest`. Throws `RL-VAULT-PARAM`. */
export function versionIn(address: Address): string {
  const version = address.params.get('version') ?? 'latest';
  const strange = [...address.params.keys()].find((name) => name !== 'version');
  if (strange === undefined && (/^[1-9]\d{0,17}$/.test(version) || ALIAS.test(version))) return version;
  throw new RelockError(
    'RL-VAULT-PARAM',
    strange === undefined
      ? `${printable(address.text)} asks for a version that is neither a number nor an alias`
      : `${printable(address.text)} has the parameter "${printable(strange, 40)}", Secret Manager takes only "version"`,
    { remedy: 'Write ?version=3, ?version=ALIAS, or leave it out for the latest.' },
  );
}

/** The resource of a project’s secrets; `location`: those of one region. */
export function parentName(project: string, location: string | undefined): string {
  return location === undefined ? `projects/${project}` : `projects/${project}/locations/${location}`;
}

/** The resource of a secret. */
export function secretName(place: SecretPlace, location: string | undefined): string {
  return `${parentName(place.project, location)}/secrets/${place.secret}`;
}
