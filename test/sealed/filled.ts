import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { SecretValue } from '../../src/core/secret.ts';
import type { Seal } from '../../src/seal/seal.ts';
import { Entries } from '../../src/sealed/entries.ts';
import { createVault } from '../../src/sealed/create.ts';
import { issueKey } from '../../src/sealed/issued.ts';
import { KvStore } from '../../src/sealed/kv.ts';
import { findLease, saveLease } from '../../src/sealed/lease.ts';
import { openSealed } from '../../src/sealed/open.ts';
import type { Sealed } from '../../src/sealed/sealed.ts';
import { Store } from '../../src/sealed/store.ts';
import { createToken, findToken, rootGrant } from '../../src/sealed/token.ts';
import { testFolder } from '../servers/folder.ts';
import { memorySeal } from './memory-seal.ts';

/** A vault with something in every table, and what its file must never tell. */
export interface Filled {
  readonly dir: string;
  readonly seal: Seal;
  readonly vault: Sealed;
  readonly secrets: readonly string[];
  /** All that the vault answers, for comparing. */
  readonly answers: (vault: Sealed) => unknown;
}

const word = () => `w${randomBytes(9).toString('hex')}`;

export async function filledVault(count = 3): Promise<Filled> {
  const dir = path.join(testFolder('filled'), 'vault');
  const seal = memorySeal();
  const root = await createVault(dir, seal);
  const { vault, created } = await openSealed(dir, seal);
  const store = new Store(vault, seal, created);
  const [folder, field, kind, policy, role, owner, claim, mount] = [
    word(),
    word(),
    word(),
    word(),
    word(),
    word(),
    word(),
    word(),
  ];
  const fields = () => new Map([[field, new SecretValue(word())]]);
  const values: string[] = [];
  const paths = Array.from({ length: count }, () => `${folder}/${word()}/${word()}`);
  for (const where of paths) {
    for (let version = 0; version < 3; version++) {
      const put = fields();
      values.push(put.get(field)?.reveal() ?? '');
      store.put(where, put, { kind });
    }
    store.destroy(where, [1]);
    store.stage(where, fields(), 'r1');
    store.writeJournal(where, JSON.stringify({ note: word() }), null);
  }
  const kv = new KvStore(vault, mount);
  const entries = new Entries(vault);
  const token = createToken(vault, { ...rootGrant(), policies: [policy], name: owner, claims: { repository: claim } });
  const { secret } = vault.db.write(() => {
    kv.write(
      `${folder}/kv`,
      { [field]: values[0] },
      undefined,
      { maxVersions: 0, casRequired: false, deleteAfter: 0 },
      Date.now(),
    );
    entries.put(`policy/${policy}`, { text: word() });
    saveLease(vault, {
      id: `database/creds/${role}/1`,
      mount: 'database/',
      issued: 1,
      expires: 2,
      ttl: 1,
      latest: 2,
      due: 2,
      renewable: true,
      renewed: undefined,
      handle: { user: owner },
      pending: false,
      failures: 0,
      failure: '',
      token: token.hash,
    });
    return issueKey(vault, 'app_', {
      mount: 'keys',
      role,
      owner,
      scopes: [],
      metadata: {},
      sources: [],
      issued: 1,
      expires: undefined,
      latest: undefined,
      mostUses: 0,
      replacedBy: '',
      revoked: undefined,
    });
  });
  return {
    dir,
    seal,
    vault,
    secrets: [
      root.reveal(),
      token.token.reveal(),
      secret.reveal(),
      ...values,
      ...paths,
      folder,
      field,
      kind,
      policy,
      role,
      owner,
      claim,
    ],
    answers: (opened) => {
      const view = new Store(opened, seal, created);
      const plain = JSON.stringify(
        [
          view.list(),
          paths.map((where) => [
            view.get(where),
            view.get(where, 2),
            view.versions(where),
            view.readStaged(where, 'r1'),
            view.readJournal(where),
          ]),
          view.readFingerprints(),
          new KvStore(opened, mount).read(`${folder}/kv`, 0, 0),
          new KvStore(opened, mount).list(`${folder}/`),
          new Entries(opened).all('policy/'),
          findToken(opened, token.token)?.grant,
          findToken(opened, root)?.grant,
          findLease(opened, `database/creds/${role}/1`),
        ],
        (_, value: unknown) =>
          value instanceof SecretValue ? value.reveal() : value instanceof Map ? [...value] : value,
      );
      return plain;
    },
  };
}
