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

/**
 * The bytes of a label file without what follows the calendar or the order of arrival: `yyyy/mm/dd` stands for every
 * ship date and wished day, eight zeros for the house's number of the order (the newest orders of a shop come in first),
 * and its lines are sorted. One character is one byte; no quote is the second byte of a character of Windows-31J.
 */
export function undated(file) {
  const lines = file
    .toString('latin1')
    .replace(/"\d{4}\/\d{2}\/\d{2}"/g, '"yyyy/mm/dd"')
    .replace(/^"S\d{8}(\d{2})"/gm, '"S00000000$1"')
    .split('\r\n');
  return [...lines.slice(0, -1).sort(), ...lines.slice(-1)].join('\r\n');
}

/** The first line in which two label files differ, or nothing. */
export function difference(expected, actual) {
  if (expected === actual) return '';
  const show = (line) => (line === undefined ? 'no line' : decoder.decode(Buffer.from(line, 'latin1')));
  const [there, here] = [expected.split('\r\n'), actual.split('\r\n')];
  const n = there.findIndex((line, i) => line !== here[i]);
  const at = n < 0 ? there.length : n;
  return `line ${at + 1}\nexpected ${show(there[at])}\nactual   ${show(here[at])}`;
}

/** Key and ship date of each row. */
export function read(file) {
  const lines = file.toString('latin1').split('\r\n');
  if (lines.pop() !== '') throw new Error('the label file does not end with CR LF');
  return lines.map((line) => {
    const cells = line.split('","').map((cell) => cell.replace(/^"|"$/g, ''));
    if (cells.length !== 97) throw new Error(`a label of ${cells.length} columns`);
    return { key: cells[0], shipDate: cells[4] };
  });
}

/** A number of the carrier: eleven digits and the rest of their division by seven. */
export const tracking = (n) => `${44440000000 + n}${(44440000000 + n) % 7}`;

/** The same with a wrong check digit. */
export const misread = (number) => number.replace(/.$/, (digit) => (Number(digit) + 1) % 7);

/** What the carrier's program writes after printing: 73 columns, of which five are filled. */
export function results(rows) {
  const rest = ',""'.repeat(68);
  const lines = ['"お客様管理番号","送り状種別","クール区分","送り状番号","出荷日"' + rest];
  for (const { key, number, shipDate } of rows) lines.push(`"${key}","0","0","${number}","${shipDate}"${rest}`);
  return encode(lines.join('\r\n') + '\r\n');
}
