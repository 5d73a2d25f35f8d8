import { allRules } from '../rules/all.ts';

/** Rules of gitleaks that Relock has under another name: theirs, then ours. */
const RENAMED = `
1password-secret-key onepassword-secret-key
1password-service-account-token onepassword-service-token
adafruit-api-key adafruit-io-key adafruit-key
airtable-personnal-access-token airtable-token
anthropic-admin-api-key anthropic-admin-key
aws-access-token aws-access-key-id
aws-amazon-bedrock-api-key-long-lived aws-bedrock-api-key
aws-amazon-bedrock-api-key-short-lived aws-bedrock-short-key
azure-ad-client-secret azure-client-secret
beamer-api-token beamer-token
clickhouse-cloud-api-secret-key clickhouse-cloud-key
clojars-api-token clojars-token
cloudflare-api-key cloudflare-api-token
cloudflare-global-api-key cloudflare-global-key
codecov-access-token codecov-token
cohere-api-token cohere-api-key
coinbase-access-token coinbase-api-key
confluent-access-token confluent-secret
confluent-secret-key confluent-secret
contentful-delivery-api-token contentful-delivery-token
curl-auth-header authorization-basic authorization-bearer authorization-token
curl-auth-user curl-password
databricks-api-token databricks-token
datadog-access-token datadog-api-key datadog-app-key
defined-networking-api-token defined-networking-token
digitalocean-access-token digitalocean-token
digitalocean-pat digitalocean-token
digitalocean-refresh-token digitalocean-token
discord-api-token discord-bot-token
doppler-api-token doppler-token
droneci-access-token droneci-token
dropbox-api-token dropbox-app-secret
dropbox-long-lived-api-token dropbox-token
dropbox-short-lived-api-token dropbox-token
dynatrace-api-token dynatrace-token
easypost-api-token easypost-api-key
easypost-test-api-token easypost-api-key
etsy-access-token etsy-api-key
facebook-page-access-token facebook-access-token
facebook-secret facebook-app-secret
fastly-api-token fastly-token
flyio-access-token flyio-token
frameio-api-token frameio-token
generic-api-key generic-api-key generic-password
github-app-token github-user-token github-installation-token
gitlab-cicd-job-token gitlab-job-token
gitlab-feature-flag-client-token gitlab-feature-flag-token
gitlab-kubernetes-agent-token gitlab-agent-token
gitlab-oauth-app-secret gitlab-oauth-secret
gitlab-ptt gitlab-trigger-token
gitlab-rrt gitlab-registration-token
gitlab-runner-authentication-token gitlab-runner-token
gitlab-runner-authentication-token-routable gitlab-runner-token-routable
gocardless-api-token gocardless-token
grafana-cloud-api-token grafana-cloud-token
grafana-service-account-token grafana-service-token
harness-api-key harness-token
hashicorp-tf-api-token terraform-cloud-token
heroku-api-key heroku-api-key-uuid
heroku-api-key-v2 heroku-api-key
huggingface-access-token huggingface-token
huggingface-organization-api-token huggingface-token
infracost-api-token infracost-token
intercom-api-key intercom-access-token
jfrog-api-key artifactory-api-key
launchdarkly-access-token launchdarkly-key
mailgun-private-api-token mailgun-api-key
mapbox-api-token mapbox-secret-token
mattermost-access-token mattermost-token
microsoft-teams-webhook teams-webhook
netlify-access-token netlify-token netlify-token-old
new-relic-browser-api-token new-relic-browser-key
new-relic-user-api-key new-relic-user-key
notion-api-token notion-token
octopus-deploy-api-key octopus-api-key
okta-access-token okta-api-token
openshift-user-token kubernetes-openshift-token
plaid-api-token plaid-access-token
plaid-secret-key plaid-secret
planetscale-api-token planetscale-token
planetscale-oauth-token planetscale-token
planetscale-password planetscale-token
postman-api-token postman-api-key
prefect-api-token prefect-token
pulumi-api-token pulumi-token
pypi-upload-token pypi-token
rapidapi-access-token rapidapi-key
readme-api-token readme-api-key
rubygems-api-token rubygems-token
scalingo-api-token scalingo-token
sendgrid-api-token sendgrid-api-key
sendinblue-api-token brevo-api-key
sentry-access-token sentry-token-old
settlemint-application-access-token settlemint-token
settlemint-personal-access-token settlemint-token
settlemint-service-access-token settlemint-token
shopify-access-token shopify-token
shopify-custom-access-token shopify-token
shopify-private-app-access-token shopify-token
slack-config-access-token slack-config-token
slack-config-refresh-token slack-refresh-token
slack-legacy-bot-token slack-bot-token-old
slack-legacy-workspace-token slack-legacy-token
slack-webhook-url slack-webhook slack-workflow-webhook
snyk-api-token snyk-token
sonar-api-token sonarqube-token sonarcloud-token
sourcegraph-access-token sourcegraph-token
stripe-access-token stripe-live-key stripe-test-key
sumologic-access-token sumologic-access-key
telegram-bot-api-token telegram-bot-token
travisci-access-token travis-token
twitch-api-token twitch-token
typeform-api-token typeform-token
yandex-access-token yandex-api-key
yandex-aws-access-token yandex-static-key
zendesk-secret-key zendesk-token
`;

let names:
  | { readonly renamed: ReadonlyMap<string, readonly string[]>; readonly known: ReadonlySet<string> }
  | undefined;

/** Relock's rules for what gitleaks' or Betterleaks' rule of this name finds; empty when there is none. */
export function ourRules(theirs: string): readonly string[] {
  names ??= {
    renamed: new Map(
      RENAMED.trim()
        .split('\n')
        .map((line) => line.split(' '))
        .map(([name = '', ...ours]) => [name, ours]),
    ),
    known: new Set(allRules().map(({ id }) => id)),
  };
  const { renamed, known } = names;
  const ours = renamed.get(theirs)?.filter((id) => known.has(id)) ?? [];
  return ours.length === 0 && known.has(theirs) ? [theirs] : ours;
}

/** Every rule of gitleaks that is known here under another name. */
export function renamedRules(): string[] {
  return RENAMED.trim()
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '');
}
