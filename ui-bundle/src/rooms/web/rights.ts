// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { Right } from '../../api/types';
import { placesOf, useRooms, type Place } from '../../shell/room';
import { everything } from '../../kit/session';
import './words';

/** In the order of the work: everything, then what is seen and done as the rail has it, then what is set up. */
function place(places: Place[], { id }: Right): number {
  if (id === everything) return -1;
  const room = id.split('.')[0] ?? id;
  const rooms = ['orders', ...places.map((p) => p.right?.split('.')[0])];
  const at = rooms.indexOf(room);
  return (id.endsWith('.manage') ? 1000 : 0) + (at < 0 ? 500 : at) + (id.endsWith('.see') ? 0 : 0.5);
}

/** Whether two sets of rights are the same. */
export const same = (some: string[], others: string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/** The rights that can be given now and the roles to start from, in the reader's words. */
export function useRights() {
  const { t, i18n } = useTranslation();
  const english = i18n.language.startsWith('en');
  const { data: rights = [] } = useQuery({
    queryKey: ['users', 'rights'],
    queryFn: () => body(api.GET('/users/rights')),
  });
  const { data: roles = [] } = useQuery({
    queryKey: ['users', 'roles'],
    queryFn: () => body(api.GET('/users/roles')),
  });
  const places = placesOf(useRooms());
  const inOrder = [...rights].sort((a, b) => place(places, a) - place(places, b));
  const words = (one: Right | undefined) => one && (english ? one.en : one.ja);
  const named = (id: string) => words(rights.find((r) => r.id === id));
  /** What somebody with these may do; those of rooms that are away are not said. */
  const said = (some: string[]) =>
    some.includes(everything)
      ? t('users.all')
      : (words(roles.find((r) => same(r.rights, some))) ??
        inOrder
          .filter((r) => some.includes(r.id))
          .map(words)
          .join('、'));
  return { rights: inOrder, roles, named, words, said };
}
