export const id = 6031;
export const ids = [6031];
export const modules = {

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ SecretValue)
/* harmony export */ });
const REDACTED = '[redacted]';
class SecretValue {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    equals(other) {
        const { createHash, timingSafeEqual } = process.getBuiltinModule('node:crypto');
        const digest = (text) => createHash('sha256').update(text).digest();
        return timingSafeEqual(digest(this.#value), digest(other.#value));
    }
    hideIn(text) {
        return this.#value.length < 6 ? text : text.replaceAll(this.#value, REDACTED);
    }
    get isEmpty() {
        return this.#value.length === 0;
    }
    toString() {
        return REDACTED;
    }
    toJSON() {
        return REDACTED;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return REDACTED;
    }
}


/***/ }),

/***/ 28238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ checksOf)
});

// UNUSED EXPORTS: CHECK_GROUPS

;// CONCATENATED MODULE: ./build/validate/checks/words.js
const BEARER = { authorization: 'Bearer {secret}' };
function ok(has) {
    return { status: 200, has };
}
function said(status, says) {
    return says === undefined ? { status } : { status, says };
}
const ELSEWHERE = 'another server of its kind may have issued it';
const REGION = 'another region of the issuer’s may have issued it';
const UNSAID = 'the answer does not say that the token is the reason';
const SHARED_FORM = 'another provider’s keys have the same form';
const PAIRED = 'what stood near it may belong to another one';
const SERVER = {
    what: 'server that scan.validate-hosts lists',
    pattern: /https?:\/\/([\w.-]{1,253}(?::\d{1,5})?)/g,
};

;// CONCATENATED MODULE: ./build/validate/checks/clouds.js

