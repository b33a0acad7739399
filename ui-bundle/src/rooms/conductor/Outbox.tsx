// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../api/types';
import { moment } from '../../kit/format';
import { Card } from '../../kit/Page';
import './words';

/** What has left, or will leave, the house about this order. */
export default function Outbox({ view }: { view: OrderView }) {
  const { t } = useTranslation();
  const told = view.outbox.filter((e) => e.command.kind !== 'mail.send' || e.state !== 'DONE');
  if (told.length === 0) return null;
  return (
    <Card title={t('order.outbox')} testid="order-outbox">
      {told.map((e) => (
        <div className="row-line small" key={e.command.id}>
          <span className="num quiet">{moment(e.queuedAt)}</span>
          <span className="grow">
            {t(`command.${e.command.kind}`, { defaultValue: e.command.kind })}
            {e.message && <span className="quiet"> {e.message}</span>}
          </span>
          <span className={e.state === 'REFUSED' || e.state === 'UNKNOWN' ? 'bad' : 'quiet'}>
            {/* what is done and has something to say was left to staff, or needed no telling */}
            {t(`outboxState.${e.state === 'DONE' && e.message ? 'UNSENT' : e.state}`)}
          </span>
        </div>
      ))}
    </Card>
  );
}
