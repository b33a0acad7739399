// SPDX-License-Identifier: Apache-2.0
import { api, body } from '../../api/client';
import { save } from '../../kit/save';
import type { Chosen } from '../../shell/room';

/** Saves the list of what the orders hold, one line a product. */
export async function take({ ids, all, query }: Chosen): Promise<void> {
  const csv = await body(api.POST('/product-list', { body: all ? { query } : { ids }, parseAs: 'blob' }));
  save(csv as Blob, 'product-list.csv');
}
