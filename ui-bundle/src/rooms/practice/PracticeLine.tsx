// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay, useSession } from '../../kit/session';
import { complain } from '../../kit/toasts';
import { enter, usePractising } from './practising';
import './words';
import './practice.css';

/** Says on every page that the account is for practice, and puts a frame around it. */
export default function PracticeLine() {
  const { t } = useTranslation();
  const may = useMay();
  const { data: session } = useSession();
  if (!usePractising()) return null;
  const leave = () =>
    enter(false)
      // nothing of the other account stays on the page
      .then(() => window.location.assign('/ui/'))
      .catch(complain);
  return (
    <p className="practice-line" role="status" data-testid="practice-line">
      <b>{t('practice.sign')}</b> <span>{t('practice.line')}</span>{' '}
      {may('practice.use') && <Link to="/settings/practice">{t('practice.toPage')}</Link>}{' '}
      {session?.accounts.some((a) => !a.practice) && (
        <button className="link" onClick={() => void leave()} data-testid="practice-leave">
          {t('practice.leave')}
        </button>
      )}
    </p>
  );
}
