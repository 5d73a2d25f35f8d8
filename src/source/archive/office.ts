/** What is in the first bytes of the XML of Office Open XML and of OpenDocument. */
const NAMESPACE = /schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|urn:oasis:names:tc:opendocument/;
/** An endless tag is cut here. */
const LONGEST_TAG = 1024 * 1024;

/** True for XML of an office document, by its first 512 bytes. */
export function isOfficeXml(name: string, head: Buffer): boolean {
  return /\.(?:xml|rels)$/i.test(name) && NAMESPACE.test(head.toString('latin1'));
}

/** Tags at which a line ends: paragraphs, cells and rows, breaks. All others stand within a word, or may. */
const ENDS_LINE =
  /^(?:\/(?:\w+:)?(?:p|h|si|row|table-row|table-cell|tc|comment|text-box)|(?:\w+:)?(?:br|cr|line-break)\b)/;
/** Tags that stand for white space. */
const IS_BLANK = /^(?:\w+:)?(?:tab|s)\b/;
/** Values of attributes that may be an address or a connection string. A name is read from its start only: once. */
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]{1,200})="([^"]{16,})"/g;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g;
const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/**
 * The text of an office document: a word that is written in several runs (spell checking and formatting cut them) comes
 * whole, and each paragraph is a line. Long attribute values come behind the paragraph that they stand in.
 */
export async function* officeText(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  // One character a byte: a chunk may end within a character.
  let rest = '';
  const aside: string[] = [];
  for await (const chunk of chunks) {
    const xml = rest + chunk.toString('latin1');
    const open = Math.max(xml.lastIndexOf('<'), xml.lastIndexOf('&'));
    const isOpen = open !== -1 && !/[>;]/.test(xml.slice(open)) && xml.length - open < LONGEST_TAG;
    rest = isOpen ? xml.slice(open) : '';
    yield textOf(isOpen ? xml.slice(0, open) : xml, aside);
  }
  yield textOf(`${rest}</p>`, aside);
}

function textOf(xml: string, aside: string[]): Buffer {
  const text = xml.replace(/<([^<>]*)>|[\r\n]/g, (_, tag: string | undefined) => {
    if (tag === undefined) return ' ';
    for (const [, name = '', value = ''] of tag.matchAll(ATTRIBUTE)) {
      if (!name.startsWith('xmlns')) aside.push(`\n${name}="${value}"`);
    }
    if (ENDS_LINE.test(tag)) return `${aside.splice(0).join('')}\n`;
    return IS_BLANK.test(tag) ? ' ' : '';
  });
  const plain = text.replace(ENTITY, (entity, decimal?: string, hex?: string) => {
    if (decimal === undefined && hex === undefined) return NAMED[entity] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? Buffer.from(String.fromCodePoint(code)).toString('latin1') : entity;
  });
  return Buffer.from(plain, 'latin1');
}
