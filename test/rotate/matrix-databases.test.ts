import { missing } from '../servers/find.ts';
import { MARIADB, MARIADB_ALTERNATE, MYSQL, MYSQL_ALTERNATE, POSTGRES_ALTERNATE, REDIS } from './subject-databases.ts';
import { POSTGRES } from './subjects.ts';
import { rotationsOf } from './matrix-suite.ts';

rotationsOf([
  ...(missing('postgres') ? [] : [POSTGRES, POSTGRES_ALTERNATE]),
  ...(missing('mariadb') ? [] : [MARIADB, MARIADB_ALTERNATE]),
  ...(missing('mysql') ? [] : [MYSQL, MYSQL_ALTERNATE]),
  ...(missing('redis') ? [] : [REDIS]),
]);
