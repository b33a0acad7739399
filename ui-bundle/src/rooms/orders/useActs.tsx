// SPDX-License-Identifier: Apache-2.0
import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Keys } from '../../kit/keys';
import { useThere } from '../../kit/Spot';
import { complain } from '../../kit/toasts';
import { useRooms, type Act, type Chosen } from '../../shell/room';

type Line = NonNullable<NonNullable<MenuProps['items']>[number]>;

/** The acts that rooms bring for chosen orders: lines of the menu, and keys. */
export function useActs(chosen: Chosen, clear: () => void): { acts: Line[]; keys: Keys } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const rooms = useRooms();
  const there = useThere();
  const fit = rooms.flatMap((r) => r.acts ?? []).filter((a) => there(a) && (a.fits?.(chosen) ?? true));
  const choices = useQueries({
    queries: fit.map((a) => ({
      queryKey: ['act', a.id],
      queryFn: () => a.choices?.() ?? [],
      enabled: Boolean(a.choices),
      staleTime: 30_000,
    })),
  });
  async function run(act: Act, choice: string) {
    try {
      await act.run(chosen, { t, client, go: (to) => void navigate(to), clear }, choice);
    } catch (e) {
      complain(e);
    }
  }
  const acts = fit.flatMap((act, i): Line[] => {
    const { id, word, key } = act;
    const label = <span data-testid={`bulk-${id}`}>{key ? `${t(word)} (${key})` : t(word)}</span>;
    if (!act.choices) return [{ key: id, label, onClick: () => void run(act, '') }];
    const children = (choices[i]?.data ?? []).map((c) => ({
      key: `${id}-${c.id}`,
      label: <span data-testid={`bulk-${id}-${c.id}`}>{c.name}</span>,
      onClick: () => void run(act, c.id),
    }));
    return children.length > 0 ? [{ key: id, label, children }] : [];
  });
  const keys = Object.fromEntries(
    fit.flatMap((act) => (act.key && !act.choices ? [[act.key, () => void run(act, '')]] : [])),
  );
  return { acts, keys };
}
