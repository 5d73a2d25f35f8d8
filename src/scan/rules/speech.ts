import { chars, lit, oneOf, optional, uuid } from '../part.ts';
import type { Rule } from '../rule.ts';
import { beside, named, token } from './build.ts';

const TRACES = 'traces, prompts and answers of a project';
const VOICE = 'speech on the account’s bill';

/** Speech, translation and traces of models. */
export function speechRules(): readonly Rule[] {
  return [
    token(
      'helicone-api-key',
      'Helicone',
      'Helicone API key',
      TRACES,
      'https://docs.helicone.ai/helicone-headers/helicone-auth',
      oneOf('sk-helicone-', 'sk-helicone-eu-', 'sk-helicone-proxy-'),
      chars('lowerAlnum', 7),
      lit('-'),
      chars('lowerAlnum', 7),
      lit('-'),
      chars('lowerAlnum', 7),
      lit('-'),
      chars('lowerAlnum', 7),
    ),
    token(
      'cartesia-api-key',
      'Cartesia',
      'Cartesia API key',
      VOICE,
      'https://docs.cartesia.ai/get-started/make-an-api-request',
      lit('sk_car_'),
      chars('base62', 22),
    ),
    token(
      'langwatch-api-key',
      'LangWatch',
      'LangWatch API key',
      TRACES,
      'https://docs.langwatch.ai/integration/overview',
      lit('sk-lw-'),
      chars('base62', 48),
    ),
    beside(
      'livekit-api-secret',
      'LiveKit',
      'LiveKit API secret',
      'calls and rooms of a project',
      'https://docs.livekit.io/home/self-hosting/server-setup/',
      ['livekit'],
      chars('base62', 43, 45),
    ),
    named(
      'deepgram-api-key',
      'Deepgram',
      'Deepgram API key',
      VOICE,
      'https://developers.deepgram.com/docs/create-additional-api-keys',
      ['deepgram'],
      chars('lowerHex', 40),
    ),
    named(
      'deepl-api-key',
      'DeepL',
      'DeepL API key',
      'translations on the account’s bill',
      'https://developers.deepl.com/docs/getting-started/auth',
      ['deepl'],
      uuid(),
      optional(lit(':fx')),
    ),
    named('gladia-api-key', 'Gladia', 'Gladia API key', VOICE, 'https://docs.gladia.io/', ['gladia'], uuid()),
    named(
      'comet-api-key',
      'Comet',
      'Comet API key',
      TRACES,
      'https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/',
      ['comet_api', 'comet-api', 'cometapi', 'opik_api'],
      chars('base62', 25),
    ),
    named(
      'langtrace-api-key',
      'Langtrace',
      'Langtrace API key',
      TRACES,
      'https://docs.langtrace.ai/',
      ['langtrace'],
      chars('lowerHex', 64),
    ),
  ];
}
