/** A client of Vault's API, for tests that a real Vault and `relock serve` both pass. */
export interface Client {
  ask(method: string, path: string, body?: unknown, token?: string): Promise<Reply>;
  /** As `ask`; throws on a status of 400 and more. */
  ok(method: string, path: string, body?: unknown, token?: string): Promise<Reply>;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  // Answers are looked into by tests that know what they asked for.
  readonly json: any;
}

export function clientOf({ address, token }: { readonly address: string; readonly token: string }): Client {
  async function ask(method: string, path: string, body?: unknown, as = token): Promise<Reply> {
    const response = await fetch(`${address}/v1/${path}`, {
      method,
      headers: { 'x-vault-token': as },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, json: text === '' ? undefined : JSON.parse(text) };
  }
  return {
    ask,
    async ok(method, path, body, as) {
      const reply = await ask(method, path, body, as);
      if (reply.status >= 400) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
      return reply;
    },
  };
}
