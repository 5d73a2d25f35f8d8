import type { Answer } from '../check.ts';

/** The token in the header of RFC 6750. */
export const BEARER = { authorization: 'Bearer {secret}' } as const;

/** 200 and a filled place in a JSON body. */
export function ok(has: string): Answer {
  return { status: 200, has };
}

/** A documented status and, when one is documented, what the body says. */
export function said(status: number, says?: RegExp): Answer {
  return says === undefined ? { status } : { status, says };
}

/** For kinds whose servers anybody can run. */
export const ELSEWHERE = 'another server of its kind may have issued it';

/** For issuers with several regions: whether these are all of them is not documented. */
export const REGION = 'another region of the issuer’s may have issued it';

/** For answers that are a status alone: a token that may not be used for this, or from here, gets the same. */
export const UNSAID = 'the answer does not say that the token is the reason';

/** For kinds that are known by a name or a form that others share. */
export const SHARED_FORM = 'another provider’s keys have the same form';

/** For kinds that are asked about with something that stood near. */
export const PAIRED = 'what stood near it may belong to another one';

/** The name of a server in a URL; only those that the config lists count. */
export const SERVER = {
  what: 'server that scan.validate-hosts lists',
  pattern: /https?:\/\/([\w.-]{1,253}(?::\d{1,5})?)/g,
};
