import { AwsV4Signer } from 'aws4fetch';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signPost } from '../../src/core/sigv4.ts';

test('every POST is signed as an independent implementation signs it', async () => {
  const name = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        region: name,
        service: name.filter((one) => one !== 's3'),
        path: fc.constantFrom('/', '/a', '/a/b'),
        body: fc.string({ unit: 'grapheme' }),
        target: fc.stringMatching(/^[A-Za-z0-9.]{1,30}$/),
        id: fc.stringMatching(/^[A-Z0-9]{16,20}$/),
        secret: fc.stringMatching(/^[\x21-\x7e]{20,40}$/),
        session: fc.option(fc.stringMatching(/^[A-Za-z0-9+/=]{20,200}$/), { nil: undefined }),
        at: fc.date({ min: new Date('2015-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
      }),
      async ({ region, service, path, body, target, id, secret, session, at }) => {
        const url = new URL(`https://${service}.${region}.amazonaws.com${path}`);
        const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
        const ours = signPost({ url, headers, body }, { region, service }, { id, secret, session }, at);
        const theirs = await new AwsV4Signer({
          method: 'POST',
          url: url.href,
          headers,
          body,
          accessKeyId: id,
          secretAccessKey: secret,
          ...(session === undefined ? {} : { sessionToken: session }),
          service,
          region,
          datetime: at.toISOString().replace(/[:-]|\.\d{3}/g, ''),
          allHeaders: true,
        }).sign();
        expect(ours['authorization']).toBe(theirs.headers.get('authorization'));
      },
    ),
  );
});
