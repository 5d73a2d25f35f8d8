import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * AWS before moto: STS that looks at what it is shown, and session policies that are kept. Of Secrets Manager and KMS it
 * changes only what moto is known to do wrong: the content type (text/html), the status of refusals (404), the
 * same ClientRequestToken with another value (taken), a label that another version has (given twice), the versions of
 * no secret (500). What no
 * real AWS has confirmed: that CreateSecret is matched by `secretsmanager:Name`, and the words of the refusals.
 */
export interface FakeAws {
  readonly address: string;
  /** Every login that was asked for, in order. */
  readonly logins: readonly Login[];
  /** Every operation that was asked for, such as `GetSecretValue`, in order. */
  readonly operations: readonly string[];
  /** True: the policy is refused as too large when it names more than this many secrets. */
  packedLimit: number;
  /** How many operations are done from now on; each later one is refused, as if the run had ended there. */
  operationsLeft: number;
  /** The id of the access key of the newest session. */
  lastKey(): string;
  close(): Promise<void>;
}

export interface Login {
  readonly action: string;
  readonly role: string;
  readonly name: string;
  readonly seconds: number;
  /** The inline session policy, as it was sent. */
  readonly policy: string | undefined;
}

/** Who may log in to all roles here: holders of a token that this key signed, for this audience, with these claims. */
export interface Trust {
  readonly publicKey: string;
  readonly audience: string;
  readonly claims: Readonly<Record<string, string>>;
}

