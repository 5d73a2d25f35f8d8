import { writeSync } from 'node:fs';
import type { ManagedKey } from '../../src/config/config.ts';
import { openHttp } from '../../src/core/http.ts';
import { rotateKey } from '../../src/rotate/engine.ts';
import type { RotationMode } from '../../src/rotate/journal.ts';
import { openSubjectIssuer, requestOf } from './matrix-issuer.ts';
import { storeAt } from './store-server.ts';

/** What the parent wants rotated; it kills this process when it has seen enough. */
export interface MatrixOrder {
  readonly key: ManagedKey;
  readonly secrets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly storePort: number;
  readonly mode: RotationMode;
}

const order = JSON.parse(process.env['RELOCK_TEST_ORDER'] ?? '{}') as MatrixOrder;
const http = openHttp();
const issuer = await openSubjectIssuer(order.key, order.secrets, http);
const outcome = await rotateKey(requestOf(order.key, storeAt(order.storePort, http), issuer, order.mode));
await issuer.close();
http.close();
writeSync(1, /^(?:rotated|accepted)$/.test(outcome.result) ? outcome.result : JSON.stringify(outcome));
