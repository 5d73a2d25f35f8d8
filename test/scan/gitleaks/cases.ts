/** A config, a tree, and what gitleaks 8.30 finds in it: `rule path:line secret`. */
export interface Case {
  readonly name: string;
  readonly config: string;
  readonly files: Readonly<Record<string, string>>;
  readonly found: readonly string[];
}

const RULE = `[[rules]]
id = "acme"
description = "Acme"
regex = '''acme_([a-z0-9]+)'''
keywords = ["ACME_"]
`;
const TREE = { 'a.txt': 'x = acme_one1 # first\n', 'test/b.txt': '\n\nacme_two2 acme_three3\n' };

export const CASES: readonly Case[] = [
  {
    name: 'a rule, its first group, words in any case',
    config: RULE,
    files: TREE,
    found: ['acme a.txt:1 one1', 'acme test/b.txt:3 three3', 'acme test/b.txt:3 two2'],
  },
  {
    name: 'keys in any case',
    config: RULE.replace('regex', 'REGEX').replace('id =', 'ID ='),
    files: TREE,
    found: ['acme a.txt:1 one1', 'acme test/b.txt:3 three3', 'acme test/b.txt:3 two2'],
  },
  {
    name: 'a path that must match',
    config: `${RULE}path = '''^test/'''\n`,
    files: TREE,
    found: ['acme test/b.txt:3 three3', 'acme test/b.txt:3 two2'],
  },
  {
    name: 'a list that allows a path for all',
    config: `${RULE}[[allowlists]]\npaths = ['''^test/''']\n`,
    files: TREE,
    found: ['acme a.txt:1 one1'],
  },
  {
    name: 'the older spelling of it',
    config: `${RULE}[allowlist]\npaths = ['''^test/''']\n`,
    files: TREE,
    found: ['acme a.txt:1 one1'],
  },
  {
    name: 'one of two checks is enough',
    config: `${RULE}[[rules.allowlists]]\npaths = ['''^a''']\nregexes = ['''^two''']\n`,
    files: TREE,
    found: ['acme test/b.txt:3 three3'],
  },
  {
    name: 'both of two checks',
    config: `${RULE}[[rules.allowlists]]\ncondition = "AND"\npaths = ['''^test''']\nregexes = ['''^two''', '''^one''']\n`,
    files: TREE,
    found: ['acme a.txt:1 one1', 'acme test/b.txt:3 three3'],
  },
  {
    name: 'what expressions look at: the match',
    config: `${RULE}[[rules.allowlists]]\nregexTarget = "match"\nregexes = ['''^acme_one''']\n`,
    files: TREE,
    found: ['acme test/b.txt:3 three3', 'acme test/b.txt:3 two2'],
  },
  {
    name: 'what expressions look at: the line',
    config: `${RULE}[[allowlists]]\nregexTarget = "line"\nregexes = ['''# first$''', '''two2 acme''']\n`,
    files: TREE,
    found: [],
  },
  {
    name: 'stop words, in the secret alone, in any case',
    config: `${RULE}[[rules.allowlists]]\nstopwords = ["ONE", "acme"]\n`,
    files: TREE,
    found: ['acme test/b.txt:3 three3', 'acme test/b.txt:3 two2'],
  },
  {
    name: 'a list for some rules',
    config: `${RULE}[[rules]]\nid = "other"\nregex = '''acme_t'''\n[[allowlists]]\ntargetRules = ["acme"]\nregexes = ['''.''']\n`,
    files: TREE,
    found: ['other test/b.txt:3 acme_t', 'other test/b.txt:3 acme_t'],
  },
  {
    name: 'entropy: only what has more',
    config: `${RULE}entropy = 2.0\n`,
    files: { 'a.txt': 'acme_abcd acme_abcde acme_aaaaaaaaaa' },
    found: ['acme a.txt:1 abcde'],
  },
  {
    name: 'entropy counts characters over bytes',
    config: `[[rules]]\nid = "e"\nregex = '''k=(\\S+)'''\nentropy = 1.0\n`,
    files: { 'a.txt': 'k=éüñø\nk=abcd' },
    found: ['e a.txt:1 éüñø', 'e a.txt:2 abcd'],
  },
  {
    name: 'the group that is the secret',
    config: `[[rules]]\nid = "g"\nregex = '''(user)=(\\w+);(pass)=(\\w+)'''\nsecretGroup = 4\n`,
    files: { 'a.txt': 'user=ann;pass=tulips' },
    found: ['g a.txt:1 tulips'],
  },
  {
    name: 'the first group that is not empty',
    config: `[[rules]]\nid = "g"\nregex = '''k=(?:"(\\w*)"|(\\w+))'''\n`,
    files: { 'a.txt': 'k=ann k="bob"' },
    found: ['g a.txt:1 ann', 'g a.txt:1 bob'],
  },
  {
    name: 'groups of the match alone, where what follows is gone',
    config: `[[rules]]\nid = "g"\nregex = '''(?:k=)(\\w+)(?:;|$)'''\n`,
    files: { 'a.txt': 'k=ann;\nk=bob' },
    found: ['g a.txt:1 ann', 'g a.txt:2 bob'],
  },
  {
    name: 'line breaks around a match are not of it',
    config: `[[rules]]\nid = "n"\nregex = '''\\n*key-\\w+\\n*'''\n`,
    files: { 'a.txt': '\n\nkey-one\n\nkey-two\n' },
    found: ['n a.txt:2 key-one', 'n a.txt:5 key-two'],
  },
  {
    name: 'Go’s flags in the middle, and its classes',
    config: `[[rules]]\nid = "f"\nregex = '''key(?i)[[:blank:]]*=\\s*(?-i:Q)([A-F\\d]{4}(?:xyz))\\z?'''\n`,
    files: {
      'a.txt': [
        ['key = ', 'Q1a2BXYZ\n'],
        ['KEY = ', 'Q1a2bxyz\n'],
        ['key\t=', 'q1a2bxyz'],
      ]
        .flat()
        .join(''),
    },
    found: ['f a.txt:1 1a2BXYZ'],
  },
  {
    name: 'a rule that requires another nearby',
    config: `[[rules]]\nid = "pair"\nregex = '''secret-(\\w+)'''\n[[rules.required]]\nid = "name"\nwithinLines = 2\n[[rules]]\nid = "name"\nregex = '''name-(\\w+)'''\nskipReport = true\n`,
    files: { 'a.txt': 'name-ann\n\nsecret-near\n\n\n\nsecret-far\n' },
    found: ['pair a.txt:3 near'],
  },
  {
    name: 'one that requires another anywhere',
    config: `[[rules]]\nid = "pair"\nregex = '''secret-(\\w+)'''\n[[rules.required]]\nid = "name"\n[[rules]]\nid = "name"\nregex = '''name-(\\w+)'''\n`,
    files: { 'a.txt': 'name-ann\n\n\n\n\nsecret-far\n', 'b.txt': 'secret-alone' },
    found: ['name a.txt:1 ann', 'pair a.txt:6 far'],
  },
  {
    name: 'another config, its rules changed and switched off',
    config: `[extend]\npath = "base.toml"\ndisabledRules = ["off"]\n[[rules]]\nid = "acme"\n[[rules.allowlists]]\nregexes = ['''^one''']\n[[rules]]\nid = "mine"\nregex = '''mine-(\\w+)'''\n`,
    files: {
      'base.toml': `${RULE}[[rules]]\nid = "off"\nregex = '''off-(\\w+)'''\n`,
      'a.txt': 'acme_one1 acme_two2 off-x mine-y\n',
    },
    found: ['acme a.txt:1 two2', 'mine a.txt:1 y'],
  },
  {
    name: 'marks',
    config: RULE,
    files: { 'a.txt': 'acme_one1 # gitleaks:allow\nacme_two2\n' },
    found: ['acme a.txt:2 two2'],
  },
];
