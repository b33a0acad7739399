// SPDX-License-Identifier: Apache-2.0
import { useInWords } from '../../kit/inWords';
import { useNames, useSession } from '../../kit/session';
import { useBrought } from './useBrought';

/** The act by which an order is given to one of the staff, or to nobody. */
export const assign = 'orders.assign';

/** Who may look after orders of this shop, who is signed in first: nobody where the house gives orders to nobody. */
export function useStaff(): { login: string; name: string }[] {
  const inWords = useInWords();
  const me = useSession().data?.user;
  const act = useBrought().brought.find((a) => a.id === assign);
  const staff = act?.parameters[0]?.choices.map((c) => ({ login: c.value, name: inWords(c.name) })) ?? [];
  return [...staff.filter((s) => s.login === me), ...staff.filter((s) => s.login !== me)];
}

/** What they are called; the login of who looks after orders no more. */
export function useStaffName(): (login: string) => string {
  const staff = useStaff();
  const nameOf = useNames();
  return (login) => staff.find((s) => s.login === login)?.name ?? nameOf(login);
}
