// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Alarm } from '../../api/types';
import './words';

/** Leads from the reminder of a memo to its order. */
export default function MemoLink({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation();
  const order = alarm.kind === 'board.memo' ? alarm.subject?.split('/')[1] : undefined;
  if (!order) return null;
  return (
    <>
      {' '}
      <Link to={`/orders/${order}`} data-testid="memo-open">
        {t('memoLink.open')}
      </Link>
    </>
  );
}
