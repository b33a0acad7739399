// SPDX-License-Identifier: Apache-2.0
import { api, body } from '../../api/client';
import type { Chosen, Hand } from '../../shell/room';
import { refreshWarehouses, tellDone } from './use';
import './words';

/** The shop's warehouses. */
export async function choices(): Promise<{ id: string; name: string }[]> {
  const { warehouses } = await body(api.GET('/warehouse-requests/overview'));
  return warehouses.map(({ id, name }) => ({ id, name: name || id }));
}

/** Lets a warehouse ship the orders. */
export async function choose({ ids }: Chosen, { t, client, clear }: Hand, warehouse: string): Promise<void> {
  const done = await body(api.POST('/warehouse-requests/choice', { body: { orders: ids, warehouse } }));
  tellDone(t('warehouse.chosen', { n: done.done }), done);
  clear();
  refreshWarehouses(client);
}
