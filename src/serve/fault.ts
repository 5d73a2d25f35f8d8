/** A refusal in Vault's words: a status and `{"errors": […]}`. Its texts may hold no secret. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly status: number;
  readonly errors: readonly string[];

  constructor(status: number, errors: string | readonly string[]) {
    const list = typeof errors === 'string' ? [errors] : errors;
    super(list.join('; '));
    this.status = status;
    this.errors = list;
  }
}

/** What is said to who may not: the same, whether the path exists or not. */
export function permissionDenied(): Fault {
  return new Fault(403, '1 error occurred:\n\t* permission denied\n\n');
}

/** What is said to who shows no token, or one that is not known. */
export function badToken(): Fault {
  return new Fault(403, 'permission denied');
}

/** There is nothing at that path. */
export function notFound(): Fault {
  return new Fault(404, []);
}

/** The path is there, but not for this kind of request. */
export function unsupportedOperation(): Fault {
  return new Fault(405, '1 error occurred:\n\t* unsupported operation\n\n');
}

/** No mount is at that path. */
export function noRoute(path: string): Fault {
  return new Fault(404, `no handler for route ${JSON.stringify(path)}. route entry not found.`);
}

/** The mount has nothing at that path. */
export function unsupportedPath(): Fault {
  return new Fault(404, '1 error occurred:\n\t* unsupported path\n\n');
}
