import { randomBytes } from 'node:crypto';
import { crc32c } from '../../src/seal/crc32c.ts';

/** A refusal in the form of https://google.aip.dev/193. */
export class GoogleFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly permission: string | undefined;

  constructor(status: number, code: string, message: string, permission?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.permission = permission;
  }
}

interface Version {
  readonly number: number;
  readonly created: string;
  etag: string;
  state: 'ENABLED' | 'DISABLED' | 'DESTROYED';
  data: Buffer | undefined;
  destroyed?: string;
  /** The keys that sealed it, as the secret was set up when it was added. */
  readonly key: string | undefined;
}

interface Secret {
  readonly name: string;
  readonly created: string;
  readonly replication: unknown;
  readonly encryption: { kmsKeyName?: string } | undefined;
  etag: string;
  annotations: Record<string, string>;
  labels: Record<string, string>;
  aliases: Record<string, string>;
  readonly versions: Version[];
}

/** A request as the routes see it. */
export interface SecretRequest {
  readonly method: string;
  /** Below `/v1/`, decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: any;
  /** Throws a fault when the caller lacks the permission. */
  readonly need: (permission: string) => void;
  /** True when the caller has the permission. */
  readonly may: (permission: string) => boolean;
}

/** What tests may set. */
export interface SecretSettings {
  /** Entries in a page of a list. */
  page: number;
  /** `latest` is the version before, as for minutes after a version was added. */
  latestLags: boolean;
  /** Called right before a version is added, as if someone else were faster. */
  beforeAdd: (() => void) | undefined;
}

const fresh = () => `"${randomBytes(6).toString('hex')}"`;

/**
 * Secret Manager v1 in memory, from the published service definition (google/cloud/secretmanager/v1/service.proto and
 * resources.proto), global and regional names alike.
 */
export class FakeSecretManager {
  readonly secrets = new Map<string, Secret>();
  readonly settings: SecretSettings = { page: 100, latestLags: false, beforeAdd: undefined };

  /** The answer’s JSON; throws `GoogleFault`. Undefined: no such route. */
  handle(request: SecretRequest): unknown {
    const { method, path } = request;
    const match =
      /^(projects\/[^/]+(?:\/locations\/[^/]+)?)\/secrets(?:\/([^/:]+))?(?:(\/versions)(?:\/([^/:]+))?)?(?::(\w+))?$/.exec(
        path,
      );
    if (match === null) return undefined;
    const [, parent = '', id, versions, version, verb] = match;
    if (id === undefined) return method === 'POST' ? this.#create(parent, request) : this.#list(parent, request);
    const name = `${numbered(parent)}/secrets/${id}`;
    if (verb === 'testIamPermissions') {
      const granted = (request.body.permissions as string[]).filter((one) => request.may(one));
      return granted.length === 0 ? {} : { permissions: granted };
    }
    if (verb === 'addVersion') return this.#add(name, request);
    if (version !== undefined) return this.#version(name, version, verb, request);
    if (versions !== undefined) return this.#versions(name, request);
    switch (method) {
      case 'GET':
        request.need('secretmanager.secrets.get');
        return this.#shown(this.#find(name));
      case 'PATCH':
        return this.#patch(name, request);
      case 'DELETE':
        request.need('secretmanager.secrets.delete');
        checkEtag(this.#find(name).etag, request.query.get('etag'));
        this.secrets.delete(name);
        return {};
      default:
        return undefined;
    }
  }

  /** Adds a version as some other client of Google’s would. */
  addBehindTheBack(project: string, id: string, text: string | Buffer): void {
    const secret = this.#find(`${numbered(`projects/${project}`)}/secrets/${id}`);
    secret.versions.push(newVersion(secret, Buffer.from(text)));
  }

  /** Lets a version carry another checksum than its bytes have. */
  spoil(project: string, id: string): void {
    const secret = this.#find(`${numbered(`projects/${project}`)}/secrets/${id}`);
    const version = secret.versions.at(-1);
    if (version?.data !== undefined) spoilt.add(version.data);
  }

  #find(name: string): Secret {
    const secret = this.secrets.get(name);
    if (secret === undefined) throw new GoogleFault(404, 'NOT_FOUND', `Secret [${name}] not found.`);
    return secret;
  }