const AWS_ID = { what: 'access key id', pattern: /\b((?:AKIA|ASIA)[A-Z2-7]{16})\b/g };
const AWS_KEY = {
    what: 'secret access key',
    pattern: /(?:secret|SECRET|Secret)[\w.-]{0,40}["']?\s{0,4}[:=]{1,2}\s{0,4}["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g,
};
const AWS_SESSION = {
    what: 'session token',
    pattern: /\b((?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9/+]{80,1400}={0,2})/g,
    optional: true,
};
const STS = {
    docs: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
    method: 'POST',
    urls: [
        'https://sts.amazonaws.com/',
        'https://sts.us-gov-west-1.amazonaws.com/',
        'https://sts.cn-north-1.amazonaws.com.cn/',
        'https://sts.eusc-de-east-1.amazonaws.eu/',
    ],
    fields: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
    sign: 'aws-sts',
    accepts: [ok('GetCallerIdentityResponse.GetCallerIdentityResult.Arn')],
    tells: {
        account: 'GetCallerIdentityResponse.GetCallerIdentityResult.Account',
        identity: 'GetCallerIdentityResponse.GetCallerIdentityResult.Arn',
    },
};
const UNKNOWN_ID = said(403, /InvalidClientTokenId/);
const cloudChecks = [
    {
        ...STS,
        rules: ['aws-access-key-id'],
        form: /(?<id>AKIA.+)/,
        near: { key: AWS_KEY },
        refuses: [UNKNOWN_ID],
    },
    {
        ...STS,
        rules: ['aws-access-key-id'],
        form: /(?<id>ASIA.+)/,
        near: { key: AWS_KEY, session: { ...AWS_SESSION, optional: false } },
        refuses: [{ ...UNKNOWN_ID, doubt: PAIRED }, said(403, /ExpiredToken/)],
        doubt: PAIRED,
    },
    {
        ...STS,
        rules: ['aws-secret-access-key'],
        form: /(?<key>.+)/,
        near: { id: AWS_ID, session: AWS_SESSION },
        refuses: [UNKNOWN_ID, said(403, /SignatureDoesNotMatch|ExpiredToken/)],
        doubt: PAIRED,
    },
    {
        rules: ['gcp-api-key'],
        docs: 'https://cloud.google.com/docs/authentication/api-keys-use#using-with-rest',
        urls: ['https://generativelanguage.googleapis.com/v1beta/models?pageSize=1'],
        headers: { 'x-goog-api-key': '{secret}' },
        accepts: [
            ok('models'),
            said(403, /"(?:SERVICE_DISABLED|API_KEY_(?:SERVICE|HTTP_REFERRER|IP_ADDRESS|ANDROID_APP|IOS_APP)_BLOCKED)"/),
        ],
        refuses: [said(400, /"API_KEY_INVALID"/)],
    },
    {
        rules: ['gcp-oauth-access-token'],
        docs: 'https://cloud.google.com/docs/authentication/token-types#access-contents',
        method: 'POST',
        urls: ['https://oauth2.googleapis.com/tokeninfo'],
        fields: { access_token: '{secret}' },
        accepts: [ok('exp')],
        refuses: [said(400, /"invalid_token"/)],
        tells: { scopes: 'scope', 'seconds left': 'expires_in' },
    },
    {
        rules: ['digitalocean-token'],
        docs: 'https://docs.digitalocean.com/reference/api/digitalocean/#tag/Account',
        form: /do[op]_v1_.+/,
        urls: ['https://api.digitalocean.com/v2/account'],
        headers: BEARER,
        accepts: [ok('account.uuid'), said(403, /"[Ff]orbidden"/)],
        refuses: [said(401, /"[Uu]nauthorized"/)],
        tells: { team: 'account.team.name', account: 'account.uuid', status: 'account.status' },
    },
    {
        rules: ['linode-token'],
        docs: 'https://techdocs.akamai.com/linode-api/reference/get-profile',
        urls: ['https://api.linode.com/v4/profile'],
        headers: BEARER,
        accepts: [ok('username'), said(401, /not authorized to use this endpoint/i)],
        refuses: [said(401, /Invalid Token/i)],
        tells: { account: 'username', scopes: 'header:x-oauth-scopes' },
    },
    {
        rules: ['hetzner-token'],
        docs: 'https://docs.hetzner.cloud/reference/cloud#authentication',
        urls: ['https://api.hetzner.cloud/v1/servers?per_page=1'],
        headers: BEARER,
        accepts: [ok('servers')],
        refuses: [said(401, /"unauthorized"/)],
        tells: { servers: 'meta.pagination.total_entries' },
    },
];

;// CONCATENATED MODULE: ./build/validate/checks/messaging.js

const DISCORD_AGENT = 'DiscordBot (https://github.com/relock/relock, 1)';
const LOGGED_OUT = /"code"\s*:\s*190\b(?![^}]*"error_subcode"\s*:\s*(?:459|464)\b)/;
const messagingChecks = [
    {
        rules: ['slack-bot-token', 'slack-bot-token-old', 'slack-user-token', 'slack-legacy-token'],
        docs: 'https://docs.slack.dev/reference/methods/auth.test',
        form: /xox[bpsoa]-.+/,
        method: 'POST',
        urls: ['https://slack.com/api/auth.test'],
        headers: BEARER,
        accepts: [said(200, /"ok"\s*:\s*true/)],
        refuses: [
            said(200, /"error"\s*:\s*"(?:account_inactive|token_revoked|token_expired)"/),
            {
                ...said(200, /"error"\s*:\s*"invalid_auth"/),
                doubt: 'Slack says the same of an address that a workspace does not allow',
            },
        ],
        tells: { workspace: 'team', user: 'user', scopes: 'header:x-oauth-scopes' },
    },
    {
        rules: ['slack-webhook'],
        docs: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling-errors',
        form: /(?:https:\/\/)?hooks\.slack\.com\/services\/(?<team>T\w+)\/(?<bot>B\w+)\/(?<secret>\w+)/,
        method: 'POST',
        urls: ['https://hooks.slack.com/services/{team}/{bot}/{secret}'],
        json: {},
        accepts: [said(400, /^(?:invalid_payload|no_text)/)],
        refuses: [said(404, /^(?:no_service|no_active_hooks|no_team)/), said(403, /^invalid_token/)],
        tells: {},
    },
    {
        rules: ['discord-bot-token'],
        docs: 'https://discord.com/developers/docs/resources/user#get-current-user',
        urls: ['https://discord.com/api/v10/users/@me'],
        headers: { authorization: 'Bot {secret}', 'user-agent': DISCORD_AGENT },
        accepts: [ok('id')],
        refuses: [said(401, /401: Unauthorized/)],
        tells: { bot: 'username', id: 'id' },
    },
    {
        rules: ['discord-webhook'],
        docs: 'https://discord.com/developers/docs/resources/webhook#get-webhook-with-token',
        form: /https:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/(?<id>\d+)\/(?<secret>[\w-]+)/,
        urls: ['https://discord.com/api/v10/webhooks/{id}/{secret}'],
        headers: { 'user-agent': DISCORD_AGENT },
        accepts: [ok('channel_id')],
        refuses: [said(404, /"code"\s*:\s*10015\b/), said(401, /"code"\s*:\s*50027\b/)],
        tells: { webhook: 'name', server: 'guild_id' },
    },
    {
        rules: ['telegram-bot-token'],
        docs: 'https://core.telegram.org/bots/api#getme',
        urls: ['https://api.telegram.org/bot{secret}/getMe'],
        accepts: [said(200, /"ok"\s*:\s*true/)],
        refuses: [said(401, /"Unauthorized"/)],
        tells: { bot: 'result.username' },
    },
    {
        rules: ['twilio-auth-token'],
        docs: 'https://www.twilio.com/docs/iam/api/account#fetch-an-account-resource',
        near: { id: { what: 'account SID', pattern: /\bAC[0-9a-f]{32}\b/g } },
        urls: ['https://api.twilio.com/2010-04-01/Accounts/{id}.json'],
        basic: '{id}:{secret}',
        accepts: [ok('sid')],
        refuses: [said(401, /"code"\s*:\s*20003\b/)],
        doubt: PAIRED,
        tells: { account: 'friendly_name', status: 'status', type: 'type' },
    },
    {
        rules: ['sendgrid-api-key'],
        docs: 'https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions/retrieve-a-list-of-scopes-for-which-this-user-has-access',
        urls: ['https://api.sendgrid.com/v3/scopes', 'https://api.eu.sendgrid.com/v3/scopes'],
        headers: BEARER,
        accepts: [ok('scopes')],
        refuses: [said(401, /authorization grant is invalid, expired,? or revoked/)],
        doubt: REGION,
        tells: { scopes: 'scopes' },
    },
    {
        rules: ['mailgun-api-key'],
        docs: 'https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domains/get-v4-domains',
        urls: ['https://api.mailgun.net/v4/domains?limit=1', 'https://api.eu.mailgun.net/v4/domains?limit=1'],
        basic: 'api:{secret}',
        accepts: [ok('items')],
        refuses: [said(401, /Invalid private key/)],
        doubt: REGION,
        tells: { domains: 'total_count', 'such as': 'items.0.name' },
    },
    {
        rules: ['mailgun-sending-key'],
        docs: 'https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domains/get-v4-domains',
        urls: ['https://api.mailgun.net/v4/domains?limit=1', 'https://api.eu.mailgun.net/v4/domains?limit=1'],
        basic: 'api:{secret}',
        accepts: [ok('items')],
        refuses: [said(401, /Invalid private key|Forbidden/)],
        doubt: 'a key that may only send is refused as well',
        tells: { domains: 'total_count', 'such as': 'items.0.name' },
    },
    {
        rules: ['mailchimp-api-key'],
        docs: 'https://mailchimp.com/developer/marketing/api/root/list-api-root-resources/',
        form: /[0-9a-f]{32}-(?<region>us\d{1,2})/,
        urls: ['https://{region}.api.mailchimp.com/3.0/?fields=account_id,account_name,role'],
        basic: 'relock:{secret}',
        accepts: [ok('account_id')],
        refuses: [said(401, /API Key Invalid/), said(403, /User Disabled/)],
        tells: { account: 'account_name', role: 'role' },
    },
    {
        rules: ['mandrill-api-key'],
        docs: 'https://mailchimp.com/developer/transactional/api/users/get-user-info/',
        method: 'POST',
        urls: ['https://mandrillapp.com/api/1.0/users/info'],
        json: { key: '{secret}' },
        accepts: [ok('username')],
        refuses: [said(500, /"Invalid_Key"/), said(401, /"Invalid_Key"/)],
        tells: { account: 'username' },
    },
    {
        rules: ['brevo-api-key'],
        docs: 'https://developers.brevo.com/reference/get-account',
        form: /xkeysib-.+/,
        urls: ['https://api.brevo.com/v3/account'],
        headers: { 'api-key': '{secret}' },
        accepts: [ok('plan')],
        refuses: [said(401, /Key not found/)],
        tells: { company: 'companyName' },
    },
    {
        rules: ['mailersend-api-token'],
        docs: 'https://developers.mailersend.com/general.html#authentication',
        urls: ['https://api.mailersend.com/v1/domains?limit=10'],
        headers: BEARER,
        accepts: [ok('data'), said(403)],
        refuses: [said(401, /Unauthenticated/)],
        tells: { 'such as': 'data.0.name' },
    },
    {
        rules: ['postmark-server-token'],
        docs: 'https://postmarkapp.com/developer/api/server-api#get-server',
        urls: ['https://api.postmarkapp.com/server'],
        headers: { 'x-postmark-server-token': '{secret}' },
        accepts: [ok('ID')],
        refuses: [said(401, /"ErrorCode"\s*:\s*10\b/)],
        doubt: 'an account’s token has the same form and opens other endpoints',
        tells: { server: 'Name' },
    },
    {
        rules: ['resend-api-key'],
        docs: 'https://resend.com/docs/api-reference/errors',
        urls: ['https://api.resend.com/domains'],
        headers: BEARER,
        accepts: [ok('data'), said(401, /restricted_api_key/)],
        refuses: [said(400, /API key is invalid/), said(401, /API key is invalid/), said(403, /API key is invalid/)],
        tells: { 'such as': 'data.0.name' },
    },
    {
        rules: ['intercom-access-token'],
        docs: 'https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/identifyadmin',
        urls: ['https://api.intercom.io/me', 'https://api.eu.intercom.io/me', 'https://api.au.intercom.io/me'],
        headers: BEARER,
        accepts: [ok('app.id_code')],
        refuses: [said(401, /"unauthorized"|"token_revoked"|"token_not_found"/)],
        doubt: REGION,
        tells: { workspace: 'app.name', region: 'app.region' },
    },
    {
        rules: ['facebook-access-token'],
        docs: 'https://developers.facebook.com/docs/graph-api/guides/error-handling/',
        urls: ['https://graph.facebook.com/me?fields=id,name'],
        headers: BEARER,
        accepts: [ok('id')],
        refuses: [said(400, LOGGED_OUT), said(401, LOGGED_OUT)],
        tells: { account: 'name', id: 'id' },
    },
    {
        rules: ['telnyx-api-key'],
        docs: 'https://developers.telnyx.com/docs/development/api-fundamentals/troubleshooting',
        urls: ['https://api.telnyx.com/v2/balance'],
        headers: BEARER,
        accepts: [ok('data'), said(403)],
        refuses: [said(401, /"errors"/)],
        doubt: REGION,
    },
];

;// CONCATENATED MODULE: ./build/validate/checks/models.js

