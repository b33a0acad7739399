// SPDX-License-Identifier: Apache-2.0
import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { toast } from '../../kit/toasts';
import { refresh } from '../../kit/actions';
import type { Warehouse, WarehouseDone } from '../../api/types';
import './words';

/** The shop's warehouses, and how many requests stand where. */
export function useWarehouses(enabled = true) {
  return useQuery({
    queryKey: ['warehouses'],
    queryFn: () => body(api.GET('/warehouse-requests/overview')),
    enabled,
    refetchInterval: 30_000,
  });
}

/** What staff call a warehouse. */
export function useWarehouseName(all: Warehouse[] | undefined) {
  const { t } = useTranslation();
  return (id: string) => {
    const found = all?.find((w) => w.id === id);
    return found?.name || id || t('warehouse.none');
  };
}

export function refreshWarehouses(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['warehouses'] });
  void client.invalidateQueries({ queryKey: ['warehouse-requests'] });
  void client.invalidateQueries({ queryKey: ['warehouse-files'] });
  refresh(client);
}

/** Says what became of some shipments. */
export function tellDone(text: string, done: WarehouseDone): void {
  toast({
    kind: done.refused.length > 0 ? 'bad' : 'good',
    text,
    more: done.refused.map((r) => `${r.shipment}: ${r.why}`),
  });
}
