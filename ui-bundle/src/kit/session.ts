// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { api, body, carryAccount, carryCsrf } from '../api/client';
import type { Session } from '../api/types';

/** Keeps what requests carry: the token of every write, and the account that is shown. */
export function carry(session: Session): Session {
  carryCsrf(session.csrf);
  carryAccount(session.account);
  return session;
}

export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: async () => carry(await body(api.GET('/session'))),
    staleTime: Infinity,
  });
}

/** The right to do everything, also what comes later. */
export const everything = 'house.run';

/** Whether who is signed in has this right. */
export function useMay(): (right: string) => boolean {
  const { data } = useSession();
  return (right) => data?.rights.some((r) => r === right || r === everything) ?? false;
}

/** What staff are called; who may not read the list of users sees the login of the others. */
export function useNames(): (login: string) => string {
  const { data: session } = useSession();
  const may = useMay();
  const { data: users } = useQuery({
    queryKey: ['users'],
    queryFn: () => body(api.GET('/users')),
    enabled: may('users.manage'),
    staleTime: 300_000,
  });
  return (login) =>
    (login === session?.user ? session.name : users?.find((u) => u.login === login)?.name) || login;
}

const menu = { queryKey: ['menu'], queryFn: () => body(api.GET('/menu')), staleTime: 60_000 };

/** Whether the house has said by now which functions it has, or could not. */
export function useMenuKnown(): boolean {
  return !useQuery(menu).isPending;
}

/** Which functions the house has right now, told by the resources it answers to; any, if it could not say so. */
export function useMenu() {
  const { data } = useQuery(menu);
  return (...any: string[]) => data === undefined || any.some((name) => data.includes(name));
}

export function useDesks() {
  return useQuery({ queryKey: ['desks'], queryFn: () => body(api.GET('/desks')), refetchInterval: 60_000 });
}

/** Whether no order has ever come in; not known is no. */
export function useNoOrders(): boolean {
  const { data } = useDesks();
  return data?.desks.every((d) => d.count === 0) ?? false;
}
