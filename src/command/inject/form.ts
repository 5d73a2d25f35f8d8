import type { FORMATS } from '../../config/file-formats.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { NamedValue } from './pick.ts';

/** What a file of keys looks like. */
export type Format = (typeof FORMATS)[number];

/** A form, and what it needs beside the keys. */
export interface Form {
  readonly format: Format;
  /** Whom the keys are for: a host, a registry, a server's URL, a profile, or a Secret's `[NAMESPACE/]NAME`. */
  readonly for: string | undefined;
  /** The text of the template. */
  readonly template: string | undefined;
}

/** The name that programs look for the file by. */
export const FILE_NAMES: Readonly<Record<Format, string>> = {
  dotenv: 'keys.env',
  json: 'keys.json',
  netrc: '.netrc',
  npmrc: '.npmrc',
  'aws-credentials': 'credentials',
  kubeconfig: 'kubeconfig',
  'docker-config': 'config.json',
  template: 'keys',
  'k8s-secret': 'secret.json',
};

/**
 * The file's text. Forms with fields of their own find them by the end of the names: `PASSWORD` or `DB_PASSWORD`; each
 * field must be there once, and no key may be left over. A value that a form can't hold unchanged is refused.
 * Throws `RL-INJECT-FORM`.
 */
export function fillForm(form: Form, keys: readonly NamedValue[]): string {
  const fields = new Fields(form, keys);
  switch (form.format) {
    case 'dotenv':
      return keys.map(({ name, value }) => `${name}=${shellQuoted(value.reveal())}\n`).join('');
    case 'json':
      return json(Object.fromEntries(keys.map(({ name, value }) => [name, value.reveal()])));
    case 'netrc':
      return netrc(fields);
    case 'npmrc':
      return npmrc(fields);
    case 'aws-credentials':
      return awsCredentials(fields);
    case 'kubeconfig':
      return kubeconfig(fields);
    case 'docker-config':
      return dockerConfig(fields);
    case 'template':
      return fillTemplate(form.template ?? '', keys);
    case 'k8s-secret':
      return k8sSecret(fields.whom(/^(?:[a-z0-9](?:[-a-z0-9]*[a-z0-9])?\/)?[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/), keys);
  }
}

/**
 * `NAME='VALUE'` for a POSIX shell. Dotenv parsers read it the same, unless a value holds a single quote, which they
 * have no common spelling for.
 */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function json(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html */
function netrc(fields: Fields): string {
  const host = fields.whom(/^[\w.-]+$/);
  const word = /^[\x21-\x7e]+$/;
  const [login, password] = [fields.take('LOGIN', word, 'USERNAME'), fields.take('PASSWORD', word, 'TOKEN')];
  fields.end();
  return `machine ${host}\nlogin ${login}\npassword ${password}\n`;
}

/** https://docs.npmjs.com/cli/configuring-npm/npmrc: `${…}` is replaced, `;` and `#` begin comments. */
function npmrc(fields: Fields): string {
  const registry = fields.whom(/^(?:https:\/\/)?[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/).replace(/^https:\/\/|\/+$/g, '');
  const token = fields.take('TOKEN', /^(?!.*\$\{)[^\s;#"'\\\x7f-\uffff]+$/);
  fields.end();
  return `//${registry}/:_authToken=${token}\n`;
}

/** https://docs.aws.amazon.com/cli/v1/userguide/cli-configure-files.html */
function awsCredentials(fields: Fields): string {
  const profile = fields.whom(/^[\w.@+-]+$/, 'default');
  const word = /^[\x21-\x7e]+$/;
  const lines = [
    `aws_access_key_id = ${fields.take('ACCESS_KEY_ID', word)}`,
    `aws_secret_access_key = ${fields.take('SECRET_ACCESS_KEY', word)}`,
  ];
  const session = fields.maybe('SESSION_TOKEN', word);
  fields.end();
  if (session !== undefined) lines.push(`aws_session_token = ${session}`);
  return `[${profile}]\n${lines.join('\n')}\n`;
}

/** https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/; JSON, which every reader of YAML takes. */
function kubeconfig(fields: Fields): string {
  const server = fields.whom(/^https:\/\/[^\s"]+$/);
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const authority = fields.maybe('CA_CERTIFICATE');
  const token = fields.maybe('TOKEN');
  const user =
    token === undefined
      ? {
          'client-certificate-data': base64(fields.take('CLIENT_CERTIFICATE')),
          'client-key-data': base64(fields.take('CLIENT_KEY')),
        }
      : { token };
  fields.end();
  const cluster = {
    server,
    ...(authority === undefined ? {} : { 'certificate-authority-data': base64(authority) }),
  };
  return json({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'relock', cluster }],
    users: [{ name: 'relock', user }],
    contexts: [{ name: 'relock', context: { cluster: 'relock', user: 'relock' } }],
    'current-context': 'relock',
  });
}

/** https://docs.docker.com/reference/cli/docker/login/; the user's name ends at the first colon. */
function dockerConfig(fields: Fields): string {
  const registry = fields.whom(/^(?:https:\/\/)?[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/);
  const [user, password] = [fields.take('USERNAME', /^[^:]+$/), fields.take('PASSWORD', undefined, 'TOKEN')];
  fields.end();
  return json({ auths: { [registry]: { auth: Buffer.from(`${user}:${password}`).toString('base64') } } });
}

/** https://kubernetes.io/docs/concepts/configuration/secret/; JSON, which `kubectl apply -f -` takes. */
function k8sSecret(whom: string, keys: readonly NamedValue[]): string {
  const [name = '', namespace] = whom.split('/').toReversed();
  const data = keys.map((key) => [key.name, Buffer.from(key.value.reveal()).toString('base64')]);
  return json({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
    type: 'Opaque',
    data: Object.fromEntries(data),
  });
}

/** `{{NAME}}`, and `{{NAME|json}}` and `{{NAME|base64}}` for where a raw value would break out of its place. */
function fillTemplate(template: string, keys: readonly NamedValue[]): string {
  const values = new Map(keys.map(({ name, value }) => [name, value]));
  return template.replace(
    /\{\{\s*([A-Za-z_]\w*)\s*(?:\|\s*(json|base64)\s*)?\}\}/g,
    (_, name: string, how?: string) => {
      const text = values.get(name)?.reveal();
      if (text === undefined) {
        throw new RelockError('RL-INJECT-FORM', `the template wants {{${printable(name, 60)}}}, which is not given`, {
          remedy: 'Add it to the secrets list.',
        });
      }
      if (how === 'json') return JSON.stringify(text);
      return how === 'base64' ? Buffer.from(text).toString('base64') : text;
    },
  );
}

/** Whom a form's keys are for, and its fields, each taken once. */
class Fields {
  readonly #form: Form;
  readonly #left: Map<string, NamedValue>;

  constructor(form: Form, keys: readonly NamedValue[]) {
    this.#form = form;
    this.#left = new Map(keys.map((key) => [key.name.toUpperCase(), key]));
  }

  whom(shape: RegExp, otherwise?: string): string {
    const whom = this.#form.for ?? otherwise;
    if (whom !== undefined && shape.test(whom)) return whom;
    const shown = whom === undefined ? 'is not told whom the keys are for' : `can’t be for "${printable(whom, 80)}"`;
    throw this.#refuse(shown, 'Set "for": docs/inject.md has what each form takes.');
  }

  take(name: string, shape?: RegExp, otherName?: string): string {
    const value = this.maybe(name, shape) ?? (otherName === undefined ? undefined : this.maybe(otherName, shape));
    if (value !== undefined) return value;
    const either = otherName === undefined ? name : `${name} or ${otherName}`;
    throw this.#refuse(`wants a key whose name is ${either}, or ends so`, 'Name the key so in the secrets list.');
  }

  maybe(name: string, shape?: RegExp): string | undefined {
    const [found, second] = [...this.#left.keys()].filter((key) => key === name || key.endsWith(`_${name}`));
    if (second !== undefined) {
      throw this.#refuse(`wants one ${name}; ${found ?? ''} and ${second} are given`, 'Leave one of them out.');
    }
    if (found === undefined) return undefined;
    const text = this.#left.get(found)?.value.reveal() ?? '';
    if (shape !== undefined && !shape.test(text)) {
      throw this.#refuse(
        `can’t hold ${found}: it has characters that the form gives another meaning`,
        'Use export: env.',
      );
    }
    this.#left.delete(found);
    return text;
  }

  /** Refuses what no field took. */
  end(): void {
    const left = [...this.#left.values()].map(({ name }) => name).join(', ');
    if (left !== '') throw this.#refuse(`has no place for ${left}`, 'Leave it out, or give it elsewhere: NAME (env).');
  }

  #refuse(what: string, remedy: string): RelockError {
    return new RelockError('RL-INJECT-FORM', `the form ${this.#form.format} ${what}`, { remedy });
  }
}