  #create(parent: string, { query, body, need }: SecretRequest) {
    need('secretmanager.secrets.create');
    const id = query.get('secretId') ?? '';
    if (!/^[A-Za-z0-9_-]{1,255}$/.test(id))
      throw new GoogleFault(400, 'INVALID_ARGUMENT', 'The provided Secret ID is not valid.');
    const name = `${numbered(parent)}/secrets/${id}`;
    if (this.secrets.has(name)) throw new GoogleFault(409, 'ALREADY_EXISTS', `Secret [${name}] already exists.`);
    const regional = parent.includes('/locations/');
    if (!regional && body.replication?.automatic === undefined && body.replication?.userManaged === undefined) {
      throw new GoogleFault(400, 'INVALID_ARGUMENT', 'Secret.replication must be provided.');
    }
    const secret: Secret = {
      name,
      created: new Date().toISOString(),
      replication: regional ? undefined : body.replication,
      encryption: regional ? body.customerManagedEncryption : body.replication?.automatic?.customerManagedEncryption,
      etag: fresh(),
      annotations: body.annotations ?? {},
      labels: body.labels ?? {},
      aliases: {},
      versions: [],
    };
    this.secrets.set(name, secret);
    return this.#shown(secret);
  }

  #list(parent: string, { query, need }: SecretRequest) {
    need('secretmanager.secrets.list');
    const wanted = /^name:(.+)$/.exec(query.get('filter') ?? '')?.[1] ?? '';
    const prefix = `${numbered(parent)}/secrets/`;
    const all = [...this.secrets.values()].filter(({ name }) => name.startsWith(prefix) && name.includes(wanted));
    return this.#page(
      'secrets',
      all.map((one) => this.#shown(one)),
      query,
    );
  }

  #versions(name: string, { query, need }: SecretRequest) {
    need('secretmanager.versions.list');
    const all = this.#find(name).versions.toReversed();
    return this.#page(
      'versions',
      all.map((one) => shownVersion(name, one, query)),
      query,
    );
  }

  #page(member: string, all: readonly unknown[], query: URLSearchParams) {
    const start = Number(query.get('pageToken') ?? 0);
    const size = Math.min(this.settings.page, Number(query.get('pageSize') ?? 0) || this.settings.page);
    const next = start + size < all.length ? { nextPageToken: String(start + size) } : {};
    const listed = all.slice(start, start + size);
    return { ...(listed.length === 0 ? {} : { [member]: listed }), ...next, totalSize: all.length };
  }

  #patch(name: string, { query, body, need }: SecretRequest) {
    need('secretmanager.secrets.update');
    const secret = this.#find(name);
    checkEtag(secret.etag, body.etag);
    for (const field of (query.get('updateMask') ?? '').split(',')) {
      if (field === 'annotations') secret.annotations = body.annotations ?? {};
      else if (field === 'labels') secret.labels = body.labels ?? {};
      else if (field === 'versionAliases' || field === 'version_aliases') secret.aliases = body.versionAliases ?? {};
      else throw new GoogleFault(400, 'INVALID_ARGUMENT', `The update mask path ${field} is not valid.`);
    }
    secret.etag = fresh();
    return this.#shown(secret);
  }

  #add(name: string, { query, body, need }: SecretRequest) {
    need('secretmanager.versions.add');
    const secret = this.#find(name);
    this.settings.beforeAdd?.();
    const data = Buffer.from(body.payload?.data ?? '', 'base64');
    if (data.length === 0) throw new GoogleFault(400, 'INVALID_ARGUMENT', 'Secret Payload cannot be empty.');
    if (data.length > 65_536) throw new GoogleFault(400, 'INVALID_ARGUMENT', 'Secret Payload is too large.');
    const sum = body.payload.dataCrc32c;
    if (sum !== undefined && Number(sum) !== crc32c(data)) {
      throw new GoogleFault(400, 'INVALID_ARGUMENT', 'The checksum does not match the payload.');
    }
    const version = newVersion(secret, data);
    secret.versions.push(version);
    return shownVersion(name, version, query);
  }

  #version(name: string, which: string, verb: string | undefined, { method, query, body, need }: SecretRequest) {
    const permission = verb ?? 'get';
    need(`secretmanager.versions.${permission}`);
    const secret = this.#find(name);
    const newest = secret.versions.at(this.settings.latestLags && secret.versions.length > 1 ? -2 : -1);
    const number = which === 'latest' ? newest?.number : Number(secret.aliases[which] ?? which);
    const version = secret.versions.find((one) => one.number === number);
    if (version === undefined) {
      throw new GoogleFault(404, 'NOT_FOUND', `Secret Version [${name}/versions/${which}] not found.`);
    }
    if (verb === undefined) return shownVersion(name, version, query);
    if (verb === 'access' && method === 'GET') {
      if (version.state !== 'ENABLED' || version.data === undefined) throw notIn(name, version);
      const sum = crc32c(version.data) ^ (spoilt.has(version.data) ? 1 : 0);
      return {
        name: `${name}/versions/${version.number}`,
        payload: { data: version.data.toString('base64'), dataCrc32c: String(sum >>> 0) },
      };
    }
    checkEtag(version.etag, body.etag);
    if (version.state === 'DESTROYED') throw notIn(name, version);
    version.etag = fresh();
    if (verb === 'destroy') {
      version.state = 'DESTROYED';
      version.data = undefined;
      version.destroyed = new Date().toISOString();
    } else version.state = verb === 'enable' ? 'ENABLED' : 'DISABLED';
    return shownVersion(name, version, query);
  }

  #shown(secret: Secret) {
    return {
      name: secret.name,
      ...(secret.replication === undefined ? {} : { replication: secret.replication }),
      ...(secret.replication === undefined && secret.encryption !== undefined
        ? { customerManagedEncryption: secret.encryption }
        : {}),
      createTime: secret.created,
      etag: secret.etag,
      ...(Object.keys(secret.annotations).length > 0 ? { annotations: secret.annotations } : {}),
      ...(Object.keys(secret.labels).length > 0 ? { labels: secret.labels } : {}),
      ...(Object.keys(secret.aliases).length > 0 ? { versionAliases: secret.aliases } : {}),
    };
  }
}

