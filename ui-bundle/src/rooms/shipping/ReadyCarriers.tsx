// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Ready } from '../../kit/Ready';
import './ready.words';

/** Whether there is a carrier that label data can be made for. */
export default function ReadyCarriers() {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ['carriers'], queryFn: () => body(api.GET('/carriers')) });
  const writing = data?.filter((c) => c.writes).map((c) => c.name);
  return (
    <Ready
      id="carriers"
      done={writing && writing.length > 0}
      title={t('shippingReady.carriers')}
      note={
        writing?.length
          ? t('shippingReady.carriersGood', { names: writing.join('・') })
          : t('shippingReady.carriersNone')
      }
      to="/settings/connections"
    />
  );
}
