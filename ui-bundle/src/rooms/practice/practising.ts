// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { api, body, carryAccount } from '../../api/client';
import { useSession } from '../../kit/session';

/** Whether the account that is shown is for practice; unknown until the house has said who is signed in. */
export function usePractising(): boolean | undefined {
  const { data } = useSession();
  return data?.accounts.find((a) => a.id === data.account)?.practice;
}

/** How the account practises; asked of one that does. */
export function useCourse() {
  return useQuery({
    queryKey: ['practice'],
    queryFn: () => body(api.GET('/practice')),
    enabled: usePractising() === true,
  });
}

/** Goes to the account for practice, or back; the page is to be loaded anew then. */
export async function enter(practice: boolean): Promise<void> {
  carryAccount((await body(api.POST('/session/practice', { body: { practice } }))).account);
}
