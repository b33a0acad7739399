// SPDX-License-Identifier: Apache-2.0

/** Where a path of a page of a bundle is on the staff's page. */
export function placed(id: string, path = ''): string {
  const below = path.replace(/^\/+/, '');
  return below ? `/x/${id}/${below}` : `/x/${id}`;
}
