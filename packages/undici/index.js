/**
 * The packages of GitHub's toolkit import undici (1 MB, 60 ms at each start) for requests that Relock sends itself, over
 * node:https. This stands in its place, so that they load; whoever would really send something with it is told.
 */
export function fetch() {
  return Promise.reject(new Error('Relock sends its requests with src/core/http.ts'));
}

export class ProxyAgent {
  constructor() {
    throw new Error('Relock sends its requests with src/core/http.ts');
  }
}
