import { expect, test } from 'vitest';
import { openRotator } from '../../../src/command/serve/rotator.ts';
import { openHttp } from '../../../src/core/http.ts';
import { SecretValue } from '../../../src/core/secret.ts';

test('a server that stops begins no process that would outlive it', () => {
  const http = openHttp();
  const rotator = openRotator({ http, githubUrl: '', config: '/nowhere/.relock.yml', address: () => '' });
  rotator.close();
  http.close();
  const order = { address: 'vault://secret/ci/db', alarm: 'a', reason: 'a test' };
  expect(() => rotator.run(order, new SecretValue('a-token'), 1)).toThrow('the server is stopping');
});
