// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import Clipboard from 'lucide-react/icons/clipboard-list';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Counted } from '../../kit/Counted';
import { unreadAsked } from './asked';

/** Leads to the board, and says how much of it is unread. */
export default function BoardSign() {
  const { t } = useTranslation();
  const { data } = useQuery(unreadAsked);
  return (
    <Link to="/board" className="sign" title={t('place.board')} data-testid="board-sign">
      <span className="unseen">{t('place.board')}</span>
      <Counted n={data?.notes ?? 0} kind="bad">
        <Clipboard />
      </Counted>
    </Link>
  );
}
