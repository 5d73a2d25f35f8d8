import { until } from '../../servers/port.ts';

/** What a server answers; tests know what they asked for. */
export interface Reply {
  readonly status: number;
  readonly json: any;
}

/** An alarm as the API has it. */
export interface ShownAlarm {
  readonly id: string;
  readonly detector: string;
  readonly severity: string;
  readonly basis: string;
  readonly key?: string;
  readonly state: string;
  readonly sentence: string;
  readonly evidence: readonly string[];
  readonly steps: ReadonlyArray<{ action: string; state: string; said: string; by: string; command: string | null }>;
}

export interface Client {
  ask(method: string, path: string, body?: unknown, options?: Options): Promise<Reply>;
  /** As `ask`, its body; throws for a refusal. */
  ok(method: string, path: string, body?: unknown, options?: Options): Promise<any>;
  alarms(state?: string): Promise<readonly ShownAlarm[]>;
  /** Waits until all entries but this one's own are judged, and what follows is done. */
  settled(): Promise<void>;
}

interface Options {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function clientOf({ address, token: root }: { readonly address: string; readonly token: string }): Client {
  const ask: Client['ask'] = async (method, path, body, { token = root, headers = {} } = {}) => {
    const response = await fetch(`${address}/v1/${path}`, {
      method,
      headers: { ...(token === '' ? {} : { 'x-vault-token': token }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text === '' ? {} : JSON.parse(text) };
  };
  const ok: Client['ok'] = async (method, path, body, options) => {
    const { status, json } = await ask(method, path, body, options);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(json)}`);
    return json;
  };
  return {
    ask,
    ok,
    alarms: async (state = 'open') => (await ok('GET', `sys/relock/watch/alarms?state=${state}`)).data.alarms,
    settled: () =>
      until(async () => {
        const { up_to_date, working } = (await ok('GET', 'sys/relock/watch')).data;
        if (up_to_date !== true || working !== 0) throw new Error('it is still being judged');
      }),
  };
}
