// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../kit/session';
import { useObservation } from './observation';
import './observation.words';
import './conductor.css';

/** Says on every page that the shop only looks on. */
export default function ObservationLine() {
  const { t } = useTranslation();
  const may = useMay();
  const { data } = useObservation();
  if (!data?.since) return null;
  return (
    <p className="observation-line" role="status" data-testid="observation-line">
      <b>{t('place.observation')}</b> <span>{t('observation.line')}</span>{' '}
      {may('connections.manage') && <Link to="/settings/observation">{t('observation.set')}</Link>}
    </p>
  );
}
