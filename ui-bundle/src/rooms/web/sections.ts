// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { useMay } from '../../kit/session';
import { useRooms } from '../../shell/room';

/**
 * The sections of settings that no room's own page draws, as far as who is signed in may change them: those of rooms
 * that have no page, and of partners.
 */
export function useSections() {
  const drawn = useRooms().flatMap((r) => r.sections ?? []);
  const may = useMay();
  const list = useQuery({
    queryKey: ['settings'],
    queryFn: () => body(api.GET('/settings')),
    staleTime: 60_000,
  });
  return { ...list, data: list.data?.filter((s) => !drawn.includes(s.id) && may(s.right)) };
}
