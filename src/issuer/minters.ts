import type { HttpClient } from '../core/http.ts';
import type { Minters } from './minter.ts';
import { generatePassword } from './scram.ts';

/** The kinds of issuers that keys on lease come from, each loaded when it is first wanted. */
export function openMinters(http: HttpClient): Minters {
  return {
    password: generatePassword,
    async open(kind, place) {
      switch (kind) {
        case 'postgresql-database-plugin':
          return (await import('./postgres-minter.ts')).openPostgresMinter(place);
        case 'mysql-database-plugin':
        case 'mysql-aurora-database-plugin':
        case 'mysql-rds-database-plugin':
        case 'mysql-legacy-database-plugin':
          return (await import('./mysql-minter.ts')).openMysqlMinter(place);
        case 'redis-database-plugin':
          return (await import('./redis-minter.ts')).openRedisMinter(place);
        case 'aws':
          return (await import('./aws-minter.ts')).openAwsMinter(place, http);
        case 'github-app':
          return (await import('./github-app-minter.ts')).openGithubAppMinter(place, http);
        case 'rabbitmq':
          return (await import('./rabbitmq-minter.ts')).openRabbitmqMinter(place, http);
        default:
          return undefined;
      }
    },
  };
}
