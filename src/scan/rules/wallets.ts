import { base58, base58Check, bech32, ed25519Pair, fromBase58, recoveryPhrase, strKey } from '../coin.ts';
import { chars, lit, oneOf } from '../part.ts';
import type { Part } from '../part.ts';
import type { Rule } from '../rule.ts';
import { shape } from '../shape.ts';

const COINS = 'all coins of a wallet';

/** A wallet's key: whoever has it spends, and nobody can take it back. */
const wallet = (id: string, provider: string, what: string, docs: string, ...parts: readonly Part[]): Rule => ({
  id,
  provider,
  what,
  opens: COINS,
  confidence: 'high',
  severity: 'critical',
  docs,
  shape: shape(...parts),
});

const near = (words: readonly string[], within = 200): Pick<Rule, 'near'> => ({ near: { words, within, lead: true } });

/** 64 bytes of base 58: a Solana key pair. */
const base58Pair = ed25519Pair({
  words: '87 or 88 base58 characters: a secret key and its own public key',
  pattern: '[1-9A-HJ-NP-Za-km-z]{86,88}',
  shortest: 86,
  longest: 88,
  set: 'A-Za-z0-9',
  write: base58,
  read: (text) => fromBase58(text, 64),
});

/** The same bytes as the Solana command line stores them: a JSON array. */
const jsonPair = ed25519Pair({
  words: 'a JSON array of 64 bytes: a secret key and its own public key',
  pattern: String.raw`\[\s{0,8}(?:\d{1,3}\s{0,8},\s{0,8}){63}\d{1,3}\s{0,8}\]`,
  shortest: 129,
  longest: 1300,
  set: ',',
  write: (bytes) => `[${[...bytes].join(',')}]`,
  read: (text) => Buffer.from(text.match(/\d+/g)?.map(Number) ?? []),
});

const BIP32 = 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki';

/** An extended private key of BIP-32 under the four letters that its version bytes become. */
const extended = (letters: string, version: string) =>
  wallet(
    `bitcoin-extended-key-${letters}`,
    'Bitcoin',
    `extended private key (${letters})`,
    BIP32,
    base58Check({
      words: `\`${letters}\` and 107 base58 characters with their checksum`,
      version,
      begins: letters,
      head: 4,
      length: 111,
      payload: 74,
    }),
  );

