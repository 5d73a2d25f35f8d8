import { RelockError } from '../../core/error.ts';
import type { HttpAnswer, HttpClient, HttpRequest } from '../../core/http.ts';
import { mayHaveActed } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import { describeBody, jsonObjectIn } from '../json-answer.ts';

/** Sends a request; what prevents an answer is told as this store's trouble: `RL-VAULT-UNREACHABLE`, `RL-VAULT-ANSWER`. */
export async function sendTo(http: HttpClient, failing: string, request: HttpRequest): Promise<HttpAnswer> {
  try {
    return await http.request(request);
  } catch (error) {
    if (!(error instanceof RelockError)) throw error;
    // An address or a file that is wrong is the config's fault, not the server's.
    if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code)) throw error;
    const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
    const unclear = request.method !== 'GET' && mayHaveActed(error);
    throw new RelockError(`RL-VAULT-${code}`, `${failing}: ${error.message}.`, {
      remedy: error.remedy ?? 'Check the name of the vault and that this machine may reach it.',
      ...(unclear ? { state: 'It is not known whether Azure did what it was asked.' } : {}),
      cause: error,
    });
  }
}

/**
 * The JSON object of an answer, whatever its status. Throws `RL-VAULT-ANSWER` for a redirect and for all that is not
 * JSON: a log-in page is never taken for a secret, nor for the lack of one.
 */
export function jsonOf(answer: HttpAnswer, server: string, failing: string): JsonObject {
  const refuse = (why: string, remedy: string) =>
    new RelockError('RL-VAULT-ANSWER', `${failing}: ${printable(server, 120)} ${why}`, { remedy });
  if (answer.status >= 300 && answer.status < 400) {
    const target = answer.headers.location ?? '';
    const where = URL.canParse(target) ? new URL(target).origin : 'another place';
    throw refuse(
      `redirects to ${printable(where, 120)} (${answer.status}), which is not followed`,
      'Name the address that answers by itself: a token is sent to no other.',
    );
  }
  const json = jsonObjectIn(answer);
  if (json !== undefined) return json;
  throw refuse(
    `answered ${answer.status} with ${describeBody(answer)}, not with Azure’s JSON`,
    'Check that the address is Azure’s own and no proxy or log-in page stands before it.',
  );
}
