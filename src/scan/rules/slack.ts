import { chars, lit, oneOf, optional } from '../part.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { Rule } from '../rule.ts';
import { shape } from '../shape.ts';

const SLACK = 'https://docs.slack.dev/authentication/tokens';
const slackIds = [chars('digits', 8, 14), lit('-'), chars('digits', 8, 14), lit('-')] as const;

/** The ids in front say nothing: in a test's workspace they may be ones all over. */
const byItsEnd: Pick<Rule, 'proven' | 'judge'> = {
  proven: true,
  judge: ({ secret }) => (isPlaceholder(secret.slice(secret.lastIndexOf('-') + 1)) ? null : 'high'),
};

/** Slack's tokens and webhooks. */
export function slackRules(): readonly Rule[] {
  return [
    {
      id: 'slack-bot-token',
      provider: 'Slack',
      what: 'Slack bot token',
      opens: 'what its scopes allow in a workspace',
      confidence: 'high',
      docs: SLACK,
      revoke: 'slack-token',
      ...byItsEnd,
      shape: shape(lit('xoxb-'), ...slackIds, chars('base62', 18, 34)),
    },
    {
      id: 'slack-bot-token-old',
      provider: 'Slack',
      what: 'Slack bot token (old form)',
      opens: 'what a bot may do in a workspace',
      confidence: 'high',
      docs: SLACK,
      revoke: 'slack-token',
      ...byItsEnd,
      shape: shape(lit('xoxb-'), chars('digits', 8, 14), lit('-'), chars('base62', 18, 26)),
    },
    {
      id: 'slack-user-token',
      provider: 'Slack',
      what: 'Slack user token',
      opens: 'what its scopes allow in a person’s name',
      confidence: 'high',
      docs: SLACK,
      revoke: 'slack-token',
      ...byItsEnd,
      shape: shape(oneOf('xoxp-', 'xoxe-'), ...slackIds, chars('digits', 8, 14), lit('-'), chars('base62', 28, 34)),
    },
    {
      id: 'slack-app-token',
      provider: 'Slack',
      what: 'Slack app-level token',
      opens: 'the events of an app in all its workspaces',
      confidence: 'high',
      docs: SLACK,
      shape: shape(
        lit('xapp-'),
        chars('digits', 1),
        lit('-'),
        chars('upperAlnum', 9, 13),
        lit('-'),
        chars('digits', 10, 14),
        lit('-'),
        chars('lowerAlnum', 32, 64),
      ),
    },
    {
      id: 'slack-config-token',
      provider: 'Slack',
      what: 'Slack configuration token',
      opens: 'the settings of all apps of a person',
      confidence: 'high',
      docs: 'https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests',
      shape: shape(oneOf('xoxe.xoxb-', 'xoxe.xoxp-', 'xoxp-'), chars('digits', 1), lit('-'), chars('base62', 140, 190)),
    },
    {
      id: 'slack-refresh-token',
      provider: 'Slack',
      what: 'Slack refresh token',
      opens: 'new configuration or user tokens',
      confidence: 'high',
      docs: 'https://docs.slack.dev/authentication/using-token-rotation',
      shape: shape(lit('xoxe-'), chars('digits', 1), lit('-'), chars('base62', 130, 160)),
    },
    {
      id: 'slack-legacy-token',
      provider: 'Slack',
      what: 'Slack legacy or session token',
      opens: 'a workspace in a person’s name',
      confidence: 'high',
      docs: SLACK,
      ...byItsEnd,
      shape: shape(
        oneOf('xoxs-', 'xoxo-', 'xoxc-', 'xoxd-', 'xoxa-', 'xoxr-'),
        optional(chars('digits', 1), lit('-')),
        chars('digits', 8, 14),
        lit('-'),
        chars('digits', 8, 14),
        lit('-'),
        chars('digits', 8, 14),
        lit('-'),
        chars('lowerAlnum', 10, 64),
      ),
    },
    {
      id: 'slack-webhook',
      provider: 'Slack',
      what: 'Slack incoming webhook',
      opens: 'posting into a channel',
      confidence: 'high',
      docs: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
      shape: shape(
        oneOf('https://hooks.slack.com/services/', 'hooks.slack.com/services/'),
        lit('T'),
        chars('upperAlnum', 7, 12),
        lit('/B'),
        chars('upperAlnum', 8, 12),
        lit('/'),
        chars('base62', 23, 26),
      ),
    },
    {
      id: 'slack-workflow-webhook',
      provider: 'Slack',
      what: 'Slack workflow webhook',
      opens: 'starting a workflow',
      confidence: 'high',
      docs: 'https://slack.com/help/articles/360041352714',
      shape: shape(
        oneOf('hooks.slack.com/workflows/', 'hooks.slack.com/triggers/'),
        oneOf('T', 'E'),
        chars('upperAlnum', 8, 11),
        lit('/'),
        chars('upperAlnum', 10, 20),
        lit('/'),
        chars('base62', 11, 48),
        optional(lit('/'), chars('base62', 20, 40)),
      ),
    },
  ];
}
