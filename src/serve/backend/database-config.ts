import type { MinterPlace } from '../../issuer/minter.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Body } from '../call.ts';
import { Fault } from '../fault.ts';
import { listField, textField } from '../fields.ts';
import { statementsField } from './database-role.ts';

/** How a database is reached, as it is stored. */
export interface DatabaseConfig {
  readonly plugin: string;
  readonly allowedRoles: readonly string[];
  /** Whatever else was given: `connection_url` and the plugin's own fields. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly username: string;
  readonly password: string;
  /** Set while the password is being replaced: either may be the one that the database takes. */
  readonly nextPassword: string;
  readonly rotationStatements: readonly string[];
}

const OWN = new Set([
  'name',
  'plugin_name',
  'plugin_version',
  'allowed_roles',
  'verify_connection',
  'username',
  'password',
  'password_policy',
  'root_rotation_statements',
]);

/** Reads a configuration; what is not said stays as it was. Throws `Fault` 400. */
export function databaseConfigOf(body: Body, known: DatabaseConfig | undefined): DatabaseConfig {
  const plugin = textField(body, 'plugin_name') || (known?.plugin ?? '');
  if (plugin === '') throw new Fault(400, 'empty plugin name');
  for (const name of ['username_template', 'password_policy']) {
    if (textField(body, name) !== '') throw new Fault(400, `${name} is not supported: names and passwords are random`);
  }
  const given = Object.fromEntries(Object.entries(body).filter(([name]) => !OWN.has(name)));
  const { url, ...login } = withoutLogin(textField(body, 'connection_url'));
  return {
    plugin,
    allowedRoles: listField(body, 'allowed_roles') ?? known?.allowedRoles ?? [],
    settings: { ...known?.settings, ...given, ...(url === '' ? {} : { connection_url: url }) },
    username: textField(body, 'username') || login.username || (known?.username ?? ''),
    password: textField(body, 'password') || login.password || (known?.password ?? ''),
    nextPassword: '',
    rotationStatements: statementsField(body, 'root_rotation_statements') ?? known?.rotationStatements ?? [],
  };
}

/** A login that stands in the address itself is taken out of it, so that no reader of the configuration sees it. */
function withoutLogin(text: string): { url: string; username: string; password: string } {
  const found = /^([a-z]+:\/\/)?([^{}:@/]+):([^{}@/]*)@(.*)$/s.exec(text);
  if (found === null) return { url: text, username: '', password: '' };
  const [, scheme = '', username = '', password = '', rest = ''] = found;
  const plain = (part: string) => (scheme === '' ? part : decodeURIComponent(part));
  return { url: `${scheme}{{username}}:{{password}}@${rest}`, username: plain(username), password: plain(password) };
}

/** How its minter is opened. */
export function placeOf({ settings, username, password }: DatabaseConfig): MinterPlace {
  return { settings, username, secret: new SecretValue(password) };
}

/** A configuration as its readers see it: without what is secret. */
export function databaseConfigData({ plugin, allowedRoles, settings, username, rotationStatements }: DatabaseConfig) {
  const { private_key: _key, ...shown } = settings;
  return {
    allowed_roles: allowedRoles,
    connection_details: { ...shown, username },
    password_policy: '',
    plugin_name: plugin,
    plugin_version: '',
    root_credentials_rotate_statements: rotationStatements,
  };
}

/** True when roles of this name may use the database; `*` stands for anything. */
export function allows({ allowedRoles }: DatabaseConfig, role: string): boolean {
  return allowedRoles.some((pattern) => {
    const [first = '', ...rest] = pattern.split('*');
    const last = rest.at(-1);
    if (last === undefined) return pattern === role;
    return (
      rest.length === 1 && role.length >= first.length + last.length && role.startsWith(first) && role.endsWith(last)
    );
  });
}
