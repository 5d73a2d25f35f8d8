import { expect, onTestFinished, test } from 'vitest';
import { openServices } from '../../src/command/services.ts';
import { parseConfig } from '../../src/config/file.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { startGithubApp } from '../fake/github-app.ts';
import { makeEmbedded, openStoreAt } from '../rotate/stores.ts';
import { testFolder } from '../servers/folder.ts';

test('a token is minted once for all keys; one that could not be minted is tried again when it is next wanted', async () => {
  const fake = await startGithubApp(4711, 99);
  onTestFinished(() => fake.stop());
  const place = await makeEmbedded(testFolder());
  if (place.kind !== 'embedded') throw new Error('not the embedded vault');
  const config = parseConfig(
    `vaults:\n  github: { address: "${fake.url}", app: "4711", key: "relock://app#/pem" }\n`,
    'relock.yml',
  );
  const env = { RELOCK_DIR: place.dir, RELOCK_PASSPHRASE_FILE: place.passphraseFile };
  const invocation = { env, err: () => undefined } as unknown as Parameters<typeof openServices>[1];
  const services = openServices(config, invocation, undefined, { apiUrl: fake.url, token: undefined });
  onTestFinished(() => services.close());
  const read = () => services.issuers.readSecret('githubapp://example?permissions=contents:read#/token');

  // The App's key is not there yet.
  await expect(Promise.all([read(), read()])).rejects.toMatchObject({ name: 'RelockError' });
  const store = await openStoreAt(place);
  await store.write(parseAddress('relock://app'), new Map([['pem', new SecretValue(fake.key)]]));
  await store.close();
  const [first, second] = await Promise.all([read(), read()]);
  expect(first?.get('token')?.reveal()).toBe((await read()).get('token')?.reveal());
  expect(second).toBe(first);
  expect(fake.asked).toHaveLength(1);
});
