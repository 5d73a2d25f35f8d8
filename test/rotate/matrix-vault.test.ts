import { missing } from '../servers/find.ts';
import { RELOCK_SERVED, TLS, VAULT_DATABASE_ROLE, VAULT_TOKEN } from './subject-vault-kinds.ts';
import { rotationsOf } from './matrix-suite.ts';

rotationsOf([
  ...(missing('vault') ? [] : [VAULT_TOKEN, TLS]),
  ...(missing('vault', 'postgres') ? [] : [VAULT_DATABASE_ROLE]),
  RELOCK_SERVED,
]);
