// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import type { ForeignPages } from '../../api/types';
import { useMenu } from '../../kit/session';

/** The pages of bundles, as the house lists them for who is signed in. */
export function useListed(): ForeignPages | undefined {
  const has = useMenu();
  return useQuery({
    queryKey: ['pages'],
    queryFn: () => body(api.GET('/pages')),
    enabled: has('pages'),
  }).data;
}
