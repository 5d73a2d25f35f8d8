import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  IAMClient,
  ListAccessKeysCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { ManagedKey } from '../../src/config/config.ts';
import { startMoto } from '../servers/moto.ts';
import type { Subject } from './matrix.ts';
import { postgresKey } from './world.ts';

const REGION = 'us-east-1';
const ALL = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] });

/** Access keys of IAM users at moto, which lets a user have two and, here, asks for the right signature. */
export const AWS_IAM: Subject = {
  name: 'aws-iam-key',
  async start() {
    const server = await startMoto();
    const endpoint = server.address;
    const client = (accessKeyId: string, secretAccessKey: string) =>
      new IAMClient({ endpoint, region: REGION, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 });
    const makeUser = async (iam: IAMClient, name: string) => {
      await iam.send(new CreateUserCommand({ UserName: name }));
      await iam.send(new PutUserPolicyCommand({ UserName: name, PolicyName: 'all', PolicyDocument: ALL }));
      const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName: name }));
      return { access_key_id: key?.AccessKeyId ?? '', secret_access_key: key?.SecretAccessKey ?? '' };
    };
    const admin = await makeUser(client('AKIATEST', 'x'), 'admin');
    await fetch(`${endpoint}/moto-api/reset-auth`, { method: 'POST', body: '0' });
    const iam = client(admin.access_key_id, admin.secret_access_key);
    return {
      ports: [Number(new URL(endpoint).port)],
      secrets: { 'vault://ops/aws': admin },
      async fresh(name, [port = 0]) {
        const fields = await makeUser(iam, name);
        const issuer = { url: `http://127.0.0.1:${port}`, user: name, admin: 'vault://ops/aws' };
        const key: ManagedKey = {
          ...postgresKey({ port }, name),
          address: `vault://secret/${name}`,
          kind: 'aws-iam-key',
          issuer,
          fields: {},
        };
        return { key, fields };
      },
      async logsIn(_key, { access_key_id: accessKeyId = '', secret_access_key: secretAccessKey = '' }) {
        const sts = new STSClient({
          endpoint,
          region: REGION,
          credentials: { accessKeyId, secretAccessKey },
          maxAttempts: 1,
        });
        return sts.send(new GetCallerIdentityCommand({})).then(
          () => true,
          () => false,
        );
      },
      async alive(key) {
        const { AccessKeyMetadata: keys = [] } = await iam.send(
          new ListAccessKeysCommand({ UserName: String(key.issuer['user']) }),
        );
        return keys.filter(({ Status: status }) => status === 'Active').length;
      },
      stop: () => server.stop(),
    };
  },
};
