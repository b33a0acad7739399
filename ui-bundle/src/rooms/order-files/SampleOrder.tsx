// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import { Card } from '../../kit/Page';
import { useMay } from '../../kit/session';
import { needed, sample } from './sample';
import { newShop } from './shops';
import './sample.words';

/** An order to oneself: brought in at once, or taken as a file to see how one is written. */
export default function SampleOrder({ take }: { take: ((file: File) => void) | undefined }) {
  const { t } = useTranslation();
  const may = useMay();
  const { data: shop } = useQuery({ queryKey: ['shop'], queryFn: () => body(api.GET('/shop')) });
  if (!shop) return null;
  const known = needed.every((f) => shop[f]?.trim());
  const make = () => sample(shop, new Date(), t);
  function download() {
    const file = make();
    const a = document.createElement('a');
    a.href = URL.createObjectURL(file);
    a.download = file.name;
    a.click();
    URL.revokeObjectURL(a.href);
  }
  return (
    <Card title={t('sample.title')} testid="files-sample">
      <p>{t('sample.about')}</p>
      {known ? (
        <div className="row-line sample-acts">
          <Button type="primary" disabled={!take} onClick={() => take?.(make())} data-testid="sample-make">
            {t('sample.make')}
          </Button>
          <Button onClick={download} data-testid="sample-take">
            {t('sample.take')}
          </Button>
          {!take && (
            <span className="quiet" data-testid="sample-choose">
              {t('sample.chooseFirst')}{' '}
              {may('connections.manage') && <Link to={newShop}>{t('sample.toConnections')}</Link>}
            </span>
          )}
        </div>
      ) : (
        <p className="held" data-testid="sample-shop">
          {t('sample.shopFirst')} {may('shop.manage') && <Link to="/settings/shop">{t('place.shop')}</Link>}
        </p>
      )}
    </Card>
  );
}
