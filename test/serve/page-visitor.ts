/** A browser without a screen: keeps its cookies and follows nothing by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Shown> {
    return this.#send('GET', path, undefined, headers);
  }

  /** Sends a form as a page of the server does; `headers` replaces where it says that it is from. */
  async post(
    path: string,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<Shown> {
    return this.#send('POST', path, new URLSearchParams(form), headers);
  }

  async logIn(token: string): Promise<Shown> {
    return this.post('/ui/login', { token });
  }

  /** The token that the forms of this session carry. */
  async csrf(): Promise<string> {
    const { text } = await this.get('/ui');
    return /name="csrf" value="([\w-]{43})"/.exec(text)?.[1] ?? '';
  }

  async #send(
    method: string,
    path: string,
    body: URLSearchParams | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<Shown> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.#address), {
      method,
      redirect: 'manual',
      headers: { ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const set = response.headers.getSetCookie();
    for (const one of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (one.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const { status } = response;
    return {
      status,
      set,
      headers: response.headers,
      to: response.headers.get('location') ?? '',
      text: await response.text(),
    };
  }
}

export interface Shown {
  readonly status: number;
  readonly text: string;
  /** Where it sends the browser; ''. */
  readonly to: string;
  readonly set: readonly string[];
  readonly headers: Headers;
}

/** All that a page links to within the pages, and the pages that its forms search. */
export function linksOf(text: string): string[] {
  return [...text.matchAll(/href="(\/ui[^"]*)"/g)].map(([, found = '']) =>
    found.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  );
}
