/** A server with the token that may do everything on it. */
export interface Opened {
  readonly address: string;
  readonly token: string;
}

/** Opens the server that a suite runs against; a suite leaves it as it found it, or mounts what is its own. */
export type Opener = () => Opened;

/** Asks with headers of one's own; `token` null sends none. */
export async function send(
  server: Opened,
  method: string,
  path: string,
  {
    body,
    token = server.token,
    headers = {},
  }: { body?: unknown; token?: string | null; headers?: Record<string, string> } = {},
): Promise<{ status: number; json: any }> {
  const response = await fetch(`${server.address}/v1/${path}`, {
    method,
    headers: { ...(token === null ? {} : { 'x-vault-token': token }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
}
