// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk, OrderQuery } from '../../api/types';
import { useAct } from '../../kit/actions';
import { useMay } from '../../kit/session';
import { complain } from '../../kit/toasts';
import { useAsk } from './Ask';
import { waysFrom } from './moves';
import './PileRows.words';
import './words';
import './orders.css';

/** The orders that nothing stops, and the button that moves them all on. */
export default function CleanPile({
  query,
  desk,
  tab,
  n,
}: {
  query: OrderQuery;
  desk: Desk;
  tab: ReactNode;
  n: number;
}) {
  const { t } = useTranslation();
  const act = useAct();
  const [going, setGoing] = useState(false);
  const { ask, dialog } = useAsk((action, what) => void act(action, what));
  const may = useMay()('orders.edit');
  const [to] = waysFrom([desk]).forward;
  if (!to || !may) return tab;
  async function move(on: Desk) {
    if (going) return;
    setGoing(true);
    const action = { action: 'move', desk: on, query: { ...query, finding: [''] } };
    try {
      await ask(action, t('bulk.move', { desk: t(`desk.${on}`) }), 'undoable');
    } catch (e) {
      complain(e);
    } finally {
      setGoing(false);
    }
  }
  return (
    <span className="pile-clean">
      {tab}
      <Button
        size="small"
        disabled={going}
        onClick={() => void move(to)}
        data-testid="pile-move"
        data-desk={to}
        data-count={n}
      >
        {t('pile.move', { desk: t(`desk.${to}`) })}
      </Button>
      {dialog}
    </span>
  );
}
