// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Ready } from '../../kit/Ready';
import './ready.words';

/** Whether the way from label to number was tried. */
export default function ReadyLabels() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['waybill-batches'],
    queryFn: () => body(api.GET('/waybill-batches')),
  });
  const tried = data?.some((b) => !b.struck);
  return (
    <Ready
      id="labels"
      done={tried}
      title={t('shippingReady.labels')}
      note={t(tried ? 'shippingReady.labelsGood' : 'shippingReady.labelsNone')}
      to={tried ? '/numbers' : '/output'}
    />
  );
}
