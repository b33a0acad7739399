// SPDX-License-Identifier: Apache-2.0
// What stands on a printed paper, read as any reader of PDF would.
import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each page, without spaces and line ends. */
export async function pages(file) {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file), { verbosity: 0 }), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, ''));
}
