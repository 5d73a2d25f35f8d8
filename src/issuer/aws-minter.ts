import { RelockError } from '../core/error.ts';
import type { HttpClient } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import { signPost } from '../core/sigv4.ts';
import type { Made, Minter, MinterPlace, MintRequest } from './minter.ts';
import { textOf, textsOf } from './minter.ts';

/**
 * Sessions of AWS STS. Terms: `role_arn` (AssumeRole) or none (GetFederationToken), `policy_document`, `policy_arns`;
 * they live as many whole seconds as are left until `expires`, which AWS takes from 900 on
 * (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html). Nothing ends one before its time.
 */
export function openAwsMinter({ settings, username, secret }: MinterPlace, http: HttpClient): Minter {
  const region = textOf(settings, 'region') || 'us-east-1';
  const url = URL.parse(textOf(settings, 'sts_endpoint') || `https://sts.${region}.amazonaws.com`);
  if (url === null) throw new RelockError('RL-MINTER-CONFIG', 'sts_endpoint is no URL');
  const endpoint = url;

  async function ask(action: string, parameters: readonly (readonly [string, string])[]): Promise<string> {
    const body = new URLSearchParams({ Action: action, Version: '2011-06-15', ...Object.fromEntries(parameters) });
    const text = body.toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    const key = { id: username, secret: secret.reveal() };
    const scope = { region, service: 'sts' };
    const { host: _host, ...signed } = signPost({ url: endpoint, headers, body: text }, scope, key, new Date());
    const answer = await http.request({ method: 'POST', url: endpoint.href, headers: signed, body: text });
    if (answer.status === 200) return answer.body;
    const code = printable(/<Code>([\w.]{1,80})<\/Code>/.exec(answer.body)?.[1] ?? String(answer.status), 80);
    const isRefused = answer.status === 403 && code !== 'AccessDenied';
    throw new RelockError(isRefused ? 'RL-MINTER-REFUSED' : 'RL-MINTER-ANSWER', `AWS STS refuses ${action} (${code})`, {
      remedy: 'Check the key of aws/config/root, what it may assume, and the role’s policies.',
    });
  }

  return {
    longestName: 32,

    check: async () => void (await ask('GetCallerIdentity', [])),

    async mint({ name, expires, terms }: MintRequest): Promise<Made> {
      const role = textOf(terms, 'role_arn');
      const policy = textOf(terms, 'policy_document');
      const xml = await ask(role === '' ? 'GetFederationToken' : 'AssumeRole', [
        ...(role === '' ? [['Name', name] as const] : [['RoleArn', role] as const, ['RoleSessionName', name] as const]),
        ['DurationSeconds', String(Math.floor((expires - Date.now()) / 1000 + 0.5))],
        ...(policy === '' ? [] : [['Policy', policy] as const]),
        ...textsOf(terms, 'policy_arns').map((arn, at) => [`PolicyArns.member.${at + 1}.arn`, arn] as const),
      ]);
      const [id, key, session] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map((tag) => inside(xml, tag));
      const ends = Date.parse(inside(xml, 'Expiration'));
      return {
        fields: {
          access_key: id,
          secret_key: new SecretValue(key ?? ''),
          security_token: new SecretValue(session ?? ''),
          arn: inside(xml, 'Arn'),
        },
        ...(Number.isNaN(ends) ? {} : { expires: ends }),
      };
    },

    takeBack: async ({ ends }) => ends,

    close: async () => undefined,
  };
}

/** The text of an element that AWS' answers have once; none of these holds an entity. */
function inside(xml: string, tag: string): string {
  return new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? '';
}
