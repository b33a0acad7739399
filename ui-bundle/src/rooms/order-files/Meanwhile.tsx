// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../kit/session';
import { newShop } from './shops';
import './first.words';
import './order-files.css';

/** While a mall's key is waited for, its order files are there. */
export default function Meanwhile() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <div className="meanwhile" data-testid="first-meanwhile">
      <p>{t('first.order.waiting')}</p>
      <p>{t('first.order.caution')}</p>
      <p>
        {may('connections.manage') && (
          <>
            <Link to={newShop}>{t('first.order.addShop')}</Link>
            {' ・ '}
          </>
        )}
        <Link to="/files">{t('place.files')}</Link>
      </p>
    </div>
  );
}
