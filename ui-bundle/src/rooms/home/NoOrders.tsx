// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFirst } from './useFirst';
import './first.words';
import './first.css';

/** Where there is nothing yet: what is set up next, so that orders come in. */
export default function NoOrders() {
  const { t } = useTranslation();
  const { steps, done, next, pending } = useFirst(true);
  if (pending || !next?.state) return null;
  return (
    <p className="first-empty" data-testid="first-empty">
      <Link className="first-go now" to={next.state.to}>
        {t('first.next', { what: t(next.step.word) })}
      </Link>
      <Link to="/start">
        {t('place.start')} {t('first.count', { done, all: steps.length })}
      </Link>
    </p>
  );
}
