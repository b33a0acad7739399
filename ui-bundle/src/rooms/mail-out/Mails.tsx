// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { OrderView } from '../../api/types';
import { moment } from '../../kit/format';
import { Card } from '../../kit/Page';
import { NotSending } from './NotSending';
import { mailsAsked } from './asked';
import './words';
import './mail-out.css';

/** What was written to the buyer. */
export default function Mails({ view }: { view: OrderView }) {
  const order = view.order.id;
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const { data } = useQuery(mailsAsked(order));
  const { data: one } = useQuery({
    queryKey: ['mail', open],
    queryFn: () => body(api.GET('/mails/{id}', { params: { path: { id: open ?? '' } } })),
    enabled: open !== null,
  });
  return (
    <Card title={t('order.mails')} testid="mails">
      <NotSending />
      {data?.length === 0 && <p className="quiet">{t('order.noMails')}</p>}
      {data?.map((m) => (
        <div key={m.id}>
          <button
            className="mail-line"
            aria-expanded={open === m.id}
            onClick={() => setOpen(open === m.id ? null : m.id)}
          >
            <span className="num quiet">{moment(m.at)}</span>
            <span className="grow">{m.subject}</span>
            <span className="quiet">{t(`mailState.${m.state}`, { defaultValue: m.state })}</span>
          </button>
          {open === m.id && one && <pre className="mail-text">{one.text}</pre>}
        </div>
      ))}
    </Card>
  );
}
