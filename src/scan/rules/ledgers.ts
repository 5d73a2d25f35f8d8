import { base58Check, bech32 } from '../coin.ts';
import { blanks, chars, lit, oneOf } from '../part.ts';
import type { Part } from '../part.ts';
import type { Rule } from '../rule.ts';
import { between } from '../shape.ts';
import { named, token } from './build.ts';

const COINS = 'the coins of a wallet, for good';

const BITCOIN = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const RIPPLE = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** A text in one order of the 58 characters, written in the other. */
function reorder(text: string, from: string, to: string): string {
  return Array.from(text, (character) => to[from.indexOf(character)] ?? '').join('');
}

/** The XRP Ledger writes Base58Check with its own order of characters, so that its seeds begin with `s`. */
const familySeed: Part = (() => {
  const plain = base58Check({ words: '', version: '21', begins: '3', head: 1, length: 29, payload: 16 });
  return {
    ...plain,
    pattern: 's[1-9A-HJ-NP-Za-km-z]{28}',
    words: '29 base58 characters that begin with `s`, with their checksum',
    mint: (random, before) => reorder(plain.mint(random, before), BITCOIN, RIPPLE),
    holds: (piece, before) => plain.holds?.(reorder(piece, RIPPLE, BITCOIN), before) ?? 'no',
    spoil: (random, before) => reorder(plain.spoil?.(random, before) ?? '', BITCOIN, RIPPLE),
  };
})();

/** Nobody can take back what was done with such a key. */
const critical = (rule: Rule): Rule => ({ severity: 'critical', ...rule });

/** Keys of wallets and ledgers beside the best-known ones. */
export function ledgerRules(): readonly Rule[] {
  const rules: readonly Rule[] = [
    {
      ...token(
        'ethereum-keystore',
        'Ethereum',
        'Ethereum keystore (encrypted private key)',
        'the coins of a wallet, once its passphrase is guessed',
        'https://github.com/ethereum/wiki/wiki/Web3-Secret-Storage-Definition',
      ),
      confidence: 'medium',
      near: { words: ['"kdfparams"', 'aes-128-ctr'], within: 600 },
      shape: between(
        [oneOf('"ciphertext"', '"cipherText"'), blanks(0, 4), lit(':'), blanks(0, 4), lit('"')],
        [chars('lowerHex', 64)],
        [lit('"')],
      ),
    },
    {
      ...token(
        'xrp-secret',
        'XRP Ledger',
        'XRP Ledger family seed',
        COINS,
        'https://xrpl.org/docs/concepts/accounts/cryptographic-keys',
        familySeed,
      ),
      near: { words: ['xrp', 'ripple'], within: 300, lead: true },
      proven: true,
    },
    {
      ...token(
        'tezos-secret-key-long',
        'Tezos',
        'Tezos secret key (with its public half)',
        COINS,
        'https://docs.tezos.com/developing/wallets-and-accounts',
        base58Check({
          words: '98 base58 characters with their checksum',
          version: '2bf64e07',
          begins: 'edsk',
          head: 4,
          length: 98,
          payload: 64,
        }),
      ),
      proven: true,
    },
    token(
      'aptos-private-key',
      'Aptos',
      'Aptos private key',
      COINS,
      'https://github.com/aptos-foundation/AIPs/blob/main/aips/aip-80.md',
      oneOf('ed25519-priv-0x', 'secp256k1-priv-0x'),
      chars('hex', 64),
    ),
    token(
      'zcash-spending-key',
      'Zcash',
      'Zcash extended spending key',
      COINS,
      'https://zips.z.cash/zip-0032',
      lit('secret-extended-key-main1'),
      bech32('secret-extended-key-main', 271),
    ),
    named(
      'polymarket-api-secret',
      'Polymarket',
      'Polymarket API secret',
      'orders in a wallet’s name',
      'https://docs.polymarket.com/developers/CLOB/authentication',
      ['polymarket', 'poly_api', 'clob_secret', 'clob_api_secret'],
      chars('base64url', 43),
      lit('='),
    ),
    named(
      'polymarket-passphrase',
      'Polymarket',
      'Polymarket API passphrase',
      'orders in a wallet’s name, with the API secret',
      'https://docs.polymarket.com/developers/CLOB/authentication',
      ['polymarket_pass', 'polymarket_api_pass', 'poly_pass', 'poly_api_pass', 'clob_pass', 'clob_api_pass'],
      chars('lowerHex', 64),
    ),
  ];
  return rules.map(critical);
}
