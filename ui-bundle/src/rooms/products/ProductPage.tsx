// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Skeleton, Trouble } from '../../kit/marks';
import { Page } from '../../kit/Page';
import { useMay } from '../../kit/session';
import { productAsked } from './asked';
import { ProductDetails } from './ProductDetails';
import './words';
import './products.css';

/** One product, or a new one. */
export default function ProductPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const edits = useMay()('products.edit');
  const asked = useQuery({ ...productAsked(id ?? ''), enabled: id !== undefined });
  const view = id === undefined ? undefined : asked.data;
  return (
    <Page
      title={view?.product.name ?? t(id === undefined ? 'product.new' : 'place.products')}
      about={
        <span>
          <Link to="/products" data-testid="product-back">
            {t('products.back')}
          </Link>
          {view?.product.ended && <span className="tag product-over">{t('products.isEnded')}</span>}
          {view && view.product.parts.length > 0 && (
            <span className="tag product-over">{t('products.isKit')}</span>
          )}
        </span>
      }
      testid="product"
    >
      {id !== undefined && asked.isPending && <Skeleton lines={14} />}
      {asked.error && <Trouble error={asked.error} retry={() => void asked.refetch()} />}
      <ConfigProvider componentDisabled={!edits}>
        {(id === undefined ? edits : view) && <ProductDetails key={id ?? 'new'} view={view} edits={edits} />}
      </ConfigProvider>
    </Page>
  );
}
