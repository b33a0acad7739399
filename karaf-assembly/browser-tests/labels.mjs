// SPDX-License-Identifier: Apache-2.0
// The label file as bytes (Windows-31J), and the result file that the carrier's program would give back.

const decoder = new TextDecoder('shift_jis');
const bytesOf = new Map();
for (let high = 0x81; high <= 0xfc; high++) {
  for (let low = 0x40; low <= 0xfc; low++) {
    const text = decoder.decode(new Uint8Array([high, low]));
    if (text.length === 1 && text !== '\ufffd' && !bytesOf.has(text)) bytesOf.set(text, [high, low]);
  }
}

const encode = (text) =>
  Buffer.from([...text].flatMap((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : bytesOf.get(c))));

/** Rows of a label file, every cell with its very bytes (as latin1 text). */
export function read(file) {
  const lines = file.toString('latin1').split('\r\n');
  if (lines.pop() !== '') throw new Error('the label file does not end with CR LF');
  return lines.map(cells);
}

// A second byte of Windows-31J is never a comma or a quote.
function cells(line) {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((m) => m[1]).slice(0, line.endsWith(',') ? undefined : -1);
}

export const plain = (cell) => cell.replace(/^"|"$/g, '');

/** A row without what differs from run to run: our shipment number, the mall's order number and the dates. */
export function settled(row) {
  return row
    .map((cell) => {
      const text = plain(cell);
      if (/^S\d{10}$/.test(text)) return '#shipment';
      if (/^\d{4}\/\d{2}\/\d{2}$/.test(text)) return '#date';
      if (/\d{6}-\d{8}-\d{10}/.test(text)) return '#order';
      return cell;
    })
    .join(',');
}

/** A number of the carrier: eleven digits and the rest of the division by seven. */
export const tracking = (n) => `${44440000000 + n}${(44440000000 + n) % 7}`;

const today = () => new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());

/** What the carrier's program writes after printing: 73 columns, of which four matter. */
export function results(rows) {
  const rest = ',""'.repeat(68);
  const lines = ['"お客様管理番号","送り状種類","クール区分","伝票番号","出荷予定日"' + rest];
  for (const { key, number } of rows) lines.push(`"${key}","0","0","${number}","${today()}"${rest}`);
  return encode(lines.join('\r\n') + '\r\n');
}
