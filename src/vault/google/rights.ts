import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';
import { textsIn } from '../hashicorp-json.ts';
import type { GoogleConnection } from './connection.ts';
import { placeOf, secretName } from './names.ts';

/** Rights that a login which only reads has no use for. */
const BEYOND_READING = [
  'secretmanager.versions.add',
  'secretmanager.versions.destroy',
  'secretmanager.secrets.delete',
  'secretmanager.secrets.setIamPolicy',
];

/**
 * Tells when the login may do more with a secret than read it. A token of Google's can't be narrowed for Secret Manager
 * (Credential Access Boundaries are for Cloud Storage alone), so what the identity may do is what a thief of the token
 * may do. It is advice: whatever goes wrong with the question is no reason not to read.
 */
export async function adviseOnRights(
  connection: GoogleConnection,
  address: Address,
  warn: (advice: string) => void,
): Promise<void> {
  try {
    const answer = await connection.attempt({
      service: 'secretmanager',
      method: 'POST',
      path: `${secretName(placeOf(address), connection.server.location)}:testIamPermissions`,
      body: { permissions: BEYOND_READING },
      repeat: 'always',
      failing: `the rights on ${printable(address.text)} can’t be learned`,
    });
    const more = answer.status === 200 ? textsIn(answer.json, 'permissions') : [];
    if (more.length === 0) return;
    const shown = printable(more.join(', '), 200);
    warn(
      `The login to Google Cloud may do more with ${printable(address.path, 200)} than read it (${shown}); roles/secretmanager.secretAccessor on the secret is enough.`,
    );
  } catch (error) {
    if (!(error instanceof RelockError)) throw error;
  }
}
