// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';

/** The papers the house can put out, with their names; undefined until read, or where it is not `wanted`. */
export function usePapers(wanted = true) {
  const { data } = useQuery({
    queryKey: ['documents', 'kinds'],
    queryFn: () => body(api.GET('/documents/kinds')),
    enabled: wanted,
    staleTime: 600_000,
  });
  return data;
}