const ANTHROPIC = {
    headers: { 'x-api-key': '{secret}', 'anthropic-version': '2023-06-01' },
    refuses: [said(401, /"authentication_error"/)],
};
const OPENAI = {
    headers: BEARER,
    refuses: [said(401, /"invalid_api_key"|Incorrect API key provided/)],
};
const modelChecks = [
    {
        ...OPENAI,
        rules: ['openai-api-key', 'openai-project-key'],
        docs: 'https://platform.openai.com/docs/api-reference/models/list',
        form: /sk-(?!admin-).+/,
        urls: ['https://api.openai.com/v1/models'],
        accepts: [ok('data'), said(403, /insufficient permissions/)],
        tells: { organisation: 'header:openai-organization' },
    },
    {
        ...OPENAI,
        rules: ['openai-project-key'],
        docs: 'https://platform.openai.com/docs/api-reference/projects/list',
        form: /sk-admin-.+/,
        urls: ['https://api.openai.com/v1/organization/projects?limit=1'],
        accepts: [ok('data'), said(403, /insufficient permissions/)],
        tells: { organisation: 'header:openai-organization' },
    },
    {
        ...ANTHROPIC,
        rules: ['anthropic-api-key'],
        docs: 'https://docs.claude.com/en/api/models-list',
        urls: ['https://api.anthropic.com/v1/models?limit=1'],
        accepts: [ok('data')],
        tells: { organisation: 'header:anthropic-organization-id' },
    },
    {
        ...ANTHROPIC,
        rules: ['anthropic-admin-key'],
        docs: 'https://docs.claude.com/en/api/admin-api/organization/get-me',
        urls: ['https://api.anthropic.com/v1/organizations/me'],
        accepts: [ok('id')],
        tells: { organisation: 'name' },
    },
    {
        rules: ['groq-api-key'],
        docs: 'https://console.groq.com/docs/api-reference#models-list',
        urls: ['https://api.groq.com/openai/v1/models'],
        headers: BEARER,
        accepts: [ok('data')],
        refuses: [said(401, /"invalid_api_key"/)],
    },
    {
        rules: ['replicate-api-token'],
        docs: 'https://replicate.com/docs/reference/http#account.get',
        urls: ['https://api.replicate.com/v1/account'],
        headers: BEARER,
        accepts: [ok('username')],
        refuses: [said(401, /"Unauthenticated"|Invalid token/)],
        tells: { account: 'username', type: 'type' },
    },
    {
        rules: ['xai-api-key'],
        docs: 'https://docs.x.ai/docs/api-reference#get-api-key-information',
        urls: ['https://api.x.ai/v1/api-key'],
        headers: BEARER,
        accepts: [said(200, /"api_key_(?:blocked|disabled)"\s*:\s*false[^}]*"api_key_(?:blocked|disabled)"\s*:\s*false/)],
        refuses: [said(400, /Incorrect API key/), said(401, /Incorrect API key|no auth/i)],
        tells: { key: 'name', team: 'team_id', may: 'acls' },
    },
    {
        rules: ['cerebras-api-key'],
        docs: 'https://inference-docs.cerebras.ai/api-reference/models',
        urls: ['https://api.cerebras.ai/v1/models'],
        headers: BEARER,
        accepts: [ok('data')],
        refuses: [said(401, /wrong_api_key/)],
    },
    {
        rules: ['openrouter-api-key'],
        docs: 'https://openrouter.ai/docs/api/api-reference/api-keys/get-current-key',
        urls: ['https://openrouter.ai/api/v1/key'],
        headers: BEARER,
        accepts: [ok('data')],
        refuses: [said(401, /"code"\s*:\s*401/)],
        tells: { account: 'data.creator_user_id', 'credits left': 'data.limit_remaining' },
    },
    {
        rules: ['pinecone-api-key'],
        docs: 'https://docs.pinecone.io/reference/api/authentication',
        urls: ['https://api.pinecone.io/indexes'],
        headers: { 'api-key': '{secret}', 'x-pinecone-api-version': '2025-10' },
        accepts: [ok('indexes'), said(403)],
        refuses: [said(401, /UNAUTHENTICATED|Invalid API [Kk]ey/)],
        tells: { 'such as': 'indexes.0.name' },
    },
    {
        rules: ['huggingface-token'],
        docs: 'https://huggingface.co/docs/hub/api#get-apiwhoami-v2',
        form: /hf_.+/,
        urls: ['https://huggingface.co/api/whoami-v2'],
        headers: BEARER,
        accepts: [ok('name')],
        refuses: [said(401, /Invalid (?:username or password|credentials|user token)/)],
        tells: { account: 'name', role: 'auth.accessToken.role' },
    },
    {
        rules: ['tavily-api-key'],
        docs: 'https://docs.tavily.com/documentation/api-reference/endpoint/usage',
        urls: ['https://api.tavily.com/usage'],
        headers: BEARER,
        accepts: [ok('account')],
        refuses: [said(401, /missing or invalid API key/)],
        tells: { plan: 'account.current_plan' },
    },
    {
        rules: ['together-api-key'],
        docs: 'https://docs.together.ai/reference/models-1',
        urls: ['https://api.together.xyz/v1/models'],
        headers: BEARER,
        accepts: [ok('0.id')],
        refuses: [said(401, /[Ii]nvalid API key/)],
    },
    {
        rules: ['cursor-api-key'],
        docs: 'https://cursor.com/docs/cloud-agent/api/endpoints#api-key-info',
        urls: ['https://api.cursor.com/v0/me'],
        basic: '{secret}:',
        accepts: [ok('apiKeyName')],
        refuses: [said(401)],
        doubt: 'a team’s admin key opens other endpoints',
        tells: { key: 'apiKeyName' },
    },
    {
        rules: ['firecrawl-api-key'],
        docs: 'https://docs.firecrawl.dev/api-reference/endpoint/credit-usage',
        urls: ['https://api.firecrawl.dev/v2/team/credit-usage'],
        headers: BEARER,
        accepts: [ok('data')],
        refuses: [said(401, /Unauthorized|Invalid token/)],
        tells: { 'credits left': 'data.remainingCredits' },
    },
    {
        rules: ['apify-api-token'],
        docs: 'https://docs.apify.com/api/v2/users-me-get',
        urls: ['https://api.apify.com/v2/users/me'],
        headers: BEARER,
        accepts: [ok('data.id'), said(403, /insufficient-permissions/)],
        refuses: [said(401, /user-or-token-not-found|invalid-token/), said(404, /user-or-token-not-found/)],
        tells: { account: 'data.username' },
    },
    {
        rules: ['elevenlabs-api-key'],
        docs: 'https://elevenlabs.io/docs/api-reference/user/get',
        urls: ['https://api.elevenlabs.io/v1/user'],
        headers: { 'xi-api-key': '{secret}' },
        accepts: [ok('user_id'), said(401, /"missing_permissions"/)],
        refuses: [said(401, /"invalid_api_key"/)],
        doubt: REGION,
        tells: { account: 'user_id', plan: 'subscription.tier' },
    },
    {
        rules: ['deepseek-api-key'],
        docs: 'https://api-docs.deepseek.com/api/get-user-balance',
        urls: ['https://api.deepseek.com/user/balance'],
        headers: BEARER,
        accepts: [ok('balance_infos')],
        refuses: [said(401, /authentication_error/)],
        doubt: SHARED_FORM,
    },
    {
        rules: ['mistral-api-key'],
        docs: 'https://docs.mistral.ai/api/#tag/models',
        urls: ['https://api.mistral.ai/v1/models'],
        headers: BEARER,
        accepts: [ok('data')],
        refuses: [said(401, /Unauthorized/)],
    },
    {
        rules: ['cohere-api-key'],
        docs: 'https://docs.cohere.com/reference/check-api-key',
        method: 'POST',
        urls: ['https://api.cohere.com/v1/check-api-key'],
        headers: BEARER,
        accepts: [said(200, /"valid"\s*:\s*true/)],
        refuses: [said(200, /"valid"\s*:\s*false/), said(401, /invalid api token/)],
        tells: { organisation: 'organization_id' },
    },
    {
        rules: ['assemblyai-api-key'],
        docs: 'https://www.assemblyai.com/docs/api-reference/transcripts/list',
        urls: ['https://api.assemblyai.com/v2/transcript?limit=1', 'https://api.eu.assemblyai.com/v2/transcript?limit=1'],
        headers: { authorization: '{secret}' },
        accepts: [ok('page_details')],
        refuses: [said(401, /Authentication error/)],
        doubt: REGION,
    },
    {
        rules: ['stability-api-key'],
        docs: 'https://platform.stability.ai/docs/api-reference#tag/User',
        urls: ['https://api.stability.ai/v1/user/account'],
        headers: BEARER,
        accepts: [ok('id')],
        refuses: [said(401, /"unauthorized"/)],
        doubt: SHARED_FORM,
        tells: { account: 'id' },
    },
    {
        rules: ['langfuse-secret-key'],
        docs: 'https://api.reference.langfuse.com/#tag/projects',
        near: { id: { what: 'public key', pattern: /\bpk-lf-[0-9a-f-]{36}\b/g } },
        urls: ['https://cloud.langfuse.com/api/public/projects', 'https://us.cloud.langfuse.com/api/public/projects'],
        basic: '{id}:{secret}',
        accepts: [ok('data')],
        refuses: [said(401)],
        doubt: PAIRED,
        tells: { project: 'data.0.name' },
    },
];

