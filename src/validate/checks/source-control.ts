import type { Check } from '../check.ts';
import { BEARER, ELSEWHERE, SERVER, ok, said } from './words.ts';

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
} as const;

/** Source control and builds. */
export const sourceControlChecks: readonly Check[] = [
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
