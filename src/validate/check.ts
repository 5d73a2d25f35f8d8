/** How one answer looks: its status, and what its body holds. Without `says` and `has` the body must be JSON. */
export interface Answer {
  readonly status: number;
  /** Must match somewhere in the body. */
  readonly says?: RegExp;
  /** A place in the JSON body that must be filled, such as `user.login` or `0.id`. */
  readonly has?: string;
  /** Of a refusal: why it proves nothing, as one clause. */
  readonly doubt?: string;
}

/** Something that stands near a secret and is needed to ask about it. */
export interface Neighbour {
  /** In words, without article: `account SID`. */
  readonly what: string;
  /** Global and bounded; its first group, else the whole match, is the value. */
  readonly pattern: RegExp;
  /** True: the question can be asked without it. */
  readonly optional?: boolean;
}

/**
 * One harmless question to an issuer about one kind of credential. `{secret}`, the names under `near` and the groups of
 * `form` are filled into URLs, headers and bodies, escaped for where they go.
 */
export interface Check {
  /** The ids of the rules whose findings it can ask about. */
  readonly rules: readonly string[];
  /** The issuer's page about the request. */
  readonly docs: string;
  /** The whole secret must match; its named groups become fields, and a group `secret` takes the place of the secret. */
  readonly form?: RegExp;
  readonly near?: Readonly<Record<string, Neighbour>>;
  readonly method?: 'GET' | 'POST';
  /** `https://` and fixed hosts, one for each region of the issuer: asked in turn until one knows the credential. */
  readonly urls: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** `USER:PASSWORD` of HTTP's basic authentication. */
  readonly basic?: string;
  /** Posted as `application/x-www-form-urlencoded`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Posted as JSON; only its own texts are filled in. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** Signed with AWS Signature Version 4 for STS, with the fields `id`, `key` and, when there is one, `session`. */
  readonly sign?: 'aws-sts';
  /** Any of these: it is alive. One that only lacks a right is. */
  readonly accepts: readonly Answer[];
  /** Any of these: the issuer refuses it, as it documents. */
  readonly refuses: readonly Answer[];
  /** Why no refusal proves anything, as one clause: then it is `unknown`. */
  readonly doubt?: string;
  /** Facts of the answer that may be told: label → place in the JSON body, or `header:NAME`. Never parts of the secret. */
  readonly tells?: Readonly<Record<string, string>>;
}