;// CONCATENATED MODULE: ./build/validate/checks/observability.js

const DATADOG = ['api.datadoghq.com', 'api.datadoghq.eu', 'api.us3.datadoghq.com', 'api.us5.datadoghq.com'].concat(['ap1', 'ap2', 'uk1'].map((site) => `api.${site}.datadoghq.com`), ['api.ddog-gov.com', 'api.us2.ddog-gov.com']);
const SENTRY = {
    docs: 'https://docs.sentry.io/api/auth/',
    urls: ['https://sentry.io/api/0/'],
    headers: BEARER,
    accepts: [ok('auth.scopes')],
    refuses: [said(401, /Invalid token/)],
    doubt: 'a Sentry of your own may have issued it',
    tells: { user: 'user.username', scopes: 'auth.scopes' },
};
const observabilityChecks = [
    {
        rules: ['datadog-api-key'],
        docs: 'https://docs.datadoghq.com/api/latest/authentication/validate-api-key/',
        urls: DATADOG.map((host) => `https://${host}/api/v1/validate`),
        headers: { 'dd-api-key': '{secret}' },
        accepts: [said(200, /"valid"\s*:\s*true/)],
        refuses: [said(403, /Forbidden/), said(401, /Unauthorized/)],
        doubt: REGION,
    },
    {
        rules: ['datadog-app-key'],
        docs: 'https://docs.datadoghq.com/api/latest/key-management/validate-api-and-application-keys/',
        near: {
            id: {
                what: 'API key',
                pattern: /(?:dd|datadog)[\w.-]{0,20}api[_-]?key["']?\s{0,4}[:=]\s{0,4}["']?([0-9a-f]{32})\b/gi,
            },
        },
        urls: DATADOG.map((host) => `https://${host}/api/v2/validate_keys`),
        headers: { 'dd-api-key': '{id}', 'dd-application-key': '{secret}' },
        accepts: [said(200, /"status"\s*:\s*"ok"/)],
        refuses: [said(403, /Forbidden/), said(401, /Unauthorized/)],
        doubt: PAIRED,
    },
    {
        rules: ['new-relic-user-key'],
        docs: 'https://docs.newrelic.com/docs/apis/nerdgraph/get-started/introduction-new-relic-nerdgraph/',
        method: 'POST',
        urls: [
            'https://api.newrelic.com/graphql',
            'https://api.eu.newrelic.com/graphql',
            'https://api.jp.newrelic.com/graphql',
        ],
        headers: { 'api-key': '{secret}' },
        json: { query: '{ actor { user { id name } } }' },
        accepts: [ok('data.actor.user.id')],
        refuses: [said(401, /[Ii]nvalid.{0,20}[Kk]ey|UNAUTHORIZED|Unauthorized|Access denied/)],
        doubt: REGION,
        tells: { user: 'data.actor.user.name' },
    },
    {
        rules: ['grafana-service-token'],
        docs: 'https://grafana.com/docs/grafana/latest/developers/http_api/org/',
        near: { host: SERVER },
        urls: ['https://{host}/api/org'],
        headers: BEARER,
        accepts: [ok('id'), said(403)],
        refuses: [said(401, /[Ii]nvalid API key|Unauthorized/)],
        doubt: 'another Grafana may have issued it',
        tells: { organisation: 'name' },
    },
    { ...SENTRY, rules: ['sentry-org-token', 'sentry-user-token', 'sentry-token-old'] },
    {
        rules: ['honeycomb-api-key'],
        docs: 'https://docs.honeycomb.io/api/tag/Auth',
        form: /hc[ax]ik_.+/,
        urls: ['https://api.honeycomb.io/1/auth', 'https://api.eu1.honeycomb.io/1/auth'],
        headers: { 'x-honeycomb-team': '{secret}' },
        accepts: [ok('team')],
        refuses: [said(401, /unknown API key/)],
        doubt: REGION,
        tells: { team: 'team.name', environment: 'environment.name', type: 'type' },
    },
    {
        rules: ['posthog-personal-key'],
        docs: 'https://posthog.com/docs/api/personal-api-keys',
        urls: ['https://us.posthog.com/api/users/@me/', 'https://eu.posthog.com/api/users/@me/'],
        headers: BEARER,
        accepts: [ok('uuid'), said(403, /"permission_denied"/)],
        refuses: [said(401, /"authentication_(?:failed|error)"/)],
        doubt: 'a PostHog of your own may have issued it',
        tells: { organisation: 'organization.name' },
    },
    {
        rules: ['sonarcloud-token', 'sonarqube-token'],
        docs: 'https://sonarcloud.io/web_api/api/authentication',
        urls: ['https://sonarcloud.io/api/authentication/validate'],
        headers: BEARER,
        accepts: [said(200, /"valid"\s*:\s*true/)],
        refuses: [said(200, /"valid"\s*:\s*false/)],
        doubt: 'a SonarQube of your own may have issued it',
    },
    {
        rules: ['snyk-token'],
        docs: 'https://docs.snyk.io/snyk-api/reference/users#get-self',
        urls: ['api.snyk.io', 'api.us.snyk.io', 'api.eu.snyk.io', 'api.au.snyk.io'].map((host) => `https://${host}/rest/self?version=2024-10-15`),
        headers: { authorization: 'token {secret}', accept: 'application/vnd.api+json' },
        accepts: [ok('data.id'), said(403)],
        refuses: [said(401, /Unauthorized|SNYK-/)],
        doubt: 'a Snyk of one’s own or a government’s may have issued it',
        tells: { account: 'data.attributes.username', name: 'data.attributes.name' },
    },
    {
        rules: ['pagerduty-api-key'],
        docs: 'https://developer.pagerduty.com/docs/rest-api-authentication',
        urls: ['https://api.pagerduty.com/abilities', 'https://api.eu.pagerduty.com/abilities'],
        headers: { authorization: 'Token token={secret}', accept: 'application/vnd.pagerduty+json;version=2' },
        accepts: [ok('abilities')],
        refuses: [said(401)],
        doubt: REGION,
    },
];

;// CONCATENATED MODULE: ./build/validate/checks/payments.js

const STRIPE = {
    rules: ['stripe-live-key', 'stripe-test-key'],
    docs: 'https://docs.stripe.com/api/accounts/retrieve',
    urls: ['https://api.stripe.com/v1/account'],
    headers: BEARER,
    accepts: [ok('id'), said(403, /required permissions|more_permissions_required/)],
    refuses: [said(401, /Invalid API Key provided|api_key_expired|Expired API Key/)],
    tells: { account: 'id', name: 'business_profile.name', country: 'country' },
};
const PLAID_ID = { what: 'client id', pattern: /client[_-]?id["']?\s{0,4}[:=]\s{0,4}["']?([0-9a-f]{24})\b/gi };
const GOCARDLESS = {
    rules: ['gocardless-token'],
    docs: 'https://developer.gocardless.com/api-reference/#creditors-list-creditors',
    headers: { ...BEARER, 'gocardless-version': '2015-07-06' },
    accepts: [ok('creditors'), said(403)],
    refuses: [said(401, /access_token_(?:not_found|revoked|not_active)/)],
    tells: { creditor: 'creditors.0.name' },
};
const PADDLE = {
    rules: ['paddle-api-key'],
    docs: 'https://developer.paddle.com/api-reference/event-types/list-event-types',
    headers: BEARER,
    accepts: [ok('data')],
    refuses: [said(401, /"authentication_/), said(403, /"(?:authentication_malformed|invalid_token)"/)],
};
const paymentChecks = [
    { ...STRIPE, form: /(?:[sr]k_(?:live|test)_(?:5[0-9A-Za-z]{60,}|[0-9A-Za-z]{24})|rk_.+|sk_org_.+)/ },
    { ...STRIPE, doubt: SHARED_FORM },
    {
        rules: ['square-access-token', 'square-production-token'],
        docs: 'https://developer.squareup.com/reference/square/merchants-api/list-merchants',
        urls: ['https://connect.squareup.com/v2/merchants', 'https://connect.squareupsandbox.com/v2/merchants'],
        headers: BEARER,
        accepts: [ok('merchant'), said(403, /"(?:INSUFFICIENT_SCOPES|FORBIDDEN)"/)],
        refuses: [said(401, /"(?:UNAUTHORIZED|ACCESS_TOKEN_EXPIRED|ACCESS_TOKEN_REVOKED)"/)],
        tells: { merchant: 'merchant.0.business_name', id: 'merchant.0.id', country: 'merchant.0.country' },
    },
    {
        rules: ['shopify-token'],
        docs: 'https://shopify.dev/docs/api/admin-rest/latest/resources/shop',
        near: { host: { what: 'shop that scan.validate-hosts lists', pattern: /\b([\w-]{1,60}\.myshopify\.com)\b/g } },
        urls: ['https://{host}/admin/oauth/access_scopes.json'],
        headers: { 'x-shopify-access-token': '{secret}' },
        accepts: [ok('access_scopes')],
        refuses: [said(401, /Invalid API key or access token/)],
        doubt: 'it may be another shop’s',
        tells: { may: 'access_scopes.0.handle' },
    },
    {
        rules: ['flutterwave-secret-key'],
        docs: 'https://developer.flutterwave.com/v3.0/reference/get-all-wallet-balances',
        urls: ['https://api.flutterwave.com/v3/balances'],
        headers: BEARER,
        accepts: [said(200, /"status"\s*:\s*"success"/)],
        refuses: [said(401, /Invalid authorization key/)],
    },
    {
        rules: ['paystack-secret-key'],
        docs: 'https://paystack.com/docs/api/transfer-control/#balance',
        urls: ['https://api.paystack.co/balance'],
        headers: BEARER,
        accepts: [said(200, /"status"\s*:\s*true/)],
        refuses: [said(401, /Invalid key/)],
        tells: { currency: 'data.0.currency' },
    },
    {
        rules: ['plaid-secret'],
        docs: 'https://plaid.com/docs/api/institutions/#institutionsget',
        near: { id: PLAID_ID },
        method: 'POST',
        urls: ['https://production.plaid.com/institutions/get', 'https://sandbox.plaid.com/institutions/get'],
        json: { client_id: '{id}', secret: '{secret}', count: 1, offset: 0, country_codes: ['US'] },
        accepts: [ok('institutions')],
        refuses: [said(400, /"INVALID_API_KEYS"/)],
        doubt: PAIRED,
    },
    { ...GOCARDLESS, form: /live_.+/, urls: ['https://api.gocardless.com/creditors?limit=1'] },
    { ...GOCARDLESS, form: /sandbox_.+/, urls: ['https://api-sandbox.gocardless.com/creditors?limit=1'] },
    {
        rules: ['mollie-api-key'],
        docs: 'https://docs.mollie.com/reference/list-methods',
        urls: ['https://api.mollie.com/v2/methods'],
        headers: BEARER,
        accepts: [ok('_embedded.methods')],
        refuses: [said(401, /"Unauthorized Request"/)],
    },
    {
        rules: ['easypost-api-key'],
        docs: 'https://docs.easypost.com/docs/authentication',
        urls: ['https://api.easypost.com/v2/addresses?page_size=1'],
        basic: '{secret}:',
        accepts: [ok('addresses')],
        refuses: [said(401, /APIKEY\.INACTIVE|APIKEY\.INVALID|"UNAUTHORIZED"|apikey/i)],
    },
    {
        rules: ['shippo-api-token'],
        docs: 'https://docs.goshippo.com/docs/guides_general/authentication/',
        urls: ['https://api.goshippo.com/carrier_accounts?results=1'],
        headers: { authorization: 'ShippoToken {secret}' },
        accepts: [ok('results')],
        refuses: [said(401, /[Ii]nvalid token|Token does not exist/)],
    },
    {
        rules: ['duffel-api-token'],
        docs: 'https://duffel.com/docs/api/overview/errors',
        urls: ['https://api.duffel.com/air/airlines?limit=1'],
        headers: { ...BEARER, 'duffel-version': 'v2' },
        accepts: [ok('data'), said(403, /insufficient_permissions/)],
        refuses: [said(401, /access_token_not_found|expired_access_token/)],
    },
    {
        rules: ['lob-api-key'],
        docs: 'https://docs.lob.com/#tag/Errors',
        urls: ['https://api.lob.com/v1/addresses?limit=1'],
        basic: '{secret}:',
        accepts: [ok('data')],
        refuses: [said(401, /"(?:invalid_api_key|unauthorized)"|[Yy]our API key is not valid/)],
    },
    { ...PADDLE, form: /pdl_live_.+/, urls: ['https://api.paddle.com/event-types'] },
    { ...PADDLE, form: /pdl_sdbx_.+/, urls: ['https://sandbox-api.paddle.com/event-types'] },
    {
        rules: ['adyen-api-key'],
        docs: 'https://docs.adyen.com/api-explorer/Management/latest/get/me',
        urls: ['https://management-live.adyen.com/v3/me', 'https://management-test.adyen.com/v3/me'],
        headers: { 'x-api-key': '{secret}' },
        accepts: [ok('id')],
        refuses: [said(401, /00_401/)],
        doubt: 'Adyen says the same of a key without that right',
        tells: { user: 'username', company: 'companyName' },
    },
];

;// CONCATENATED MODULE: ./build/validate/checks/platforms.js

const VAULT = {
    docs: 'https://developer.hashicorp.com/vault/api-docs/auth/token#lookup-a-token-self',
    near: { host: SERVER },
    urls: ['https://{host}/v1/auth/token/lookup-self'],
    headers: { 'x-vault-token': '{secret}' },
    accepts: [ok('data.accessor')],
    refuses: [said(403, /permission denied|invalid token/)],
    doubt: ELSEWHERE,
    tells: { name: 'data.display_name', policies: 'data.policies', 'seconds left': 'data.ttl' },
};
const platformChecks = [
    {
        rules: ['heroku-api-key', 'heroku-api-key-uuid'],
        docs: 'https://devcenter.heroku.com/articles/platform-api-reference#account',
        urls: ['https://api.heroku.com/account'],
        headers: { ...BEARER, accept: 'application/vnd.heroku+json; version=3' },
        accepts: [ok('id'), said(403, /"forbidden"/)],
        refuses: [said(401, /"unauthorized"/)],
        tells: { account: 'id', team: 'default_team.name' },
    },
    {
        rules: ['netlify-token', 'netlify-token-old'],
        docs: 'https://open-api.netlify.com/#tag/user/operation/getCurrentUser',
        urls: ['https://api.netlify.com/api/v1/user'],
        headers: BEARER,
        accepts: [ok('id')],
        refuses: [said(401, /Access Denied/)],
        tells: { account: 'slug', name: 'full_name' },
    },
    {
        rules: ['vercel-token'],
        docs: 'https://vercel.com/docs/rest-api/user/get-the-user',
        form: /vcp_.+/,
        urls: ['https://api.vercel.com/v2/user'],
        headers: BEARER,
        accepts: [ok('user.id')],
        refuses: [said(403, /"invalidToken"\s*:\s*true/)],
        tells: { account: 'user.username' },
    },
    {
        rules: ['render-api-key'],
        docs: 'https://api-docs.render.com/reference/list-owners',
        urls: ['https://api.render.com/v1/owners?limit=1'],
        headers: BEARER,
        accepts: [ok('0.owner.id')],
        refuses: [said(401, /[Uu]nauthorized/)],
        tells: { workspace: '0.owner.name' },
    },
    {
        rules: ['cloudflare-api-token'],
        docs: 'https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/',
        urls: ['https://api.cloudflare.com/client/v4/user/tokens/verify'],
        headers: BEARER,
        accepts: [said(200, /"status"\s*:\s*"active"/)],
        refuses: [
            said(200, /"status"\s*:\s*"(?:disabled|expired)"/),
            {
                ...said(401, /"code"\s*:\s*1000\b/),
                doubt: 'a token that an account owns can only be asked about with the account’s id',
            },
        ],
        tells: { token: 'result.id', expires: 'result.expires_on' },
    },
    {
        rules: ['cloudflare-global-key'],
        docs: 'https://developers.cloudflare.com/api/resources/user/methods/get/',
        near: {
            email: { what: 'e-mail address of the account', pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g },
        },
        urls: ['https://api.cloudflare.com/client/v4/user'],
        headers: { 'x-auth-email': '{email}', 'x-auth-key': '{secret}' },
        accepts: [ok('result.id')],
        refuses: [said(403, /"code"\s*:\s*9103\b/)],
        doubt: PAIRED,
        tells: { account: 'result.id' },
    },
    {
        rules: ['fastly-token'],
        docs: 'https://www.fastly.com/documentation/reference/api/auth-tokens/user/#get-token-current',
        urls: ['https://api.fastly.com/tokens/self'],
        headers: { 'fastly-key': '{secret}' },
        accepts: [ok('id')],
        refuses: [said(401, /credentials are missing or invalid/)],
        tells: { token: 'name', scope: 'scope', expires: 'expires_at' },
    },
    { ...VAULT, rules: ['vault-service-token', 'vault-service-token-old'] },
    {
        rules: ['terraform-cloud-token'],
        docs: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/account',
        urls: ['https://app.terraform.io/api/v2/account/details'],
        headers: { ...BEARER, accept: 'application/vnd.api+json' },
        accepts: [ok('data.id')],
        refuses: [said(401, /"unauthorized"/)],
        doubt: 'an organisation’s token has no account, and Terraform Enterprise issues the same form',
        tells: { account: 'data.attributes.username' },
    },
    {
        rules: ['pulumi-token'],
        docs: 'https://www.pulumi.com/docs/reference/cloud-rest-api/',
        urls: ['https://api.pulumi.com/api/user'],
        headers: { authorization: 'token {secret}', accept: 'application/vnd.pulumi+8' },
        accepts: [ok('githubLogin')],
        refuses: [said(401, /Unauthorized/)],
        doubt: ELSEWHERE,
        tells: { account: 'githubLogin', token: 'tokenInfo.name' },
    },
    {
        rules: ['doppler-token'],
        docs: 'https://docs.doppler.com/reference/auth-me',
        form: /dp\.(?:pt|st|sa|ct)\..+/,
        urls: ['https://api.doppler.com/v3/me'],
        headers: BEARER,
        accepts: [ok('workplace.name')],
        refuses: [said(401, /Invalid \w+ ?\w* ?token/i)],
        tells: { workplace: 'workplace.name', type: 'type', token: 'name' },
    },
    {
        rules: ['tailscale-key'],
        docs: 'https://tailscale.com/api#tag/keys',
        form: /tskey-api-.+/,
        urls: ['https://api.tailscale.com/api/v2/tailnet/-/keys'],
        headers: BEARER,
        accepts: [ok('keys'), said(403)],
        refuses: [said(401, /API token invalid/)],
    },
    {
        rules: ['prefect-token'],
        docs: 'https://docs.prefect.io/v3/api-ref/rest-api/cloud',
        form: /pnu_.+/,
        urls: ['https://api.prefect.cloud/api/me/'],
        headers: BEARER,
        accepts: [ok('id')],
        refuses: [said(401, /[Ii]nvalid|Unauthorized/)],
        tells: { account: 'handle' },
    },
    {
        rules: ['databricks-token'],
        docs: 'https://docs.databricks.com/api/workspace/currentuser/me',
        near: { host: SERVER },
        urls: ['https://{host}/api/2.0/preview/scim/v2/Me'],
        headers: BEARER,
        accepts: [ok('id')],
        refuses: [said(401), said(403, /Invalid access token/)],
        doubt: ELSEWHERE,
        tells: { account: 'displayName' },
    },
    {
        rules: ['supabase-token'],
        docs: 'https://supabase.com/docs/reference/api/introduction',
        urls: ['https://api.supabase.com/v1/organizations'],
        headers: BEARER,
        accepts: [said(200), said(403)],
        refuses: [said(401, /[Uu]nauthorized|JWT/)],
        tells: { organisation: '0.name' },
    },
    {
        rules: ['neon-api-key'],
        docs: 'https://api-docs.neon.tech/reference/getauthdetails',
        urls: ['https://console.neon.tech/api/v2/auth'],
        headers: BEARER,
        accepts: [ok('account_id')],
        refuses: [said(401)],
        doubt: UNSAID,
        tells: { account: 'account_id', method: 'auth_method' },
    },
    {
        rules: ['datastax-astra-token'],
        docs: 'https://docs.datastax.com/en/astra-api-docs/_attachments/devops-api/index.html',
        urls: ['https://api.astra.datastax.com/v2/currentOrg'],
        headers: BEARER,
        accepts: [ok('id')],
        refuses: [said(401, /"errors"/)],
        tells: { organisation: 'id' },
    },
    {
        rules: ['octopus-api-key'],
        docs: 'https://octopus.com/docs/octopus-rest-api/getting-started',
        near: { host: SERVER },
        urls: ['https://{host}/api/users/me'],
        headers: { 'x-octopus-apikey': '{secret}' },
        accepts: [ok('Id')],
        refuses: [said(401)],
        doubt: ELSEWHERE,
        tells: { account: 'Username' },
    },
    {
        rules: ['launchdarkly-key'],
        docs: 'https://launchdarkly.com/docs/api/other/get-caller-identity',
        form: /api-.+/,
        urls: [
            'https://app.launchdarkly.com/api/v2/caller-identity',
            'https://app.eu.launchdarkly.com/api/v2/caller-identity',
            'https://app.launchdarkly.us/api/v2/caller-identity',
        ],
        headers: { authorization: '{secret}' },
        accepts: [ok('accountId')],
        refuses: [said(401, /[Ii]nvalid (?:access )?token|unauthorized/)],
        doubt: REGION,
        tells: { account: 'accountId', token: 'tokenName', kind: 'tokenKind' },
    },
];

;// CONCATENATED MODULE: ./build/validate/checks/registries.js

const registryChecks = [
    {
        rules: ['npm-access-token'],
        docs: 'https://docs.npmjs.com/cli/commands/npm-whoami',
        urls: ['https://registry.npmjs.org/-/whoami'],
        headers: BEARER,
        accepts: [ok('username')],
        refuses: [said(401)],
        doubt: UNSAID,
        tells: { account: 'username' },
    },
    {
        rules: ['rubygems-token'],
        docs: 'https://guides.rubygems.org/rubygems-org-api/#gem-methods',
        urls: ['https://rubygems.org/api/v1/gems.json'],
        headers: { authorization: '{secret}' },
        accepts: [said(200), said(403, /[Tt]his API key cannot perform|scope/)],
        refuses: [said(401, /Access Denied/)],
        tells: { 'such as': '0.name' },
    },
    {
        rules: ['cloudsmith-api-key'],
        docs: 'https://help.cloudsmith.io/reference/user_self',
        urls: ['https://api.cloudsmith.io/v1/user/self/'],
        headers: { 'x-api-key': '{secret}' },
        accepts: [said(200, /"authenticated"\s*:\s*true/)],
        refuses: [said(401, /[Ii]nvalid token|credentials were not/), said(200, /"authenticated"\s*:\s*false/)],
        tells: { account: 'slug' },
    },
];

;// CONCATENATED MODULE: ./build/validate/checks/services.js

const serviceChecks = [
    {
        rules: ['notion-token', 'notion-token-old'],
        docs: 'https://developers.notion.com/reference/get-self',
        urls: ['https://api.notion.com/v1/users/me'],
        headers: { ...BEARER, 'notion-version': '2022-06-28' },
        accepts: [ok('id'), said(403, /"restricted_resource"/)],
        refuses: [said(401, /"unauthorized"/)],
        tells: { integration: 'name', workspace: 'bot.workspace_name' },
    },
    {
        rules: ['airtable-token'],
        docs: 'https://airtable.com/developers/web/api/get-user-id-scopes',
        urls: ['https://api.airtable.com/v0/meta/whoami'],
        headers: BEARER,
        accepts: [ok('id')],
        refuses: [said(401, /AUTHENTICATION_REQUIRED|UNAUTHORIZED|Invalid authentication token/)],
        tells: { account: 'id', scopes: 'scopes' },
    },
    {
        rules: ['asana-token', 'asana-token-old'],
        docs: 'https://developers.asana.com/reference/getuser',
        urls: ['https://app.asana.com/api/1.0/users/me'],
        headers: BEARER,
        accepts: [ok('data.gid')],
        refuses: [said(401, /Not Authorized/)],
        tells: { account: 'data.name', workspace: 'data.workspaces.0.name' },
    },
    {
        rules: ['figma-token'],
        docs: 'https://developers.figma.com/docs/rest-api/users-endpoints/',
        form: /figd_.+/,
        urls: ['https://api.figma.com/v1/me'],
        headers: { 'x-figma-token': '{secret}' },
        accepts: [ok('id'), said(403, /scope/i)],
        refuses: [said(403, /Invalid token|Token expired/)],
        doubt: REGION,
        tells: { account: 'handle' },
    },
    {
        rules: ['linear-api-key'],
        docs: 'https://linear.app/developers/graphql#personal-api-keys',
        form: /lin_api_.+/,
        method: 'POST',
        urls: ['https://api.linear.app/graphql'],
        headers: { authorization: '{secret}' },
        json: { query: '{ viewer { name organization { urlKey } } }' },
        accepts: [ok('data.viewer.name')],
        refuses: [said(400, /AUTHENTICATION_ERROR/), said(401, /AUTHENTICATION_ERROR/)],
        tells: { account: 'data.viewer.name', workspace: 'data.viewer.organization.urlKey' },
    },
    {
        rules: ['postman-api-key'],
        docs: 'https://www.postman.com/postman/postman-public-workspace/documentation/i2uqzpp/postman-api',
        urls: ['https://api.getpostman.com/me', 'https://api.eu.postman.com/me'],
        headers: { 'x-api-key': '{secret}' },
        accepts: [ok('user.id')],
        refuses: [said(401, /AuthenticationError/)],
        doubt: REGION,
        tells: { account: 'user.username' },
    },
    {
        rules: ['typeform-token'],
        docs: 'https://www.typeform.com/developers/create/reference/retrieve-own-account/',
        urls: ['https://api.typeform.com/me', 'https://api.eu.typeform.com/me', 'https://api.typeform.eu/me'],
        headers: BEARER,
        accepts: [ok('user_id')],
        refuses: [said(401, /AUTHENTICATION_FAILED/), said(403, /AUTHENTICATION_FAILED/)],
        doubt: REGION,
        tells: { account: 'alias' },
    },
    {
        rules: ['contentful-token'],
        docs: 'https://www.contentful.com/developers/docs/references/user-management-api/#/reference/users',
        urls: ['https://api.contentful.com/users/me', 'https://api.eu.contentful.com/users/me'],
        headers: BEARER,
        accepts: [ok('sys.id')],
        refuses: [said(401, /AccessTokenInvalid/)],
        doubt: REGION,
        tells: { account: 'sys.id' },
    },
    {
        rules: ['hubspot-token'],
        docs: 'https://developers.hubspot.com/docs/api-reference/account-account-info-v3/details/get-account-info-v3-details',
        urls: ['https://api.hubapi.com/account-info/v3/details'],
        headers: BEARER,
        accepts: [ok('portalId'), said(403, /MISSING_SCOPES/)],
        refuses: [said(401, /INVALID_AUTHENTICATION|EXPIRED_AUTHENTICATION/)],
        tells: { portal: 'portalId', type: 'accountType' },
    },
    {
        rules: ['okta-api-token'],
        docs: 'https://developer.okta.com/docs/api/openapi/okta-management/management/tag/User/#tag/User/operation/getUser',
        near: { host: SERVER },
        urls: ['https://{host}/api/v1/users/me'],
        headers: { authorization: 'SSWS {secret}' },
        accepts: [ok('id')],
        refuses: [said(401, /"E0000011"/)],
        doubt: 'another organisation may have issued it',
        tells: { user: 'id', status: 'status' },
    },
    {
        rules: ['readme-api-key'],
        docs: 'https://docs.readme.com/main/reference/getproject',
        urls: ['https://dash.readme.com/api/v1/'],
        basic: '{secret}:',
        accepts: [ok('name')],
        refuses: [said(401, /APIKEY_(?:NOTFOUND|MISMATCH|EMPTY)/)],
        tells: { project: 'name' },
    },
    {
        rules: ['workos-api-key'],
        docs: 'https://workos.com/docs/reference/organization/list',
        urls: ['https://api.workos.com/organizations?limit=1'],
        headers: BEARER,
        accepts: [ok('data')],
        refuses: [said(401, /Unauthorized/)],
    },
    {
        rules: ['clickup-token'],
        docs: 'https://developer.clickup.com/reference/getauthorizeduser',
        urls: ['https://api.clickup.com/api/v2/user'],
        headers: { authorization: '{secret}' },
        accepts: [ok('user.id')],
        refuses: [said(401, /Token invalid|OAUTH_0(?:19|25)/)],
        tells: { account: 'user.username' },
    },
    {
        rules: ['calendly-token'],
        docs: 'https://developer.calendly.com/api-docs/005832c83aeae-get-current-user',
        urls: ['https://api.calendly.com/users/me'],
        headers: BEARER,
        accepts: [ok('resource.uri')],
        refuses: [said(401, /Unauthenticated/)],
        tells: { account: 'resource.slug' },
    },
    {
        rules: ['dropbox-token'],
        docs: 'https://www.dropbox.com/developers/documentation/http/documentation#users-get_current_account',
        method: 'POST',
        urls: ['https://api.dropboxapi.com/2/users/get_current_account'],
        headers: BEARER,
        accepts: [ok('account_id'), said(401, /"missing_scope"/)],
        refuses: [said(401, /"(?:invalid_access_token|expired_access_token)"/)],
        tells: { account: 'account_id', country: 'country' },
    },
    {
        rules: ['mapbox-secret-token'],
        docs: 'https://docs.mapbox.com/api/accounts/tokens/#retrieve-a-token',
        urls: ['https://api.mapbox.com/tokens/v2?access_token={secret}'],
        accepts: [said(200, /"TokenValid"/)],
        refuses: [said(200, /"Token(?:Invalid|Revoked|Expired)"/), said(401, /"Token(?:Invalid|Revoked|Expired)"/)],
        tells: { account: 'token.user' },
    },
    {
        rules: ['adafruit-io-key'],
        docs: 'https://io.adafruit.com/api/docs/#operation/currentUser',
        urls: ['https://io.adafruit.com/api/v2/user'],
        headers: { 'x-aio-key': '{secret}' },
        accepts: [ok('user.username')],
        refuses: [said(401, /"error"/)],
        tells: { account: 'user.username' },
    },
    {
        rules: ['algolia-api-key'],
        docs: 'https://www.algolia.com/doc/rest-api/search/#tag/Indices/operation/listIndices',
        near: {
            id: {
                what: 'application id',
                pattern: /(?:app(?:lication)?[\w-]{0,20}id|APP(?:LICATION)?_?ID)["']?\s{0,4}[:=,]\s{0,4}["']?([A-Z0-9]{10})\b/gi,
            },
        },
        urls: ['https://{id}-dsn.algolia.net/1/indexes?hitsPerPage=1'],
        headers: { 'x-algolia-application-id': '{id}', 'x-algolia-api-key': '{secret}' },
        accepts: [ok('items'), said(403, /[Mm]ethod not allowed with this API key/)],
        refuses: [said(403, /Invalid Application-ID or API key/)],
        doubt: PAIRED,
        tells: { 'such as': 'items.0.name' },
    },
    {
        rules: ['twitch-token'],
        docs: 'https://dev.twitch.tv/docs/authentication/validate-tokens/',
        urls: ['https://id.twitch.tv/oauth2/validate'],
        headers: { authorization: 'OAuth {secret}' },
        accepts: [ok('client_id')],
        refuses: [said(401, /invalid access token/)],
        doubt: 'an application’s secret has the same form',
        tells: { account: 'login', scopes: 'scopes' },
    },
    {
        rules: ['val-town-token'],
        docs: 'https://docs.val.town/reference/api/',
        urls: ['https://api.val.town/v1/me'],
        headers: BEARER,
        accepts: [ok('id')],
        refuses: [said(401)],
        doubt: UNSAID,
        tells: { account: 'username' },
    },
];

;// CONCATENATED MODULE: ./build/validate/checks/source-control.js

const GITHUB_HEADERS = { ...BEARER, accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
const BAD_CREDENTIALS = said(401, /Bad credentials/);
const GITLAB = {
    rules: ['gitlab-pat', 'gitlab-pat-routable'],
    docs: 'https://docs.gitlab.com/api/personal_access_tokens/',
    headers: { 'private-token': '{secret}' },
    accepts: [ok('id'), said(403, /insufficient_scope/)],
    refuses: [said(401, /Unauthorized|invalid_token/)],
    doubt: ELSEWHERE,
    tells: { token: 'name', scopes: 'scopes', expires: 'expires_at' },
};
const sourceControlChecks = [
    {
        rules: ['github-pat', 'github-oauth', 'github-user-token', 'github-fine-grained-pat'],
        docs: 'https://docs.github.com/en/rest/users/users#get-the-authenticated-user',
        urls: ['https://api.github.com/user'],
        headers: GITHUB_HEADERS,
        accepts: [ok('login')],
        refuses: [BAD_CREDENTIALS],
        tells: { account: 'login', scopes: 'header:x-oauth-scopes' },
    },
    {
        rules: ['github-installation-token', 'github-installation-jwt'],
        docs: 'https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation',
        urls: ['https://api.github.com/installation/repositories?per_page=1'],
        headers: GITHUB_HEADERS,
        accepts: [ok('repositories')],
        refuses: [BAD_CREDENTIALS],
        tells: { repositories: 'total_count', 'such as': 'repositories.0.full_name' },
    },
    { ...GITLAB, near: { host: SERVER }, urls: ['https://{host}/api/v4/personal_access_tokens/self'] },
    { ...GITLAB, urls: ['https://gitlab.com/api/v4/personal_access_tokens/self'] },
    {
        rules: ['gitlab-job-token'],
        docs: 'https://docs.gitlab.com/api/jobs/#get-job-tokens-job',
        urls: ['https://gitlab.com/api/v4/job'],
        headers: { 'job-token': '{secret}' },
        accepts: [ok('id')],
        refuses: [said(401, /Unauthorized/), said(404, /Not Found/)],
        doubt: ELSEWHERE,
        tells: { job: 'web_url' },
    },
    {
        rules: ['sourcegraph-token'],
        docs: 'https://sourcegraph.com/docs/api/graphql',
        method: 'POST',
        urls: ['https://sourcegraph.com/.api/graphql'],
        headers: { authorization: 'token {secret}' },
        json: { query: '{ currentUser { username } }' },
        accepts: [ok('data.currentUser.username')],
        refuses: [said(401, /[Ii]nvalid access token/)],
        doubt: ELSEWHERE,
        tells: { account: 'data.currentUser.username' },
    },
    {
        rules: ['circleci-token'],
        docs: 'https://circleci.com/docs/api/v2/index.html#operation/getCurrentUser',
        form: /CCIPAT_.+/,
        urls: ['https://circleci.com/api/v2/me'],
        headers: { 'circle-token': '{secret}' },
        accepts: [ok('id')],
        refuses: [said(401, /You must log in first|Invalid token/)],
        doubt: ELSEWHERE,
        tells: { account: 'login', name: 'name' },
    },
    {
        rules: ['buildkite-token'],
        docs: 'https://buildkite.com/docs/apis/rest-api/access-token',
        urls: ['https://api.buildkite.com/v2/access-token'],
        headers: BEARER,
        accepts: [ok('uuid')],
        refuses: [said(401, /Authentication required/)],
        tells: { scopes: 'scopes' },
    },
    {
        rules: ['travis-token'],
        docs: 'https://developer.travis-ci.com/resource/user',
        urls: ['https://api.travis-ci.com/user'],
        headers: { authorization: 'token {secret}', 'travis-api-version': '3' },
        accepts: [ok('login')],
        refuses: [said(403, /access denied/)],
        doubt: ELSEWHERE,
        tells: { account: 'login' },
    },
];

;// CONCATENATED MODULE: ./build/validate/checks/all.js









const CHECK_GROUPS = [
    { title: 'Source control and builds', checks: sourceControlChecks },
    { title: 'Clouds', checks: cloudChecks },
    { title: 'Platforms and infrastructure', checks: platformChecks },
    { title: 'Models', checks: modelChecks },
    { title: 'Messages', checks: messagingChecks },
    { title: 'Payments and shops', checks: paymentChecks },
    { title: 'Package registries', checks: registryChecks },
    { title: 'Observability', checks: observabilityChecks },
    { title: 'Services', checks: serviceChecks },
];
function checksOf(rule) {
    return CHECK_GROUPS.flatMap(({ checks }) => checks.filter(({ rules }) => rules.includes(rule)));
}


/***/ })

};
