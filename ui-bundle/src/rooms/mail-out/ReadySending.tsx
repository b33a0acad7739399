// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Ready } from '../../kit/Ready';
import './words';

/** Whether mails can leave. */
export default function ReadySending() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['mail-sending'],
    queryFn: () => body(api.GET('/mails/sending')),
    staleTime: 60_000,
  });
  return (
    <Ready
      id="sending"
      done={data?.sends}
      title={t('place.sending')}
      note={t(data?.sends ? 'sending.ready' : 'sending.notReady')}
      to="/settings/sending"
    />
  );
}
