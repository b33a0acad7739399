// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { api, body } from '../../api/client';

/** The section of how the shop ships. */
export const path = { section: 'shipping' };

/** What it is kept under. */
export const usualKey = ['settings', path.section];

/** How the shop ships where nothing says otherwise. */
export function useUsual() {
  return useQuery({
    queryKey: usualKey,
    queryFn: () => body(api.GET('/settings/{section}', { params: { path } })),
  });
}
