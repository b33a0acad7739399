// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useObservation } from './observation';
import './observation.words';

/** To a shop that moves over from another system: look on first, then bring its orders. */
export default function MovingWay() {
  const { t } = useTranslation();
  const { data } = useObservation();
  // whoever has gone live has moved
  if (!data || data.live) return null;
  return (
    <section className="card first-way" data-testid="first-way-moving">
      <p>
        <b>{t('observation.way')}</b> {t(data.since ? 'observation.wayOn' : 'observation.wayWhy')}{' '}
        <Link to="/settings/observation">{t('place.observation')}</Link>
        {' ・ '}
        <Link to="/files">{t('observation.wayFiles')}</Link>
      </p>
    </section>
  );
}
