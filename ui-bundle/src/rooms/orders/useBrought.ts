// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import type { ActionDescription } from '../../api/types';
import { useMay } from '../../kit/session';

/** What rooms and partners bring: the house's own have buttons. */
export function useBrought(): { brought: ActionDescription[]; coming: boolean } {
  const may = useMay();
  const { data, isLoading } = useQuery({
    queryKey: ['actions'],
    queryFn: () => body(api.GET('/actions')),
    staleTime: 300_000,
    enabled: may('orders.edit'),
  });
  return { brought: data?.filter((a) => a.id.includes('.')) ?? [], coming: isLoading };
}
