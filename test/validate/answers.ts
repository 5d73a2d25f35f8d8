/** An answer: its status, its body (an object is sent as JSON), more headers. */
export type Sample = readonly [status: number, body: unknown, headers?: Readonly<Record<string, string>>];

/** What an issuer's documentation shows for a live credential, for a refused one, and what is told of it. */
export interface Samples {
  readonly active: Sample;
  /** Other answers of a live one: that it lacks a right. */
  readonly alive?: readonly Sample[];
  readonly refused: Sample;
  /** Refusals that prove nothing, though the check has no doubt of its own. */
  readonly doubtful?: Sample;
  readonly identity?: string;
}

const GITHUB_401: Sample = [
  401,
  { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
];
const GITLAB: Samples = {
  active: [
    200,
    {
      id: 4,
      name: 'deploy',
      revoked: false,
      scopes: ['api', 'read_user'],
      user_id: 3,
      active: true,
      expires_at: '2027-01-31',
    },
  ],
  alive: [[403, { error: 'insufficient_scope', error_description: 'The request requires higher privileges' }]],
  refused: [401, { message: '401 Unauthorized' }],
  identity: 'token deploy; scopes api, read_user; expires 2027-01-31',
};
const STS_200: Sample = [
  200,
  {
    GetCallerIdentityResponse: {
      GetCallerIdentityResult: {
        Account: '123456789012',
        Arn: 'arn:aws:iam::123456789012:user/ci',
        UserId: 'AIDAEXAMPLE',
      },
      ResponseMetadata: { RequestId: '01234567-89ab-cdef-0123-456789abcdef' },
    },
  },
];
const STS_403: Sample = [
  403,
  {
    Error: {
      Code: 'InvalidClientTokenId',
      Message: 'The security token included in the request is invalid.',
      Type: 'Sender',
    },
    RequestId: 'x',
  },
];
const STS: Samples = {
  active: STS_200,
  refused: STS_403,
  identity: 'account 123456789012; identity arn:aws:iam::123456789012:user/ci',
};
const VAULT: Samples = {
  active: [200, { data: { accessor: 'abc', display_name: 'jwt-ci', policies: ['default', 'ci'], ttl: 3600 } }],
  refused: [403, { errors: ['permission denied'] }],
  identity: 'name jwt-ci; policies default, ci; seconds left 3600',
};
const MODELS: Sample = [200, { object: 'list', data: [{ id: 'a-model', object: 'model' }] }];
const OPENAI: Samples = {
  active: [200, { object: 'list', data: [] }, { 'openai-organization': 'acme' }],
  alive: [
    [
      403,
      { error: { message: 'You have insufficient permissions for this operation. Missing scopes: api.model.read.' } },
    ],
  ],
  refused: [
    401,
    {
      error: {
        message: 'Incorrect API key provided: sk-****.',
        type: 'invalid_request_error',
        param: null,
        code: 'invalid_api_key',
      },
    },
  ],
  doubtful: [
    401,
    { error: { message: 'Your IP is not authorized to access this project.', type: 'invalid_request_error' } },
  ],
  identity: 'organisation acme',
};
const ANTHROPIC_401: Sample = [
  401,
  { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } },
];
const STRIPE: Samples = {
  active: [200, { id: 'acct_1032D82eZvKYlo2C', object: 'account', country: 'DE', business_profile: { name: 'Acme' } }],
  alive: [
    [
      403,
      {
        error: {
          message: 'The provided key does not have the required permissions for this endpoint.',
          code: 'more_permissions_required',
        },
      },
    ],
  ],
  refused: [401, { error: { message: 'Invalid API Key provided: sk_live_****', type: 'invalid_request_error' } }],
  identity: 'account acct_1032D82eZvKYlo2C; name Acme; country DE',
};
const GOCARDLESS: Samples = {
  active: [200, { creditors: [{ id: 'CR123', name: 'Acme' }], meta: {} }],
  refused: [
    401,
    {
      error: {
        type: 'invalid_api_usage',
        code: 401,
        errors: [{ reason: 'access_token_not_found', message: 'The access token you’ve used is not valid' }],
      },
    },
  ],
  identity: 'creditor Acme',
};
const PADDLE: Samples = {
  active: [200, { data: [{ name: 'transaction.billed' }], meta: { request_id: 'x' } }],
  refused: [403, { error: { type: 'request_error', code: 'invalid_token', detail: 'Invalid token' } }],
};
const MAILGUN: Samples = {
  active: [200, { total_count: 2, items: [{ name: 'mg.example.org', state: 'active' }] }],
  refused: [401, { message: 'Invalid private key' }],
  identity: 'domains 2; such as mg.example.org',
};

