// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { api, body } from '../../api/client';

/** Whether the shop only looks on, and what has not left. */
export const useObservation = () =>
  useQuery({
    queryKey: ['observation'],
    queryFn: () => body(api.GET('/observation')),
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
