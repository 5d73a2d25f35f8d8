import { randomInt } from 'node:crypto';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { generatePassword, scramVerifier } from '../../issuer/scram.ts';

/** Names that somebody would try, and nobody hits upon by chance with what is put behind them. */
const WORDS = ['backup', 'billing', 'deploy', 'export', 'metrics', 'reports'];
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A role of PostgreSQL that may do nothing, not even log in, as it is planted. */
export interface PostgresCanary {
  /** Its URL. */
  readonly text: string;
  readonly secret: string;
  /** What is left for a person to do. */
  readonly steps: string;
}

/**
 * A role that opens nothing: with the right password PostgreSQL lets it in as far as its door and no further
 * (`NOLOGIN`), and says so in its log. The statement that makes it holds no password. Throws `RL-USAGE`.
 */
export async function postgresCanary({
  host,
  database = 'postgres',
  where,
}: {
  readonly host?: string | undefined;
  readonly database?: string | undefined;
  readonly where: string | undefined;
}): Promise<PostgresCanary> {
  if (host === undefined || !/^(?:[A-Za-z0-9.-]{1,253}|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/.test(host)) {
    throw new RelockError('RL-USAGE', 'a canary like postgres wants --host HOST[:PORT]', {
      remedy: 'Name a PostgreSQL server of yours, whose log "relock watch" reads.',
    });
  }
  const suffix = Array.from({ length: 6 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  const role = `svc_${WORDS[randomInt(WORDS.length)] ?? ''}_${suffix}`;
  const password = generatePassword();
  const url = new URL(`postgresql://${host}/${encodeURIComponent(database)}`);
  url.username = role;
  url.password = password.reveal();
  return {
    text: url.href,
    secret: password.reveal(),
    steps: [
      '1. At that server, as somebody who may make roles; log_connections and jsonlog must be on:',
      `     CREATE ROLE ${role} NOLOGIN PASSWORD '${await scramVerifier(password)}';`,
      '2. In the config by which its log is watched:',
      '     watch:',
      '       canaries:',
      `         - key: postgres/${role}`,
      ...(where === undefined ? [] : [`           where: ${JSON.stringify(printable(where, 200))}`]),
      '',
    ].join('\n'),
  };
}
