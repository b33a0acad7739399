// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { api, body } from '../../api/client';

/** What each key of the section can be, the first as a shop starts. */
export const choices = {
  scan: ['on', 'off'],
  label: ['on', 'off'],
  told: ['numbered', 'packed', 'handed-over'],
};

export type Key = keyof typeof choices;

export const settingsKey = ['packing-settings'];

/** How the shop packs. */
export function usePackSettings() {
  return useQuery({
    queryKey: settingsKey,
    queryFn: () => body(api.GET('/settings/{section}', { params: { path: { section: 'packing' } } })),
    staleTime: 60_000,
  });
}
