import { find, missing } from './find.ts';
import type { ServerName } from './find.ts';

const USES: Record<ServerName, string> = {
  vault: 'the tests against a real HashiCorp Vault',
  postgres: 'the tests that rotate a role on a real PostgreSQL',
  mariadb: 'the tests of users of MariaDB on lease',
  mysql: 'the tests of users of MySQL',
  mongodb: 'the tests of users of MongoDB',
  redis: 'the tests of users of Redis on lease',
  rabbitmq: 'the tests of users of RabbitMQ on lease',
  moto: 'the tests of AWS sessions, against moto',
  hvac: 'the tests of the Python client at relock serve',
  'conjur-api': 'the tests of CyberArk’s client at the fake Conjur',
  softhsm: 'the tests of the PKCS#11 seal',
  chromium: 'the tests of the pages in a browser',
  act: "the tests that run the README's workflows",
};

/** Says once, by name, which real servers are missing and what is therefore skipped. */
export default function setup(): void {
  if (Number(process.versions.node.split('.')[0]) < 24)
    throw new Error('the tests need Node 24: start them with "npm test"');
  for (const name of Object.keys(USES) as ServerName[]) {
    if (find(name) === undefined) {
      missing(name);
      console.warn(`skipped: ${USES[name]}, because ${name} is not installed ("npm run servers" brings it)`);
    }
  }
}
