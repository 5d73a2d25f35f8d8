import { chars, lit, oneOf } from '../part.ts';
import type { Rule } from '../rule.ts';
import { between } from '../shape.ts';
import { named, token } from './build.ts';

const AZURE = 'https://learn.microsoft.com/en-us/azure/';

/** The last base64 character of 32 bytes, and of 64, holds fewer bits than the others. */
const of32 = oneOf(...Array.from('AEIMQUYcgkosw048'));
const of64 = oneOf(...Array.from('AQgw'));

/**
 * Microsoft's keys name their service in the middle. 32 bytes: 33 characters, the mark, one of A–P, five more and `=`;
 * 64 bytes: 76 characters, the mark, six more and `==`. Source: microsoft/security-utilities.
 */
const short = (id: string, what: string, opens: string, mark: string, page: string): Rule =>
  token(
    id,
    'Microsoft',
    what,
    opens,
    AZURE + page,
    chars('base64', 33),
    lit(mark),
    chars('upToP', 1),
    chars('base64', 4),
    of32,
    lit('='),
  );

const long = (id: string, what: string, opens: string, mark: string, page: string): Rule =>
  token(
    id,
    'Microsoft',
    what,
    opens,
    AZURE + page,
    chars('base64', 76),
    lit(mark),
    chars('base64', 5),
    of64,
    lit('=='),
  );

/** Microsoft Azure's services beside its storage. */
export function azureRules(): readonly Rule[] {
  return [
    short(
      'azure-service-bus-key',
      'Azure Service Bus key',
      'messages of a namespace',
      '+ASb',
      'service-bus-messaging/service-bus-sas',
    ),
    short(
      'azure-event-hub-key',
      'Azure Event Hubs key',
      'events of a namespace',
      '+AEh',
      'event-hubs/authorize-access-shared-access-signature',
    ),
    short(
      'azure-relay-key',
      'Azure Relay key',
      'connections of a namespace',
      '+ARm',
      'azure-relay/relay-authentication-and-authorization',
    ),
    short(
      'azure-iot-key',
      'Azure IoT Hub, device or provisioning key',
      'devices and what they report',
      'AIoT',
      'iot-hub/iot-hub-dev-guide-sas',
    ),
    short(
      'azure-redis-key',
      'Azure Cache for Redis key',
      'all data of a cache',
      'AzCa',
      'azure-cache-for-redis/cache-configure',
    ),
    short(
      'azure-event-grid-key',
      'Azure Event Grid key',
      'events of a topic',
      'AZEG',
      'event-grid/authenticate-with-access-keys-shared-access-signatures',
    ),
    long('azure-batch-key', 'Azure Batch key', 'jobs of an account', '+ABa', 'batch/account-move'),
    long(
      'azure-ml-classic-key',
      'Azure ML web service key (classic)',
      'a published model',
      '+AMC',
      'machine-learning/',
    ),
    long(
      'azure-api-management-key',
      'Azure API Management key',
      'the APIs behind a gateway',
      'APIM',
      'api-management/api-management-subscriptions',
    ),
    {
      ...token(
        'azure-common-key',
        'Microsoft',
        'Azure key with Microsoft’s common signature',
        'a service of Azure',
        `${AZURE}ai-services/authentication`,
        chars('base62', 52),
        oneOf('JQQJ9D', 'JQQJ9H'),
        chars('base62', 1),
        oneOf(...Array.from('ABCDEFGHIJKL')),
        chars('base62', 24),
      ),
    },
    {
      id: 'azure-app-configuration-key',
      provider: 'Microsoft',
      what: 'Azure App Configuration connection string',
      opens: 'the settings of an application',
      confidence: 'high',
      docs: `${AZURE}azure-app-configuration/howto-best-practices`,
      shape: between([lit('.azconfig.io;Id='), chars('visible', 4, 40), lit(';Secret=')], [chars('base62', 40, 90)]),
    },
    {
      id: 'azure-cosmosdb-connection-string',
      provider: 'Microsoft',
      what: 'Azure Cosmos DB key (old form)',
      opens: 'all data of a Cosmos DB account',
      confidence: 'high',
      docs: `${AZURE}cosmos-db/secure-access-to-data`,
      shape: between(
        [oneOf('.documents.azure.com:443/;AccountKey=', '.documents.azure.com/;AccountKey=')],
        [chars('base64', 86), lit('==')],
      ),
    },
    {
      id: 'azure-web-pubsub-key',
      provider: 'Microsoft',
      what: 'Azure SignalR or Web PubSub access key',
      opens: 'messages of a hub',
      confidence: 'high',
      docs: `${AZURE}azure-signalr/concept-connection-string`,
      shape: between(
        [oneOf('.service.signalr.net;AccessKey=', '.webpubsub.azure.com;AccessKey=')],
        [chars('base64', 43), lit('=')],
      ),
    },
    {
      id: 'azure-communication-key',
      provider: 'Microsoft',
      what: 'Azure Communication Services access key',
      opens: 'calls, mail and messages on the account’s bill',
      confidence: 'high',
      docs: `${AZURE}communication-services/concepts/authentication`,
      shape: between(
        [oneOf('.communication.azure.com/;accesskey=', '.communication.azure.com/;AccessKey=')],
        [chars('base64', 86), lit('==')],
      ),
    },
    {
      id: 'azure-logic-app-url',
      provider: 'Microsoft',
      what: 'URL of an Azure Logic Apps or Power Automate trigger',
      opens: 'runs of a workflow',
      confidence: 'high',
      docs: `${AZURE}logic-apps/logic-apps-securing-a-logic-app`,
      near: { words: ['.logic.azure.com', '.powerplatform.com'], within: 300 },
      shape: between(
        [lit('%2Ftriggers%2F'), chars('base62', 3, 30), lit('%2Frun&sv=1.0&sig=')],
        [chars('base64url', 43)],
      ),
    },
    named(
      'azure-devops-pat-old',
      'Microsoft',
      'Azure DevOps personal access token (old form)',
      'code and builds in a person’s name',
      'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
      ['azure_devops', 'azuredevops', 'ado_pat', 'vsts', 'azure_pat', 'system_accesstoken'],
      chars('lowerBase32', 52),
    ),
    named(
      'azure-speech-key',
      'Microsoft',
      'Azure AI services key (old form)',
      'models on the subscription’s bill',
      `${AZURE}ai-services/authentication`,
      [
        'azure_openai',
        'azure_speech',
        'azure_translator',
        'azure_vision',
        'azure_ai',
        'azureopenai',
        'speech_key',
        'cognitive',
        'bing_search',
        'ocp-apim-subscription-key',
        'azure_maps',
      ],
      chars('lowerHex', 32),
    ),
    {
      id: 'azure-publish-password',
      provider: 'Microsoft',
      what: 'password of an Azure publish profile',
      opens: 'deployment to a web app',
      confidence: 'high',
      docs: `${AZURE}app-service/deploy-configure-credentials`,
      shape: between([lit('userPWD="')], [chars('base62', 60)], [lit('"')]),
    },
  ];
}