/** By a check's first rule, and its place among those with the same first rule. */
export const ANSWERS: Readonly<Record<string, Samples>> = {
  'github-pat': {
    active: [200, { login: 'octocat', id: 1, type: 'User', name: 'The Octocat' }, { 'x-oauth-scopes': 'repo, gist' }],
    refused: GITHUB_401,
    identity: 'account octocat; scopes repo, gist',
  },
  'github-installation-token': {
    active: [200, { total_count: 3, repositories: [{ id: 1, full_name: 'example/app' }] }],
    refused: GITHUB_401,
    identity: 'repositories 3; such as example/app',
  },
  'gitlab-pat': GITLAB,
  'gitlab-pat 2': GITLAB,
  'gitlab-job-token': {
    active: [200, { id: 8, status: 'running', web_url: 'https://gitlab.com/a/b/-/jobs/8' }],
    refused: [404, { message: '404 Not Found' }],
    identity: 'job https://gitlab.com/a/b/-/jobs/8',
  },
  'sourcegraph-token': {
    active: [200, { data: { currentUser: { username: 'alice' } } }],
    refused: [401, 'Invalid access token.\n'],
    identity: 'account alice',
  },
  'circleci-token': {
    active: [200, { name: 'Alice', login: 'alice', id: 'f00' }],
    refused: [401, { message: 'You must log in first.' }],
    identity: 'account alice; name Alice',
  },
  'buildkite-token': {
    active: [200, { uuid: 'b63254c0-3271-4a98-8270-7cfbd6c2f14e', scopes: ['read_builds'] }],
    refused: [401, { message: 'Authentication required. Please supply a valid API Access Token' }],
    identity: 'scopes read_builds',
  },
  'travis-token': {
    active: [200, { '@type': 'user', id: 1, login: 'alice' }],
    refused: [403, 'access denied'],
    identity: 'account alice',
  },
  'aws-access-key-id': STS,
  'aws-access-key-id 2': STS,
  'aws-secret-access-key': STS,
  'gcp-api-key': {
    active: [200, { models: [{ name: 'models/a' }] }],
    alive: [
      [
        403,
        {
          error: {
            code: 403,
            status: 'PERMISSION_DENIED',
            details: [{ reason: 'SERVICE_DISABLED', domain: 'googleapis.com' }],
          },
        },
      ],
      [
        403,
        { error: { code: 403, status: 'PERMISSION_DENIED', details: [{ reason: 'API_KEY_HTTP_REFERRER_BLOCKED' }] } },
      ],
    ],
    refused: [
      400,
      {
        error: {
          code: 400,
          status: 'INVALID_ARGUMENT',
          details: [{ reason: 'API_KEY_INVALID', domain: 'googleapis.com' }],
        },
      },
    ],
  },
  'gcp-oauth-access-token': {
    active: [
      200,
      { azp: '1', aud: '1', scope: 'https://www.googleapis.com/auth/drive', exp: '1893456000', expires_in: '3000' },
    ],
    refused: [400, { error: 'invalid_token', error_description: 'Invalid Value' }],
    identity: 'scopes https://www.googleapis.com/auth/drive; seconds left 3000',
  },
  'digitalocean-token': {
    active: [200, { account: { uuid: 'b6fr89', status: 'active', team: { name: 'My Team' } } }],
    alive: [[403, { id: 'Forbidden', message: 'You are not authorized to perform this operation' }]],
    refused: [401, { id: 'Unauthorized', message: 'Unable to authenticate you' }],
    identity: 'team My Team; account b6fr89; status active',
  },
  'linode-token': {
    active: [200, { username: 'alice', email: 'a@example.org' }, { 'x-oauth-scopes': '*' }],
    alive: [[401, { errors: [{ reason: 'Your OAuth token is not authorized to use this endpoint.' }] }]],
    refused: [401, { errors: [{ reason: 'Invalid Token' }] }],
    identity: 'account alice; scopes *',
  },
  'hetzner-token': {
    active: [200, { servers: [], meta: { pagination: { total_entries: 7 } } }],
    refused: [401, { error: { code: 'unauthorized', message: 'the token you have provided is invalid' } }],
    identity: 'servers 7',
  },
  'heroku-api-key': {
    active: [200, { id: '01234567', email: 'a@example.org', default_team: { name: 'acme' } }],
    alive: [[403, { id: 'forbidden', message: 'Request not authorized, invalid scope.' }]],
    refused: [401, { id: 'unauthorized', message: 'Invalid credentials provided.' }],
    identity: 'account 01234567; team acme',
  },
  'netlify-token': {
    active: [200, { id: '5', slug: 'alice', full_name: 'Alice', email: 'a@example.org' }],
    refused: [401, { code: 401, message: 'Access Denied: Invalid token' }],
    identity: 'account alice; name Alice',
  },
  'vercel-token': {
    active: [200, { user: { id: 'u1', username: 'alice' } }],
    refused: [403, { error: { code: 'forbidden', message: 'Not authorized', invalidToken: true } }],
    doubtful: [
      403,
      { error: { code: 'forbidden', message: 'Not authorized: trying to access a resource of another scope' } },
    ],
    identity: 'account alice',
  },
  'render-api-key': {
    active: [200, [{ owner: { id: 'tea-1', name: 'Acme', type: 'team' }, cursor: 'c' }]],
    refused: [401, { message: 'Unauthorized' }],
    identity: 'workspace Acme',
  },
  'cloudflare-api-token': {
    active: [
      200,
      { result: { id: 'ed17574', status: 'active', expires_on: '2027-01-01T00:00:00Z' }, success: true, errors: [] },
    ],
    refused: [200, { result: { id: 'ed17574', status: 'disabled' }, success: true, errors: [] }],
    doubtful: [
      401,
      { success: false, errors: [{ code: 1000, message: 'Invalid API Token' }], messages: [], result: null },
    ],
    identity: 'token ed17574; expires 2027-01-01T00:00:00Z',
  },
  'cloudflare-global-key': {
    active: [200, { result: { id: '7c5dae', email: 'a@example.org' }, success: true }],
    refused: [403, { success: false, errors: [{ code: 9103, message: 'Unknown X-Auth-Key or X-Auth-Email' }] }],
    identity: 'account 7c5dae',
  },
  'fastly-token': {
    active: [200, { id: '5Yo3', name: 'deploy', scope: 'global', user_id: '4', expires_at: null }],
    refused: [401, { msg: 'Provided credentials are missing or invalid' }],
    identity: 'token deploy; scope global',
  },
  'vault-service-token': VAULT,
  'terraform-cloud-token': {
    active: [200, { data: { id: 'user-V3R563', type: 'users', attributes: { username: 'admin' } } }],
    refused: [401, { errors: [{ status: '401', title: 'unauthorized' }] }],
    identity: 'account admin',
  },
  'pulumi-token': {
    active: [200, { id: '1', githubLogin: 'alice', tokenInfo: { name: 'ci' } }],
    refused: [401, { code: 401, message: 'Unauthorized: Invalid access token' }],
    identity: 'account alice; token ci',
  },
  'doppler-token': {
    active: [
      200,
      {
        slug: 's',
        name: 'ci',
        type: 'service_token',
        token_preview: 'dp.st.…',
        workplace: { name: 'Acme', slug: 'w' },
      },
    ],
    refused: [401, { messages: ['Invalid Service token'], success: false }],
    identity: 'workplace Acme; type service_token; token ci',
  },
  'tailscale-key': {
    active: [200, { keys: [{ id: 'k1' }] }],
    alive: [[403, { message: 'calling actor does not have enough permissions' }]],
    refused: [401, { message: 'API token invalid' }],
  },
  'prefect-token': {
    active: [200, { id: 'f0', handle: 'alice' }],
    refused: [401, { detail: 'Invalid authentication credentials' }],
    identity: 'account alice',
  },
  'databricks-token': {
    active: [200, { id: '1', displayName: 'Alice', userName: 'a@example.org' }],
    refused: [403, { error_code: 403, message: 'Invalid access token.' }],
    identity: 'account Alice',
  },
  'supabase-token': {
    active: [200, [{ id: 'o', name: 'Acme' }]],
    refused: [401, { message: 'Unauthorized' }],
    identity: 'organisation Acme',
  },
  'neon-api-key': {
    active: [200, { account_id: 'org-1', auth_method: 'api_key_org' }],
    refused: [401, { code: '', message: 'authentication failed' }],
    identity: 'account org-1; method api_key_org',
  },
  'datastax-astra-token': {
    active: [200, { id: 'o-1' }],
    refused: [401, { errors: [{ description: 'JWT not valid' }] }],
    identity: 'organisation o-1',
  },
  'octopus-api-key': {
    active: [200, { Id: 'Users-1', Username: 'alice' }],
    refused: [401, { ErrorMessage: 'The API key you provided was not valid.' }],
    identity: 'account alice',
  },
  'launchdarkly-key': {
    active: [200, { accountId: 'a1', tokenName: 'ci', tokenKind: 'auth', serviceToken: true }],
    refused: [401, { code: 'unauthorized', message: 'Invalid access token' }],
    identity: 'account a1; token ci; kind auth',
  },
  'openai-api-key': OPENAI,
  'openai-project-key': OPENAI,
  'anthropic-api-key': {
    active: [200, { data: [{ type: 'model', id: 'a' }], has_more: true }, { 'anthropic-organization-id': 'o-1' }],
    refused: ANTHROPIC_401,
    identity: 'organisation o-1',
  },
  'anthropic-admin-key': {
    active: [200, { id: 'o-1', type: 'organization', name: 'Acme' }],
    refused: ANTHROPIC_401,
    identity: 'organisation Acme',
  },
  'groq-api-key': {
    active: MODELS,
    refused: [401, { error: { message: 'Invalid API Key', type: 'invalid_request_error', code: 'invalid_api_key' } }],
  },
  'replicate-api-token': {
    active: [200, { type: 'organization', username: 'acme', name: 'Acme' }],
    refused: [401, { title: 'Unauthenticated', detail: 'You did not pass a valid authentication token', status: 401 }],
    identity: 'account acme; type organization',
  },
  'xai-api-key': {
    active: [
      200,
      {
        redacted_api_key: 'xai-…f',
        user_id: 'u',
        name: 'ci',
        team_id: 't-1',
        acls: ['api-key:model:*'],
        team_blocked: false,
        api_key_blocked: false,
        api_key_disabled: false,
      },
    ],
    refused: [400, { code: 'Client specified an invalid argument', error: 'Incorrect API key provided: xa***.' }],
    doubtful: [200, { name: 'ci', team_blocked: false, api_key_blocked: true, api_key_disabled: false }],
    identity: 'key ci; team t-1; may api-key:model:*',
  },
  'cerebras-api-key': {
    active: MODELS,
    refused: [
      401,
      { message: 'Wrong API Key', type: 'invalid_request_error', param: 'api_key', code: 'wrong_api_key' },
    ],
  },
  'openrouter-api-key': {
    active: [200, { data: { label: 'sk-or-v1-au7...890', limit_remaining: 74.5, creator_user_id: 'user_1' } }],
    refused: [401, { error: { message: 'User not found.', code: 401 } }],
    identity: 'account user_1; credits left 74.5',
  },
  'pinecone-api-key': {
    active: [200, { indexes: [{ name: 'docs' }] }],
    refused: [401, { status: 401, error: { code: 'UNAUTHENTICATED', message: 'Invalid API Key.' } }],
    identity: 'such as docs',
  },
  'huggingface-token': {
    active: [200, { type: 'user', name: 'alice', auth: { accessToken: { displayName: 'ci', role: 'write' } } }],
    refused: [401, { error: 'Invalid username or password.' }],
    identity: 'account alice; role write',
  },
  'tavily-api-key': {
    active: [200, { key: { usage: 1 }, account: { current_plan: 'Bootstrap' } }],
    refused: [401, { detail: { error: 'Unauthorized: missing or invalid API key.' } }],
    identity: 'plan Bootstrap',
  },
  'together-api-key': {
    active: [200, [{ id: 'a/b', object: 'model' }]],
    refused: [
      401,
      { error: { message: 'Invalid API key provided.', type: 'invalid_request_error', code: 'invalid_api_key' } },
    ],
  },
  'cursor-api-key': {
    active: [200, { apiKeyName: 'ci', createdAt: '2026-01-01', userEmail: 'a@example.org' }],
    refused: [401, { error: 'Unauthorized' }],
    identity: 'key ci',
  },
  'firecrawl-api-key': {
    active: [200, { success: true, data: { remainingCredits: 1000 } }],
    refused: [401, { success: false, error: 'Unauthorized: Invalid token' }],
    identity: 'credits left 1000',
  },
  'apify-api-token': {
    active: [200, { data: { id: 'a', username: 'alice' } }],
    refused: [
      401,
      {
        error: { type: 'user-or-token-not-found', message: 'User was not found or authentication token is not valid' },
      },
    ],
    identity: 'account alice',
  },
  'elevenlabs-api-key': {
    active: [200, { user_id: 'u1', subscription: { tier: 'creator' }, xi_api_key: 'hidden' }],
    alive: [
      [
        401,
        {
          detail: {
            status: 'missing_permissions',
            message: 'The API key you used is missing the permission user_read',
          },
        },
      ],
    ],
    refused: [401, { detail: { status: 'invalid_api_key', message: 'Invalid API key' } }],
    identity: 'account u1; plan creator',
  },
  'deepseek-api-key': {
    active: [200, { is_available: true, balance_infos: [{ currency: 'USD' }] }],
    refused: [401, { error: { message: 'Authentication Fails', type: 'authentication_error' } }],
  },
  'mistral-api-key': { active: MODELS, refused: [401, { message: 'Unauthorized', request_id: 'x' }] },
  'cohere-api-key': {
    active: [200, { valid: true, organization_id: 'o-1', owner_id: 'u' }],
    refused: [401, { message: 'invalid api token' }],
    identity: 'organisation o-1',
  },
  'assemblyai-api-key': {
    active: [200, { page_details: { limit: 1 }, transcripts: [] }],
    refused: [401, { error: 'Authentication error, API token missing/invalid' }],
  },
  'stability-api-key': {
    active: [200, { id: 'user-1', email: 'a@example.org', organizations: [] }],
    refused: [401, { id: 'x', name: 'unauthorized', message: 'missing authorization header' }],
    identity: 'account user-1',
  },
  'langfuse-secret-key': {
    active: [200, { data: [{ id: 'p', name: 'app' }] }],
    refused: [401, { message: 'Invalid credentials. Confirm that you’ve configured the correct host.' }],
    identity: 'project app',
  },
  'slack-bot-token': {
    active: [
      200,
      { ok: true, url: 'https://acme.slack.com/', team: 'Acme', user: 'relay', team_id: 'T1', bot_id: 'B1' },
      { 'x-oauth-scopes': 'chat:write' },
    ],
    refused: [200, { ok: false, error: 'token_revoked' }],
    doubtful: [200, { ok: false, error: 'invalid_auth' }],
    identity: 'workspace Acme; user relay; scopes chat:write',
  },
  'slack-webhook': { active: [400, 'no_text'], alive: [[400, 'invalid_payload']], refused: [404, 'no_service'] },
  'discord-bot-token': {
    active: [200, { id: '80351', username: 'Nelly', bot: true }],
    refused: [401, { message: '401: Unauthorized', code: 0 }],
    identity: 'bot Nelly; id 80351',
  },
  'discord-webhook': {
    active: [200, { name: 'deploys', type: 1, channel_id: '1', guild_id: '2', id: '3' }],
    refused: [404, { message: 'Unknown Webhook', code: 10015 }],
    identity: 'webhook deploys; server 2',
  },
  'telegram-bot-token': {
    active: [200, { ok: true, result: { id: 1, is_bot: true, username: 'acme_bot' } }],
    refused: [401, { ok: false, error_code: 401, description: 'Unauthorized' }],
    identity: 'bot acme_bot',
  },
  'twilio-auth-token': {
    active: [200, { sid: 'AC', friendly_name: 'Acme', status: 'active', type: 'Full' }],
    refused: [401, { code: 20003, message: 'Authenticate', status: 401 }],
    identity: 'account Acme; status active; type Full',
  },
  'sendgrid-api-key': {
    active: [200, { scopes: ['mail.send'] }],
    refused: [
      401,
      { errors: [{ field: null, message: 'The provided authorization grant is invalid, expired, or revoked' }] },
    ],
    identity: 'scopes mail.send',
  },
  'mailgun-api-key': MAILGUN,
  'mailgun-sending-key': MAILGUN,
  'mailchimp-api-key': {
    active: [200, { account_id: '1', account_name: 'Acme', role: 'owner' }],
    refused: [401, { title: 'API Key Invalid', status: 401, detail: 'Your API key may be invalid' }],
    identity: 'account Acme; role owner',
  },
  'mandrill-api-key': {
    active: [200, { username: 'acme', reputation: 42 }],
    refused: [500, { status: 'error', code: -1, name: 'Invalid_Key', message: 'Invalid API key' }],
    identity: 'account acme',
  },
  'brevo-api-key': {
    active: [200, { companyName: 'Acme', plan: [{ type: 'free' }] }],
    refused: [401, { message: 'Key not found', code: 'unauthorized' }],
    doubtful: [401, { message: 'We have detected you are using an unrecognised IP address', code: 'unauthorized' }],
    identity: 'company Acme',
  },
  'mailersend-api-token': {
    active: [200, { data: [{ name: 'example.org' }] }],
    alive: [[403, { message: 'This action is unauthorized.' }]],
    refused: [401, { message: 'Unauthenticated.' }],
    identity: 'such as example.org',
  },
  'postmark-server-token': {
    active: [200, { ID: 1, Name: 'Production', ApiTokens: ['hidden'] }],
    refused: [401, { ErrorCode: 10, Message: 'Request does not contain a valid Server token.' }],
    identity: 'server Production',
  },
  'resend-api-key': {
    active: [200, { object: 'list', data: [{ id: 'd', name: 'example.org' }] }],
    alive: [
      [401, { statusCode: 401, name: 'restricted_api_key', message: 'This API key is restricted to only send emails' }],
    ],
    refused: [403, { statusCode: 403, name: 'invalid_api_key', message: 'API key is invalid' }],
    identity: 'such as example.org',
  },
  'intercom-access-token': {
    active: [200, { type: 'admin', id: '1', app: { id_code: 'abc', name: 'Acme', region: 'US' } }],
    refused: [401, { type: 'error.list', errors: [{ code: 'unauthorized', message: 'Access Token Invalid' }] }],
    identity: 'workspace Acme; region US',
  },
  'facebook-access-token': {
    active: [200, { id: '100', name: 'Alice' }],
    refused: [
      401,
      { error: { message: 'Error validating access token: Session has expired', type: 'OAuthException', code: 190 } },
    ],
    doubtful: [401, { error: { message: 'log in at www.facebook.com', code: 190, error_subcode: 459 } }],
    identity: 'account Alice; id 100',
  },
  'telnyx-api-key': {
    active: [200, { data: { record_type: 'balance' } }],
    refused: [401, { errors: [{ code: '10009', title: 'Authentication failed' }] }],
  },
  'stripe-live-key': STRIPE,
  'stripe-live-key 2': STRIPE,
  'square-access-token': {
    active: [200, { merchant: [{ id: 'M1', business_name: 'Acme', country: 'US' }] }],
    alive: [[403, { errors: [{ category: 'AUTHENTICATION_ERROR', code: 'INSUFFICIENT_SCOPES' }] }]],
    refused: [
      401,
      {
        errors: [
          { category: 'AUTHENTICATION_ERROR', code: 'UNAUTHORIZED', detail: 'This request could not be authorized.' },
        ],
      },
    ],
    identity: 'merchant Acme; id M1; country US',
  },
  'shopify-token': {
    active: [200, { access_scopes: [{ handle: 'read_orders' }] }],
    refused: [401, { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' }],
    identity: 'may read_orders',
  },
  'flutterwave-secret-key': {
    active: [200, { status: 'success', data: [] }],
    refused: [401, { status: 'error', message: 'Invalid authorization key', data: null }],
  },
  'paystack-secret-key': {
    active: [200, { status: true, message: 'Balances retrieved', data: [{ currency: 'NGN', balance: 1 }] }],
    refused: [401, { status: false, message: 'Invalid key', code: 'invalid_Key' }],
    identity: 'currency NGN',
  },
  'plaid-secret': {
    active: [200, { institutions: [], total: 1, request_id: 'x' }],
    refused: [400, { error_type: 'INVALID_INPUT', error_code: 'INVALID_API_KEYS' }],
  },
  'gocardless-token': GOCARDLESS,
  'gocardless-token 2': GOCARDLESS,
  'mollie-api-key': {
    active: [200, { count: 0, _embedded: { methods: [] } }],
    refused: [
      401,
      { status: 401, title: 'Unauthorized Request', detail: 'Missing authentication, or failed to authenticate' },
    ],
  },
  'easypost-api-key': {
    active: [200, { addresses: [], has_more: false }],
    refused: [401, { error: { code: 'APIKEY.INACTIVE', message: 'This api key is no longer active.' } }],
  },
  'shippo-api-token': { active: [200, { results: [] }], refused: [401, { detail: 'Invalid token' }] },
  'duffel-api-token': {
    active: [200, { data: [], meta: {} }],
    refused: [401, { errors: [{ type: 'authentication_error', code: 'access_token_not_found' }] }],
  },
  'lob-api-key': {
    active: [200, { data: [], object: 'list' }],
    refused: [401, { error: { message: 'Your API key is not valid.', status_code: 401, code: 'invalid_api_key' } }],
  },
  'paddle-api-key': PADDLE,
  'paddle-api-key 2': PADDLE,
  'adyen-api-key': {
    active: [200, { id: 'S2-1', username: 'ws_1@Company.Acme', companyName: 'Acme' }],
    refused: [
      401,
      {
        type: 'https://docs.adyen.com/errors/security/unauthorized',
        title: 'Unauthorized',
        status: 401,
        errorCode: '00_401',
      },
    ],
    identity: 'user ws_1@Company.Acme; company Acme',
  },
  'npm-access-token': { active: [200, { username: 'alice' }], refused: [401, {}], identity: 'account alice' },
  'rubygems-token': {
    active: [200, [{ name: 'rack', version: '3' }]],
    refused: [401, 'Access Denied. Please sign up for an account at https://rubygems.org'],
    identity: 'such as rack',
  },
  'cloudsmith-api-key': {
    active: [200, { authenticated: true, slug: 'alice' }],
    refused: [401, { detail: 'Invalid token.' }],
    identity: 'account alice',
  },
  'datadog-api-key': { active: [200, { valid: true }], refused: [403, { errors: ['Forbidden'] }] },
  'datadog-app-key': { active: [200, { status: 'ok' }], refused: [403, { errors: ['Forbidden'] }] },
  'new-relic-user-key': {
    active: [200, { data: { actor: { user: { id: 1, name: 'Alice' } } } }],
    refused: [401, { errors: [{ message: 'Invalid API key' }] }],
    identity: 'user Alice',
  },
  'grafana-service-token': {
    active: [200, { id: 1, name: 'Main Org.' }],
    refused: [401, { message: 'Invalid API key' }],
    identity: 'organisation Main Org.',
  },
  'sentry-org-token': {
    active: [200, { version: '0', auth: { scopes: ['org:ci'] }, user: null }],
    refused: [401, { detail: 'Invalid token' }],
    doubtful: [200, { version: '0', auth: null, user: null }],
    identity: 'scopes org:ci',
  },
  'honeycomb-api-key': {
    active: [
      200,
      { id: 'x', type: 'ingest', team: { name: 'Acme', slug: 'acme' }, environment: { name: 'Production' } },
    ],
    refused: [401, { error: 'unknown API key - check your credentials' }],
    identity: 'team Acme; environment Production; type ingest',
  },
  'posthog-personal-key': {
    active: [200, { uuid: 'u', organization: { name: 'Acme' } }],
    refused: [
      401,
      { type: 'authentication_error', code: 'authentication_failed', detail: 'Invalid personal API key.' },
    ],
    identity: 'organisation Acme',
  },
  'sonarcloud-token': { active: [200, { valid: true }], refused: [200, { valid: false }] },
  'snyk-token': {
    active: [200, { data: { id: 'u', attributes: { username: 'alice', name: 'Alice' } } }],
    refused: [401, { errors: [{ status: '401', code: 'SNYK-0005', title: 'Authentication error' }] }],
    identity: 'account alice; name Alice',
  },
  'pagerduty-api-key': {
    active: [200, { abilities: ['sso'] }],
    refused: [401, { error: { message: 'Authentication failed', code: 2006 } }],
  },
  'notion-token': {
    active: [200, { object: 'user', id: 'u', name: 'CI', type: 'bot', bot: { workspace_name: 'Acme' } }],
    refused: [401, { object: 'error', status: 401, code: 'unauthorized', message: 'API token is invalid.' }],
    identity: 'integration CI; workspace Acme',
  },
  'airtable-token': {
    active: [200, { id: 'usr1', scopes: ['data.records:read'] }],
    refused: [401, { error: { type: 'AUTHENTICATION_REQUIRED', message: 'Authentication required' } }],
    identity: 'account usr1; scopes data.records:read',
  },
  'asana-token': {
    active: [200, { data: { gid: '1', name: 'Alice', workspaces: [{ name: 'Acme' }] } }],
    refused: [401, { errors: [{ message: 'Not Authorized' }] }],
    identity: 'account Alice; workspace Acme',
  },
  'figma-token': {
    active: [200, { id: '1', handle: 'Alice', email: 'a@example.org' }],
    alive: [[403, { status: 403, err: 'Invalid scope: current_user:read is required' }]],
    refused: [403, { status: 403, err: 'Invalid token' }],
    identity: 'account Alice',
  },
  'linear-api-key': {
    active: [200, { data: { viewer: { name: 'Alice', organization: { urlKey: 'acme' } } } }],
    refused: [
      401,
      {
        errors: [
          { message: 'Authentication required, not authenticated', extensions: { code: 'AUTHENTICATION_ERROR' } },
        ],
      },
    ],
    identity: 'account Alice; workspace acme',
  },
  'postman-api-key': {
    active: [200, { user: { id: 1, username: 'alice' } }],
    refused: [
      401,
      {
        error: {
          name: 'AuthenticationError',
          message: 'Invalid API Key. Every request requires a valid API Key to be sent.',
        },
      },
    ],
    identity: 'account alice',
  },
  'typeform-token': {
    active: [200, { user_id: 'u', alias: 'Alice', email: 'a@example.org' }],
    refused: [
      401,
      { code: 'AUTHENTICATION_FAILED', description: 'Authentication credentials not found on the Request Headers' },
    ],
    identity: 'account Alice',
  },
  'contentful-token': {
    active: [200, { sys: { type: 'User', id: 'u1' } }],
    refused: [
      401,
      {
        sys: { type: 'Error', id: 'AccessTokenInvalid' },
        message: 'The access token you sent could not be found or is invalid.',
      },
    ],
    identity: 'account u1',
  },
  'hubspot-token': {
    active: [200, { portalId: 1234, accountType: 'STANDARD' }],
    alive: [[403, { status: 'error', category: 'MISSING_SCOPES' }]],
    refused: [401, { status: 'error', category: 'INVALID_AUTHENTICATION' }],
    identity: 'portal 1234; type STANDARD',
  },
  'okta-api-token': {
    active: [200, { id: '00u', status: 'ACTIVE' }],
    refused: [401, { errorCode: 'E0000011', errorSummary: 'Invalid token provided' }],
    identity: 'user 00u; status ACTIVE',
  },
  'readme-api-key': {
    active: [200, { name: 'Docs', subdomain: 'docs' }],
    refused: [401, { error: 'APIKEY_NOTFOUND', message: 'We couldn’t find your API key.' }],
    identity: 'project Docs',
  },
  'workos-api-key': { active: [200, { data: [], list_metadata: {} }], refused: [401, { message: 'Unauthorized' }] },
  'clickup-token': {
    active: [200, { user: { id: 1, username: 'Alice' } }],
    refused: [401, { err: 'Token invalid', ECODE: 'OAUTH_025' }],
    identity: 'account Alice',
  },
  'calendly-token': {
    active: [200, { resource: { uri: 'https://api.calendly.com/users/A', slug: 'alice' } }],
    refused: [401, { title: 'Unauthenticated', message: 'The access token is invalid' }],
    identity: 'account alice',
  },
  'dropbox-token': {
    active: [200, { account_id: 'dbid:A', country: 'DE', account_type: { '.tag': 'basic' } }],
    alive: [
      [
        401,
        { error_summary: 'missing_scope/', error: { '.tag': 'missing_scope', required_scope: 'account_info.read' } },
      ],
    ],
    refused: [401, { error_summary: 'expired_access_token/', error: { '.tag': 'expired_access_token' } }],
    identity: 'account dbid:A; country DE',
  },
  'mapbox-secret-token': {
    active: [200, { code: 'TokenValid', token: { usage: 'sk', user: 'alice' } }],
    refused: [200, { code: 'TokenRevoked' }],
    identity: 'account alice',
  },
  'adafruit-io-key': {
    active: [200, { user: { id: 1, username: 'alice' } }],
    refused: [401, { error: 'request failed - invalid API key provided' }],
    identity: 'account alice',
  },
  'algolia-api-key': {
    active: [200, { items: [{ name: 'products' }], nbPages: 1 }],
    alive: [[403, { message: 'Method not allowed with this API key', status: 403 }]],
    refused: [403, { message: 'Invalid Application-ID or API key', status: 403 }],
    identity: 'such as products',
  },
  'twitch-token': {
    active: [200, { client_id: 'c', login: 'alice', scopes: ['chat:read'], expires_in: 5 }],
    refused: [401, { status: 401, message: 'invalid access token' }],
    identity: 'account alice; scopes chat:read',
  },
  'val-town-token': {
    active: [200, { id: 'u', username: 'alice' }],
    refused: [401, { message: 'Unauthorized' }],
    identity: 'account alice',
  },
};
