// SPDX-License-Identifier: Apache-2.0

const address = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+[\w/=]/g;

/** Plain text, in which addresses of pages can be opened. */
export function Linked({ text }: { text: string }) {
  const parts = [...text.matchAll(address)];
  let from = 0;
  return (
    <>
      {parts.map((found) => {
        const before = text.slice(from, found.index);
        from = found.index + found[0].length;
        return (
          <span key={found.index}>
            {before}
            <a href={found[0]} target="_blank" rel="noopener noreferrer">
              {found[0]}
            </a>
          </span>
        );
      })}
      {text.slice(from)}
    </>
  );
}
