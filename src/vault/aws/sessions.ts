import type { AwsServer } from '../../config/config.ts';
import { awsCredentials, hasStoredAwsKey } from '../../core/aws-credentials.ts';
import type { AwsSession } from '../../core/aws-sts.ts';
import { RelockError } from '../../core/error.ts';
import type { HttpClient } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import type { AwsKey } from '../../core/sigv4.ts';
import type { BackendContext, TokenSupplier } from '../context.ts';
import { assumeRole, TOO_LARGE } from './assume.ts';
import type { Place } from './place.ts';
import { covers, groupsThatFit, sessionPolicy } from './session-policy.ts';
import type { Account, Right } from './session-policy.ts';

/** What a call needs to be allowed: a right on a secret, or on all below a name. */
export interface Need {
  readonly right: Right;
  readonly place: Place;
}

/** Gives the key that a need is met with. */
export type Sessions = (need: Need) => Promise<AwsKey>;

/** Seconds that a session lives: the least that AWS takes. */
const LIFE = 900;
/** Milliseconds before its end that a session is no longer used. */
const EARLY = 60_000;

/** One login, narrowed to these secrets and this right. */
interface Group {
  readonly right: Right;
  places: readonly Place[];
  session: Promise<AwsSession | typeof TOO_LARGE> | undefined;
}

/**
 * The logins of one run. With a role each is narrowed by a session policy to the secrets that are `wanted`, in as many
 * sessions as the policies need; another secret, and each right to write, gets a session of its own. Without a role the
 * ambient identity is used as it is: AWS knows no way to narrow that. Throws `RL-VAULT-LOGIN`, `RL-VAULT-NARROW`.
 */
export function openSessions(
  server: AwsServer,
  context: BackendContext,
  http: HttpClient,
  wanted: readonly Place[],
): Sessions {
  const ambient = new Map<string, () => Promise<AwsKey>>();

  /** The key of this process; only STS for a web identity knows of regions. */
  function ambientKey(region: string): Promise<AwsKey> {
    const known = ambient.get(region) ?? awsCredentials(context.env, http, region);
    ambient.set(region, known);
    return known();
  }

  if (server.auth === 'ambient' && hasStoredAwsKey(context.env)) {
    context.warn(
      'AWS is asked with the long-lived key in AWS_ACCESS_KEY_ID: a role with a trust for this job’s OIDC identity (docs/aws.md) needs no stored key.',
    );
  }
  const { role } = server;
  const sharing: BackendContext = { ...context, identity: context.identity && shared(context.identity) };
  if (role === undefined) return ({ place }) => ambientKey(place.region);
  const account = accountOf(role);
  const groups: Group[] = groupsThatFit(account, unique(wanted)).map((places) => ({
    right: 'read',
    places,
    session: undefined,
  }));

  function groupFor({ right, place }: Need): Group {
    const fitting = groups.filter((group) => group.places.some((one) => covers(group.right, one, right, place)));
    const known = fitting.find(({ session }) => session !== undefined) ?? fitting[0];
    if (known !== undefined) return known;
    const made: Group = { right, places: [place], session: undefined };
    groups.push(made);
    return made;
  }

  async function logIn({ right, places }: Group): Promise<AwsSession | typeof TOO_LARGE> {
    const policy = sessionPolicy(account, right, places);
    if (policy === undefined) return TOO_LARGE;
    const region = places[0]?.region ?? 'us-east-1';
    return assumeRole(server, sharing, http, () => ambientKey(region), {
      role: role ?? '',
      seconds: LIFE,
      policy,
      region: server.region ?? region,
      failing: 'no login to AWS',
    });
  }

  return async (need) => {
    for (;;) {
      const group = groupFor(need);
      // A new session is used whatever its end seems to be: with a wrong clock none would ever do.
      const isNew = group.session === undefined;
      const login = (group.session ??= logIn(group));
      const session = await login.catch((error: unknown) => {
        if (group.session === login) group.session = undefined;
        throw error;
      });
      if (session !== TOO_LARGE && (isNew || session.ends - EARLY > Date.now())) return session;
      // Others may have waited for the same login, and one of them was first to see to it.
      if (group.session !== login) continue;
      group.session = undefined;
      if (session !== TOO_LARGE) continue;
      if (group.places.length < 2) throw tooNarrow(need);
      const half = Math.ceil(group.places.length / 2);
      groups.push({ right: group.right, places: group.places.slice(half), session: undefined });
      group.places = group.places.slice(0, half);
    }
  };
}

/** The account of a role. Throws `RL-VAULT-LOGIN` for what is no role's ARN. */
function accountOf(role: string): Account {
  const match = /^arn:(aws[a-z-]*):iam::(\d{12}):role\/[\w+=,.@/-]{1,512}$/.exec(role);
  if (match?.[1] !== undefined && match[2] !== undefined) return { partition: match[1], id: match[2] };
  throw new RelockError('RL-VAULT-LOGIN', `"${printable(role, 120)}" is not the ARN of a role`, {
    remedy: 'Write "role: arn:aws:iam::ACCOUNT:role/NAME" in .relock.yml.',
    state: 'Nothing was read.',
  });
}

function tooNarrow({ right, place }: Need): RelockError {
  return new RelockError(
    'RL-VAULT-NARROW',
    `the login can’t be narrowed to ${right === 'write' ? 'writing' : 'reading'} ${printable(place.name, 120)}: the session policy is longer than AWS takes`,
    {
      remedy: 'Give the secret a shorter name; a wider login is never taken instead.',
      state: 'Nothing was read.',
    },
  );
}

/** Logins that start together show the same identity token; it lives for five minutes. */
function shared(identity: TokenSupplier): TokenSupplier {
  let last:
    | { readonly audience: string; readonly until: number; readonly token: ReturnType<TokenSupplier> }
    | undefined;
  return (audience) => {
    if (last === undefined || last.audience !== audience || last.until < Date.now()) {
      const made = { audience, until: Date.now() + 60_000, token: identity(audience) };
      made.token.catch(() => (last = undefined));
      last = made;
    }
    return last.token;
  };
}

function unique(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.region} ${place.id}`, place])).values()];
}
