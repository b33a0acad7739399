// SPDX-License-Identifier: Apache-2.0
import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { MenuProps } from 'antd';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useInWords } from '../../kit/inWords';
import type { Keys } from '../../kit/keys';
import { useThere } from '../../kit/Spot';
import { complain } from '../../kit/toasts';
import { useRooms, type Act, type Chosen } from '../../shell/room';

type Line = NonNullable<NonNullable<MenuProps['items']>[number]>;

/** The acts that rooms bring for chosen orders: lines of the menu, keys, what one of them asks, and whether more are to come. */
export function useActs(
  chosen: Chosen,
  clear: () => void,
): { acts: Line[]; keys: Keys; dialog: ReactNode; done: ReadonlySet<string | undefined>; coming: boolean } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const rooms = useRooms();
  const inWords = useInWords();
  const there = useThere();
  const [asking, ask] = useState('');
  const all = rooms.flatMap((r) => r.acts ?? []).filter(there);
  const fit = all.filter((a) => a.fits?.(chosen) ?? true);
  // of an act that has gone meanwhile nothing is asked any more
  const Asks = all.find((a) => a.id === asking)?.dialog;
  const choices = useQueries({
    queries: fit.map((a) => ({
      queryKey: ['act', a.id],
      queryFn: () => a.choices?.() ?? [],
      enabled: Boolean(a.choices),
      staleTime: 30_000,
    })),
  });
  async function run(act: Act, choice: string) {
    if (act.dialog) return ask(act.id);
    try {
      await act.run?.(chosen, { t, client, go: (to) => void navigate(to), clear }, choice);
    } catch (e) {
      complain(e);
    }
  }
  const acts = fit.flatMap((act, i): Line[] => {
    const { id, word = '', name, key } = act;
    const said = name ? inWords(name) : t(word);
    const label = <span data-testid={`bulk-${id}`}>{key ? `${said} (${key})` : said}</span>;
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
  return {
    acts,
    keys,
    dialog: Asks && (
      <Suspense fallback={null}>
        <Asks chosen={chosen} close={() => ask('')} clear={clear} />
      </Suspense>
    ),
    done: new Set(fit.map((act) => act.does)),
    coming: choices.some((c) => c.isLoading),
  };
}