/** Payloads whose checksum is told wrongly. */
const spoilt = new WeakSet<Buffer>();

/** Google’s answers name a project by its number, however it was asked for. */
function numbered(parent: string): string {
  return parent.replace(/^projects\/[^/]+/, (project) => `projects/${crc32c(Buffer.from(project)) + 100_000_000_000}`);
}

function newVersion(secret: Secret, data: Buffer): Version {
  const key = secret.encryption?.kmsKeyName;
  return {
    number: secret.versions.length + 1,
    created: new Date().toISOString(),
    etag: fresh(),
    state: 'ENABLED',
    data,
    key: key === undefined ? undefined : `${key}/cryptoKeyVersions/1`,
  };
}

function shownVersion(name: string, version: Version, query: URLSearchParams) {
  // The vendor's own client asks for numbers in place of names.
  const asNumbers = query.get('$alt')?.includes('enum-encoding=int') === true;
  const status = version.key === undefined ? {} : { customerManagedEncryption: { kmsKeyVersionName: version.key } };
  const regional = name.includes('/locations/');
  return {
    name: `${name}/versions/${version.number}`,
    createTime: version.created,
    state: asNumbers ? ['ENABLED', 'DISABLED', 'DESTROYED'].indexOf(version.state) + 1 : version.state,
    ...(version.destroyed === undefined ? {} : { destroyTime: version.destroyed }),
    ...(regional ? status : { replicationStatus: { automatic: status } }),
    etag: version.etag,
    clientSpecifiedPayloadChecksum: true,
  };
}

function notIn(name: string, { number, state }: Version): GoogleFault {
  return new GoogleFault(
    400,
    'FAILED_PRECONDITION',
    `Secret Version [${name}/versions/${number}] is in ${state} state.`,
  );
}

function checkEtag(now: string, given: string | null | undefined): void {
  if (given === null || given === undefined || given === '' || given === now) return;
  throw new GoogleFault(400, 'FAILED_PRECONDITION', 'The provided etag does not match the current one.');
}