/** Keys of cryptocurrency wallets; nearly all carry a checksum. */
export function walletRules(): readonly Rule[] {
  return [
    {
      ...wallet(
        'wallet-recovery-phrase',
        'any',
        'recovery phrase of a wallet (BIP-39)',
        'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
        recoveryPhrase,
      ),
      ...near(
        [
          'mnemonic',
          'seed phrase',
          'seed_phrase',
          'seedphrase',
          'recovery phrase',
          'recovery_phrase',
          'bip39',
          'bip-39',
        ],
        160,
      ),
      proven: true,
    },
    extended('xprv', '0488ade4'),
    extended('yprv', '049d7878'),
    extended('zprv', '04b2430c'),
    { ...extended('tprv', '04358394'), severity: 'low' },
    {
      ...wallet(
        'bitcoin-private-key',
        'Bitcoin',
        'Bitcoin private key (wallet import format)',
        'https://en.bitcoin.it/wiki/Wallet_import_format',
        base58Check({
          words: '52 base58 characters with their checksum',
          version: '80',
          begins: '[KL]',
          head: 1,
          length: 52,
          payload: 33,
          tail: '01',
        }),
      ),
      ...near(['bitcoin', 'btc', 'privkey', '_wif', 'wif_']),
    },
    {
      ...wallet(
        'bitcoin-private-key-uncompressed',
        'Bitcoin',
        'Bitcoin private key (wallet import format, uncompressed)',
        'https://en.bitcoin.it/wiki/Wallet_import_format',
        base58Check({
          words: '51 base58 characters with their checksum',
          version: '80',
          begins: '5',
          head: 1,
          length: 51,
          payload: 32,
        }),
      ),
      ...near(['bitcoin', 'btc', 'privkey', '_wif', 'wif_']),
    },
    {
      ...wallet(
        'ethereum-private-key',
        'Ethereum',
        'Ethereum private key',
        'https://ethereum.org/developers/docs/accounts/',
        lit('0x'),
        chars('hex', 64),
      ),
      assigned: ['private_key', 'privatekey', 'private-key', 'deployer', 'wallet_key', 'signer_key', 'metamask'],
    },
    {
      ...wallet(
        'ethereum-private-key-bare',
        'Ethereum',
        'Ethereum private key (without 0x)',
        'https://ethereum.org/developers/docs/accounts/',
        chars('hex', 64),
      ),
      assigned: [
        'eth_private',
        'ethereum_private',
        'evm_private',
        'wallet_private',
        'deployer_private',
        'metamask',
        'goerli_private',
        'sepolia_private',
      ],
    },
    {
      ...wallet(
        'solana-key-pair',
        'Solana',
        'Solana key pair (base58)',
        'https://solana.com/docs/core/accounts',
        base58Pair,
      ),
      ...near(['solana', 'phantom', 'keypair', 'key_pair', 'bs58', 'private_key']),
    },
    {
      ...wallet(
        'solana-key-file',
        'Solana',
        'Solana key pair (array of bytes)',
        'https://solana.com/docs/intro/installation',
        jsonPair,
      ),
      ...near(['solana', 'keypair', 'key_pair', 'secretkey', 'private_key'], 120),
    },
    {
      ...wallet(
        'near-private-key',
        'NEAR',
        'NEAR private key',
        'https://docs.near.org/protocol/access-keys',
        lit('ed25519:'),
        base58Pair,
      ),
    },
    wallet(
      'sui-private-key',
      'Sui',
      'Sui private key',
      'https://docs.sui.io/concepts/cryptography/transaction-auth/keys-addresses',
      lit('suiprivkey1'),
      bech32('suiprivkey', 53),
    ),
    {
      ...wallet(
        'nostr-private-key',
        'Nostr',
        'Nostr private key',
        'https://github.com/nostr-protocol/nips/blob/master/19.md',
        lit('nsec1'),
        bech32('nsec', 52),
      ),
      opens: 'everything a person says on Nostr, and their messages',
    },
    {
      ...wallet(
        'stellar-secret-key',
        'Stellar',
        'Stellar secret key',
        'https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md',
        strKey('56 base32 characters that begin with `S`, with their checksum (CRC-16)', ['90'], 'S'),
      ),
      ...near(['stellar', 'soroban', 'horizon']),
    },
    wallet(
      'tezos-secret-key',
      'Tezos',
      'Tezos secret key',
      'https://docs.tezos.com/architecture/accounts',
      base58Check({
        words: '`edsk` and 50 base58 characters with their checksum',
        version: '0d0f3a07',
        begins: 'edsk',
        head: 4,
        length: 54,
        payload: 32,
      }),
    ),
    {
      ...wallet(
        'nats-seed',
        'NATS',
        'NATS key seed',
        'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
        // User, account, operator, server, cluster and curve keys.
        strKey(
          '58 base32 characters that begin with `S` and the kind of key, with their checksum (CRC-16)',
          ['9500', '9000', '9380', '9340', '9080', '95c0'],
          'S[UAONCX]',
        ),
      ),
      opens: 'messages of a NATS system, as a user, account or operator',
      ...near(['nats', 'nkey', 'key seed']),
    },
    {
      ...wallet(
        'bitcoin-encrypted-key',
        'Bitcoin',
        'Bitcoin private key under a password (BIP-38)',
        'https://github.com/bitcoin/bips/blob/master/bip-0038.mediawiki',
        base58Check({
          words: '`6P` and 56 base58 characters with their checksum',
          version: '0142',
          begins: '6P',
          head: 2,
          length: 58,
          payload: 37,
        }),
      ),
      confidence: 'medium',
      severity: 'high',
      ...near(['bip38', 'bip-38', 'paper wallet', 'bitaddress']),
    },
    {
      ...wallet(
        'hedera-private-key',
        'Hedera',
        'Hedera private key (DER in hex)',
        'https://docs.hedera.com/hedera/core-concepts/keys-and-signatures',
        oneOf('302e020100300506032b657004220420', '3030020100300706052b8104000a04220420'),
        chars('hex', 64),
      ),
    },
  ];
}
