import { RelockError } from '../core/error.ts';

/** What may stand in a role's statements as `{{name}}`, `{{password}}` and so on. */
export interface StatementValues {
  readonly name: string;
  readonly password?: string;
  /** What goes in the place of `'{{password}}'` right behind the word PASSWORD; the password itself unless set. */
  readonly verifier?: string;
  /** Milliseconds since 1970. */
  readonly expires?: number;
}

const PLACE = /(\bpassword\s+)?(["'`]?)\{\{\s*(name|username|password|expiration)\s*\}\}(["'`]?)/gi;
/** Texts that mean themselves in SQL, wherever they stand: no quote, no white space, no comment. */
const PLAIN = /^(?!.*--)[\w.:+-]*$/;

/**
 * Fills in a statement of a role. A value stands as it is where it can mean nothing else; else it must stand in quotes
 * and is escaped for them. Throws `RL-MINTER-CONFIG` when that is not possible.
 */
export function fillIn(statement: string, values: StatementValues): string {
  return statement.replaceAll(PLACE, (whole: string, word = '', open: string, name: string, close: string) => {
    const value = valueOf(name.toLowerCase(), values, word !== '' && open === "'" && close === "'");
    if (value === undefined) return whole;
    const isPlain = PLAIN.test(value) || name.toLowerCase() === 'expiration';
    if (isPlain) return `${word}${open}${value}${close}`;
    if (open !== close || open === '' || /[\0\\]/.test(value)) {
      throw new RelockError('RL-MINTER-CONFIG', `{{${name}}} can't stand there with the value that it has`, {
        remedy: `Put quotes around {{${name}}} in the statement.`,
      });
    }
    return `${word}${open}${value.replaceAll(open, open + open)}${close}`;
  });
}

function valueOf(place: string, values: StatementValues, takesVerifier: boolean): string | undefined {
  switch (place) {
    case 'password':
      return takesVerifier ? (values.verifier ?? values.password) : values.password;
    case 'expiration':
      return values.expires === undefined ? undefined : sqlTime(values.expires);
    default:
      return values.name;
  }
}

/** `2026-11-22 11:55:47+0000`, the second rounded up. */
export function sqlTime(time: number): string {
  const text = new Date(Math.ceil(time / 1000) * 1000).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 19)}+0000`;
}