export async function startFakeAws(moto: string, trust: Trust): Promise<FakeAws> {
  const sessions = new Map<string, string | undefined>();
  const logins: Login[] = [];
  const operations: string[] = [];
  const puts = new Map<string, string>();
  let turn: Promise<unknown> = Promise.resolve();
  const fake = { packedLimit: Number.POSITIVE_INFINITY, operationsLeft: Number.POSITIVE_INFINITY };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    if (!(request.headers['content-type'] ?? '').includes('json')) return sts(request, body, response);
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const service = String(request.headers['x-amz-target']).startsWith('Trent') ? 'kms' : 'secretsmanager';
    operations.push(operation);
    const id = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const json = JSON.parse(body) as Record<string, any>;
    // Labels are compared and moved in one step at AWS; here one request at a time does that.
    turn = turn
      .catch(() => undefined)
      .then(async () => {
        if (fake.operationsLeft-- <= 0)
          return send(response, 400, { __type: 'AccessDeniedException', Message: 'ended' });
        const isNarrow = sessions.has(id) && service === 'secretsmanager';
        const resource = isNarrow ? await arnOf(request, json, operation) : '*';
        if (sessions.has(id) && !isAllowed(sessions.get(id), service, operation, resource, json)) {
          const who = 'User: arn:aws:sts::123456789012:assumed-role/ci/relock';
          const message = `${who} is not authorized to perform: ${service}:${operation} on resource: ${resource} because no session policy allows the ${service}:${operation} action`;
          return send(response, 400, { __type: 'AccessDeniedException', Message: message });
        }
        const wrong = await asAwsWould(request, operation, json);
        if (wrong !== undefined) return send(response, 400, wrong);
        const given = await forward(request, operation, body);
        const refused =
          operation === 'BatchGetSecretValue' && sessions.has(id) ? await onlyAllowed(given.json, id) : given.json;
        return send(response, given.status === 200 ? 200 : given.status >= 500 ? 500 : 400, refused);
      });
    await turn;
  }

  /** A batch gives those that the session may read, and an error for each other. */
  async function onlyAllowed(json: any, id: string): Promise<unknown> {
    const may = (one: any) => isAllowed(sessions.get(id), 'secretsmanager', 'GetSecretValue', one.ARN, {});
    const errors = json.SecretValues.filter((one: any) => !may(one)).map((one: any) => ({
      SecretId: one.Name,
      ErrorCode: 'AccessDeniedException',
      Message: 'no',
    }));
    return { ...json, SecretValues: json.SecretValues.filter(may), Errors: [...(json.Errors ?? []), ...errors] };
  }

  async function forward(
    request: IncomingMessage,
    operation: string,
    body: string,
  ): Promise<{ status: number; json: any }> {
    const service = String(request.headers['x-amz-target']).split('.')[0];
    const answered = await fetch(moto, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `${service}.${operation}`,
        authorization: request.headers.authorization ?? '',
        'x-amz-date': '20260101T000000Z',
      },
      body,
    });
    return { status: answered.status, json: await answered.json() };
  }

  async function arnOf(request: IncomingMessage, json: Record<string, any>, operation: string): Promise<string> {
    if (json['SecretId'] === undefined) return '*';
    const { status, json: given } = await forward(
      request,
      'DescribeSecret',
      JSON.stringify({ SecretId: json['SecretId'] }),
    );
    // Of a secret that is not there AWS makes up the six characters.
    const region = /\/\d{8}\/([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
    return status === 200 && operation !== ''
      ? given.ARN
      : `arn:aws:secretsmanager:${region}:123456789012:secret:${json['SecretId']}-AbCdEf`;
  }

  async function asAwsWould(
    request: IncomingMessage,
    operation: string,
    json: Record<string, any>,
  ): Promise<object | undefined> {
    if (operation === 'PutSecretValue') {
      const key = `${json['SecretId']} ${json['ClientRequestToken']}`;
      const value = `${json['SecretString']} ${json['SecretBinary']}`;
      if (puts.has(key) && puts.get(key) !== value) {
        return { __type: 'ResourceExistsException', Message: 'A resource with the ID you requested already exists.' };
      }
      puts.set(key, value);
    }
    if (operation === 'UpdateSecretVersionStage' && json['MoveToVersionId'] !== undefined) {
      const { json: given } = await forward(request, 'DescribeSecret', JSON.stringify({ SecretId: json['SecretId'] }));
      const holder = Object.entries(given.VersionIdsToStages ?? {}).find(([, labels]) =>
        (labels as string[]).includes(json['VersionStage']),
      )?.[0];
      if (holder !== undefined && holder !== json['RemoveFromVersionId'] && holder !== json['MoveToVersionId']) {
        return {
          __type: 'InvalidParameterException',
          Message: `Staging label ${json['VersionStage']} is currently attached to version ${holder}`,
        };
      }
    }
    if (operation === 'ListSecretVersionIds') {
      const { status } = await forward(request, 'DescribeSecret', JSON.stringify({ SecretId: json['SecretId'] }));
      if (status !== 200) {
        return { __type: 'ResourceNotFoundException', Message: "Secrets Manager can't find the specified secret." };
      }
    }
    return undefined;
  }

  function sts(request: IncomingMessage, body: string, response: ServerResponse): void {
    const form = new URLSearchParams(body);
    const policy = form.get('Policy') ?? undefined;
    const action = form.get('Action') ?? '';
    logins.push({
      action,
      role: form.get('RoleArn') ?? '',
      name: form.get('RoleSessionName') ?? '',
      seconds: Number(form.get('DurationSeconds')),
      policy,
    });
    const refuse = (status: number, code: string, message: string) =>
      xml(
        response,
        status,
        `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>req-1</RequestId></ErrorResponse>`,
      );
    if (policy !== undefined && policy.length > 2048) return refuse(400, 'ValidationError', 'policy too long');
    if ((policy?.match(/-\?{6}/g) ?? []).length > fake.packedLimit) {
      return refuse(
        400,
        'PackedPolicyTooLarge',
        'Packed policy consumes 104% of allotted space, please use smaller policy.',
      );
    }
    if (action === 'AssumeRoleWithWebIdentity') {
      const wrong = faultOf(form.get('WebIdentityToken') ?? '', trust);
      if (wrong !== undefined) return refuse(wrong[0] === 'AccessDenied' ? 403 : 400, wrong[0], wrong[1]);
    } else if (!(request.headers.authorization ?? '').startsWith('AWS4-HMAC-SHA256')) {
      return refuse(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token');
    }
    const id = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
    sessions.set(id, policy);
    const ends = new Date(Date.now() + Number(form.get('DurationSeconds')) * 1000).toISOString();
    const key = `<AccessKeyId>${id}</AccessKeyId><SecretAccessKey>${randomBytes(30).toString('base64')}</SecretAccessKey><SessionToken>${randomBytes(90).toString('base64')}</SessionToken><Expiration>${ends}</Expiration>`;
    return xml(
      response,
      200,
      `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result><Credentials>${key}</Credentials></${action}Result></${action}Response>`,
    );
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => void response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return Object.assign(fake, {
    address: `http://127.0.0.1:${bound.port}`,
    logins,
    operations,
    lastKey: () => [...sessions.keys()].at(-1) ?? '',
    async close() {
      server.closeAllConnections();
      server.close();
    },
  });
}

/** What STS says of a token that it does not take; undefined when it does. */
function faultOf(jwt: string, trust: Trust): readonly [code: string, message: string] | undefined {
  const [head = '', body = '', signature = ''] = jwt.split('.');
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    createPublicKey(trust.publicKey),
    Buffer.from(signature, 'base64url'),
  );
  if (!signed) return ['InvalidIdentityToken', 'The web identity token could not be validated'];
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  if (Number(claims['exp']) * 1000 < Date.now())
    return ['ExpiredTokenException', 'Token must be redeemed within 24 hours of issuance'];
  if (claims['aud'] !== trust.audience) return ['InvalidIdentityToken', 'Incorrect token audience'];
  const wrong = Object.entries(trust.claims).some(([name, value]) => claims[name] !== value);
  return wrong ? ['AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity'] : undefined;
}

/**
 * True when an inline policy lets an action happen, by the rules of IAM that these policies use: `Action`, `Resource`
 * with `*` and `?`, `StringEquals`. No policy narrows nothing.
 */
export function isAllowed(
  policy: string | undefined,
  service: string,
  operation: string,
  resource: string,
  request: Readonly<Record<string, unknown>>,
): boolean {
  if (policy === undefined) return true;
  const { Statement } = JSON.parse(policy) as { Statement: any[] };
  return Statement.some((one) => {
    if (one.Effect !== 'Allow' || ![one.Action].flat().includes(`${service}:${operation}`)) return false;
    if (![one.Resource].flat().some((pattern: string) => like(pattern).test(resource))) return false;
    const names = one.Condition?.StringEquals?.['secretsmanager:Name'];
    return names === undefined || [names].flat().includes(request['Name']);
  });
}

function like(pattern: string): RegExp {
  const text = pattern
    .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${text}$`, 's');
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'req-1' });
  response.end(JSON.stringify(json));
}

function xml(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/xml' });
  response.end(text);
}
