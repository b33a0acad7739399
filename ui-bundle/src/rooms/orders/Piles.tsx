// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { Desk, OrderQuery } from '../../api/types';
import { count } from '../../kit/format';
import { LevelMark, useCause } from '../../kit/marks';
import './words';
import './orders.css';

// what asks before it moves comes after the list
const CleanPile = lazy(() => import('./CleanPile'));

/** The piles of a filter's orders: those that stand for the same reason, and those that nothing stops (code empty). */
const usePiles = (query: OrderQuery) => {
  const rest = { ...query };
  delete rest.finding;
  return useQuery({
    queryKey: ['piles', rest],
    queryFn: () => body(api.POST('/orders/search/piles', { body: { query: rest } })),
  });
};

/** Orders that stand for the same reason, as a line of piles; those that nothing stops go on by one press. */
export function Piles({
  query,
  desk,
  choose,
  close,
  children,
}: {
  query: OrderQuery;
  desk: Desk | undefined;
  choose: (code: string | null) => void;
  /** Takes the line away, where it does not belong to the desk. */
  close: (() => void) | undefined;
  /** What stands at its end. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const cause = useCause();
  const { data } = usePiles(query);
  const chosen = query.finding?.[0];
  return (
    <nav className="piles" aria-label={t('piles.title')} data-testid="piles">
      <button
        className="pile"
        aria-pressed={chosen === undefined}
        onClick={() => choose(null)}
        data-testid="pile-all"
      >
        {t('piles.all')}
      </button>
      {data?.map((pile) => {
        const clean = pile.code === '';
        const tab = (
          <button
            key={pile.code}
            className={clean ? 'pile clean' : 'pile'}
            aria-pressed={chosen === pile.code}
            onClick={() => choose(chosen === pile.code ? null : pile.code)}
            data-testid={`pile-${pile.code}`}
            data-count={pile.orders}
          >
            {clean ? (
              <>
                <LevelMark level="OK" /> {t('piles.none')}
              </>
            ) : (
              cause(pile)
            )}{' '}
            <b className="num">{count(pile.orders)}</b>
          </button>
        );
        return clean && desk ? (
          <Suspense key="" fallback={tab}>
            <CleanPile query={query} desk={desk} tab={tab} n={pile.orders} />
          </Suspense>
        ) : (
          tab
        );
      })}
      <span className="grow" />
      {children}
      {close && (
        <button className="plain" onClick={close} aria-label={t('piles.close')}>
          ×
        </button>
      )}
    </nav>
  );
}
