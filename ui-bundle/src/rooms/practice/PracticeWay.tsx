// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePractising } from './practising';
import './words';

/** To a shop that begins: everything can be tried before a mall's key is there. */
export default function PracticeWay() {
  const { t } = useTranslation();
  if (usePractising() !== false) return null;
  return (
    <section className="card first-way" data-testid="first-way-practice">
      <p>
        <b>{t('practice.way')}</b> {t('practice.wayWhy')}{' '}
        <Link to="/settings/practice">{t('practice.begin')}</Link>
      </p>
    </section>
  );
}
