// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../kit/actions';
import { useSession } from '../kit/session';
import type { Standing } from './kit';
import { placed } from './placed';

/** Who looks at a page of a bundle, and where its own paths lead. */
export type At = Pick<Standing, 'id' | 'session' | 'href' | 'go' | 'hrefOfOrder' | 'goToOrder' | 'act'>;

export function useAt(id: string): At {
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  const session = useSession().data;
  const act = useAct();
  return useMemo(
    () => ({
      id,
      session: {
        user: session?.user ?? '',
        name: session?.name ?? '',
        language: i18n.language === 'en' ? 'en' : 'ja',
        rights: session?.rights ?? [],
      },
      href: (to) => '/ui' + placed(id, to),
      go: (to) => void navigate(placed(id, to)),
      hrefOfOrder: (order) => `/ui/orders/${order}`,
      goToOrder: (order) => void navigate(`/orders/${order}`),
      act: async (action, what) => void (await act(action, what)),
    }),
    [id, session, i18n.language, navigate, act],
  );
}
