import type { HttpClient } from '../core/http.ts';
import type { AwsKey } from '../core/sigv4.ts';
import { askMetadata } from './metadata.ts';
import type { SealOptions } from './seal.ts';
import type { Json } from './service.ts';
import { noCredentials, readNamed, refused, textIn } from './service.ts';

/** Temporary keys are asked for anew so long before their end, in milliseconds. */
const EARLY = 5 * 60_000;
const MACHINE = 'http://169.254.169.254/latest';
const CONTAINER = 'http://169.254.170.2';

/**
 * Gives the access key of this process, from the first that is there: `AWS_ACCESS_KEY_ID` and its fellows; a web
 * identity (`AWS_ROLE_ARN`, `AWS_WEB_IDENTITY_TOKEN_FILE`); the container's (`AWS_CONTAINER_CREDENTIALS_…`); the
 * machine's (IMDSv2). Temporary ones are renewed. Throws `RL-SEAL-CREDENTIALS`, `RL-SEAL-SERVICE`.
 */
export function awsCredentials({ env }: SealOptions, http: HttpClient, region: string): () => Promise<AwsKey> {
  const [id, secret] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
  if (id !== undefined && secret !== undefined) {
    return async () => ({ id, secret, session: env['AWS_SESSION_TOKEN'] });
  }
  let known: (AwsKey & { readonly ends: number }) | undefined;
  return async () => {
    if (known === undefined || Date.now() > known.ends - EARLY) known = await fetchKey();
    return known;
  };

  async function fetchKey() {
    const [role, file] = [env['AWS_ROLE_ARN'], env['AWS_WEB_IDENTITY_TOKEN_FILE']];
    if (role !== undefined && file !== undefined) return webIdentity(role, file);
    const relative = env['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'];
    const full = env['AWS_CONTAINER_CREDENTIALS_FULL_URI'];
    if (relative !== undefined || full !== undefined) {
      const tokenFile = env['AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'];
      const token =
        tokenFile === undefined ? env['AWS_CONTAINER_AUTHORIZATION_TOKEN'] : readNamed(tokenFile, 'the token');
      const headers = token === undefined ? {} : { authorization: token };
      return keyIn(await askMetadata(relative === undefined ? (full ?? '') : `${CONTAINER}${relative}`, headers));
    }
    const life = { 'x-aws-ec2-metadata-token-ttl-seconds': '60' };
    const headers = { 'x-aws-ec2-metadata-token': await askMetadata(`${MACHINE}/api/token`, life, 'PUT') };
    const roles = `${MACHINE}/meta-data/iam/security-credentials/`;
    const [name = ''] = (await askMetadata(roles, headers)).split('\n');
    return keyIn(await askMetadata(`${roles}${encodeURIComponent(name)}`, headers));
  }

  async function webIdentity(role: string, file: string) {
    const form = new URLSearchParams({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: role,
      RoleSessionName: env['AWS_ROLE_SESSION_NAME'] ?? 'relock-seal',
      WebIdentityToken: readNamed(file, 'the web identity token'),
    });
    const answer = await http.request({
      method: 'POST',
      url: env['AWS_ENDPOINT_URL_STS'] ?? `https://sts.${region}.amazonaws.com/`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    });
    const part = (name: string) => new RegExp(`<${name}>([^<]{1,4096})</${name}>`).exec(answer.body)?.[1];
    if (answer.status !== 200) throw refused('AWS STS', answer.status, part('Code') ?? '');
    return keyFrom({
      AccessKeyId: part('AccessKeyId'),
      SecretAccessKey: part('SecretAccessKey'),
      Token: part('SessionToken'),
      Expiration: part('Expiration'),
    });
  }
}

function keyIn(text: string) {
  return keyFrom(JSON.parse(text) as Json);
}

function keyFrom(json: Json): AwsKey & { readonly ends: number } {
  const [id, secret] = [textIn(json, 'AccessKeyId'), textIn(json, 'SecretAccessKey')];
  const ends = Date.parse(textIn(json, 'Expiration') ?? '');
  if (id === undefined || secret === undefined || Number.isNaN(ends)) {
    throw noCredentials('AWS', 'Give the machine a role, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
  }
  return { id, secret, session: textIn(json, 'Token'), ends };
}
