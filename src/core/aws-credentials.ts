import { readFileSync } from 'node:fs';
import { RelockError, systemCode } from './error.ts';
import { askSts, stsPlace } from './aws-sts.ts';
import type { HttpClient } from './http.ts';
import { askMetadata } from './metadata.ts';
import { printable } from './printable.ts';
import type { AwsKey } from './sigv4.ts';

/** Temporary keys are asked for anew so long before their end, in milliseconds. */
const EARLY = 5 * 60_000;
const MACHINE = 'http://169.254.169.254/latest';
const CONTAINER = 'http://169.254.170.2';

type Variables = Readonly<Record<string, string | undefined>>;
type Ending = AwsKey & { readonly ends: number };

/** True when the environment holds an access key that has no end: one that was stored somewhere. */
export function hasStoredAwsKey(env: Variables): boolean {
  return env['AWS_ACCESS_KEY_ID'] !== undefined && env['AWS_SESSION_TOKEN'] === undefined;
}

/**
 * Gives the access key of this process, from the first that is there: `AWS_ACCESS_KEY_ID` and its fellows; a web
 * identity (`AWS_ROLE_ARN`, `AWS_WEB_IDENTITY_TOKEN_FILE`); the container's (`AWS_CONTAINER_CREDENTIALS_…`, ECS and
 * EKS); the machine's (IMDSv2). Temporary ones are renewed. Throws `RL-CLOUD-CREDENTIALS`, and what requests throw.
 */
export function awsCredentials(env: Variables, http: HttpClient, region: string): () => Promise<AwsKey> {
  const [id, secret] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
  if (id !== undefined && secret !== undefined) {
    return async () => ({ id, secret, session: env['AWS_SESSION_TOKEN'] });
  }
  let known: Promise<Ending> | undefined;
  return async () => {
    if (known !== undefined && Date.now() > (await known).ends - EARLY) known = undefined;
    known ??= fetchKey();
    // A failure is not kept: the next caller asks again.
    known.catch(() => (known = undefined));
    return known;
  };

  async function fetchKey(): Promise<Ending> {
    const [role, file] = [env['AWS_ROLE_ARN'], env['AWS_WEB_IDENTITY_TOKEN_FILE']];
    if (role !== undefined && file !== undefined) return webIdentity(role, file);
    const relative = env['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'];
    const full = env['AWS_CONTAINER_CREDENTIALS_FULL_URI'];
    if (relative !== undefined || full !== undefined) {
      const tokenFile = env['AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'];
      const token = tokenFile === undefined ? env['AWS_CONTAINER_AUTHORIZATION_TOKEN'] : textOf(tokenFile);
      const headers = token === undefined ? {} : { authorization: token };
      return keyIn(await ask(relative === undefined ? (full ?? '') : `${CONTAINER}${relative}`, headers));
    }
    const machine = env['AWS_EC2_METADATA_SERVICE_ENDPOINT']?.replace(/\/*$/, '/latest') ?? MACHINE;
    const life = { 'x-aws-ec2-metadata-token-ttl-seconds': '60' };
    const headers = { 'x-aws-ec2-metadata-token': await ask(`${machine}/api/token`, life, 'PUT') };
    const roles = `${machine}/meta-data/iam/security-credentials/`;
    const [name = ''] = (await ask(roles, headers)).split('\n');
    return keyIn(await ask(`${roles}${encodeURIComponent(name)}`, headers));
  }

  /** The pod's identity on EKS (IRSA). */
  async function webIdentity(role: string, file: string): Promise<Ending> {
    const answer = await askSts(http, stsPlace(region, env), {
      Action: 'AssumeRoleWithWebIdentity',
      RoleArn: role,
      RoleSessionName: env['AWS_ROLE_SESSION_NAME'] ?? 'relock',
      WebIdentityToken: textOf(file),
    });
    if (answer.session !== undefined) return answer.session;
    throw none(`AWS STS refuses the web identity (${answer.status} ${printable(answer.code ?? '', 80)})`);
  }
}

function ask(...request: Parameters<typeof askMetadata>): Promise<string> {
  return askMetadata(...request).catch(() => {
    throw none('there is no key in the environment, and this machine’s or container’s service gives none');
  });
}

function keyIn(text: string): Ending {
  let json: Readonly<Record<string, unknown>> = {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) json = value as Readonly<Record<string, unknown>>;
  } catch {
    // Said below, without quoting it.
  }
  const [id, secret, session] = [json['AccessKeyId'], json['SecretAccessKey'], json['Token']];
  const ends = typeof json['Expiration'] === 'string' ? Date.parse(json['Expiration']) : Number.NaN;
  if (typeof id !== 'string' || typeof secret !== 'string' || Number.isNaN(ends)) {
    throw none('this machine’s or container’s service gives no access key');
  }
  return { id, secret, session: typeof session === 'string' ? session : undefined, ends };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw none(`the identity token can’t be read from ${printable(file)} (${systemCode(error) ?? 'unknown error'})`);
  }
}

function none(why: string): RelockError {
  return new RelockError('RL-CLOUD-CREDENTIALS', `there is nothing that lets Relock in at AWS: ${why}`, {
    remedy: 'Give the machine a role, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  });
}
