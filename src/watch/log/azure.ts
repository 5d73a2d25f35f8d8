import { eventOf } from '../event.ts';
import type { UseAction } from '../event.ts';
import type { Entry } from './fields.ts';
import { addressIn, at, textAt, timeIn } from './fields.ts';
import type { LogFormat, Taken } from './format.ts';
import { entryByEntry } from './format.ts';
import { jobOf } from './job.ts';

/**
 * Azure Key Vault's diagnostics of the category `AuditEvent`
 * (https://learn.microsoft.com/en-us/azure/key-vault/general/logging): blobs of lines, or `records` from an event hub.
 */
export const azureLog: LogFormat = {
  name: 'azure',
  title: 'Azure Key Vault diagnostics',
  recognises: (entry) => 'operationName' in entry && 'resourceId' in entry && 'time' in entry && 'category' in entry,
  open: entryByEntry(read),
};

const CLAIM = 'http://schemas.microsoft.com/identity/claims/';
const NAME = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';

function read(entry: Entry, source: string): Taken {
  if (textAt(entry, 'category') !== 'AuditEvent') return 'no-use';
  const operation = textAt(entry, 'operationName') ?? '';
  const status = at(entry, 'properties', 'httpStatusCode');
  // The first request of each login is always refused, to tell where to log in.
  if (operation === 'Authentication' && status === 401) return 'no-use';
  const time = textAt(entry, 'time');
  const isRefused =
    typeof status === 'number' ? status >= 400 : /^(?:fail|error|forbidden)/i.test(textAt(entry, 'resultType') ?? '');
  const claims = at(entry, 'identity', 'claim');
  const identity =
    textAt(claims, `${NAME}upn`) ??
    textAt(claims, 'upn') ??
    textAt(claims, 'appid') ??
    textAt(claims, `${CLAIM}objectidentifier`) ??
    textAt(claims, 'oid');
  const key = keyOf(entry);
  return eventOf(
    {
      // There is no id of the event: a correlation is of all that one call brought about.
      id: [textAt(entry, 'correlationId') ?? '', time ?? '', operation, key ?? ''].join(' '),
      at: timeIn(time),
      action: actionOf(operation),
      outcome: isRefused ? 'refused' : 'ok',
      authenticated: identity !== undefined && status !== 401,
      key,
      identity,
      ...jobOf(identity),
      address: addressIn(entry['callerIpAddress']),
      agent: textAt(entry, 'properties', 'clientInfo'),
      reason: isRefused
        ? (textAt(entry, 'resultDescription') ?? textAt(entry, 'resultSignature') ?? `status ${String(status)}`)
        : undefined,
    },
    source,
    'foreign',
  );
}

/** `azure:VAULT/secrets/NAME`, whatever version was asked for. */
function keyOf(entry: Entry): string | undefined {
  const id = textAt(entry, 'properties', 'id') ?? textAt(entry, 'properties', 'requestUri') ?? '';
  const found = /^https:\/\/([\w-]+)\.[\w.-]+(?::\d+)?\/(secrets|keys|certificates)\/([\w-]+)/i.exec(id);
  if (found !== null) return `azure:${found[1]}/${found[2]}/${found[3]}`.toLowerCase();
  const vault = /\/vaults\/([\w-]+)$/i.exec(textAt(entry, 'resourceId') ?? '')?.[1];
  return vault === undefined ? undefined : `azure:${vault}`.toLowerCase();
}

function actionOf(operation: string): UseAction {
  if (operation === 'Authentication') return 'login';
  if (operation.startsWith('Vault')) return 'admin';
  if (/(?:List|ListVersions|ListDeleted)$/.test(operation)) return 'list';
  if (operation === 'SecretGet' || operation === 'SecretBackup' || operation === 'CertificateBackup') return 'read';
  if (/^Key(?:Decrypt|Encrypt|Sign|Verify|Wrap|Unwrap|Get|Release|Backup)$/.test(operation)) return 'verify';
  if (operation.endsWith('Rotate')) return 'rotate';
  if (/(?:Delete|Purge)/.test(operation)) return 'delete';
  if (operation.endsWith('Create')) return 'issue';
  return operation.endsWith('Get') ? 'list' : 'write';
}
