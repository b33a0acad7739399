// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, base, body } from '../../api/client';
import type { OrderMail } from '../../api/types';
import { moment } from '../../kit/format';
import { Skeleton, Trouble } from '../../kit/marks';
import { Card } from '../../kit/Page';
import { readOn } from '../../kit/pages';
import { searchOf } from '../../kit/sought';
import { complain, toast } from '../../kit/toasts';
import './words';

const states = ['', 'UNREADABLE', 'NEW', 'READ', 'OTHER'] as const;

/** The mails that came in, what became of them, and each as it came. */
export function OrderMails() {
  const { t } = useTranslation();
  const [state, setState] = useState<string>('');
  const [chosen, setChosen] = useState('');
  const list = useInfiniteQuery({
    queryKey: ['order-mails', state],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/order-mails', {
          params: {
            query: { limit: 50, ...(state ? { state } : {}), ...(pageParam ? { from: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: 30_000,
  });
  const mails = list.data?.pages.flatMap((p) => p.items) ?? [];
  const open = mails.find((m) => m.id === chosen) ?? mails[0];
  return (
    <Card
      title={t('orderMail.mails')}
      extra={
        <Segmented
          value={state}
          onChange={(value) => setState(String(value))}
          options={states.map((s) => ({ value: s, label: t(`orderMailState.${s || 'ALL'}`) }))}
          data-testid="order-mail-filter"
        />
      }
      flush
    >
      {list.isPending && <Skeleton />}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {list.data && mails.length === 0 && <p className="quiet pad">{t('orderMail.noMails')}</p>}
      {mails.length > 0 && (
        <div className="mailbox">
          <ul className="mail-list">
            {mails.map((m) => (
              <Row key={m.id} mail={m} chosen={m.id === open?.id} choose={() => setChosen(m.id)} />
            ))}
            {list.hasNextPage && (
              <li className="pad">
                <Button block onClick={() => void readOn(list)}>
                  {t('common.more')}
                </Button>
              </li>
            )}
          </ul>
          {open && <Open mail={open} />}
        </div>
      )}
    </Card>
  );
}

function Row({ mail, chosen, choose }: { mail: OrderMail; chosen: boolean; choose: () => void }) {
  const { t } = useTranslation();
  return (
    <li>
      <button
        className={chosen ? 'mail-row chosen' : 'mail-row'}
        aria-current={chosen}
        onClick={choose}
        data-testid="order-mail-row"
        data-id={mail.id}
        data-state={mail.state}
      >
        <span className="mail-subject">{mail.subject || t('orderMail.noSubject')}</span>
        <span className="row-line small quiet">
          <span className={mail.state === 'UNREADABLE' ? 'grow bad' : 'grow'}>
            {t(`orderMailState.${mail.state}`)} {mail.number}
          </span>
          <span className="num">{moment(mail.at)}</span>
        </span>
      </button>
    </li>
  );
}

function Open({ mail }: { mail: OrderMail }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const path = { params: { path: { id: mail.id } } };
  const { data: one } = useQuery({
    queryKey: ['order-mail', mail.id],
    queryFn: () => body(api.GET('/order-mails/{id}', path)),
  });
  async function again() {
    try {
      const after = await body(api.POST('/order-mails/{id}/retry', path));
      await client.invalidateQueries({ queryKey: ['order-mails'] });
      await client.invalidateQueries({ queryKey: ['order-mail', mail.id] });
      const kind = after.state === 'READ' ? 'good' : 'bad';
      toast({ kind, text: `${t(`orderMailState.${after.state}`)} ${after.number || after.why}` });
    } catch (e) {
      complain(e);
    }
  }
  return (
    <article className="mail-open" data-testid="order-mail-open">
      <h2>{mail.subject || t('orderMail.noSubject')}</h2>
      <p className="small quiet">
        {mail.from} ・ {mail.box} ・ <span className="num">{moment(mail.at)}</span> ・{' '}
        {t(`orderMailState.${mail.state}`)}
        {mail.connection && ` ・ ${mail.connection}`}
        {mail.number && (
          <>
            {' ・ '}
            <Link to={searchOf(mail.number)}>{mail.number}</Link>
          </>
        )}
      </p>
      {mail.why && (
        <p className="bad" data-testid="order-mail-why">
          {mail.why}
        </p>
      )}
      <p className="row-line">
        {mail.state !== 'READ' && (
          <Button onClick={() => void again()} data-testid="order-mail-retry">
            {t('orderMail.retry')}
          </Button>
        )}
        <a href={`${base}/order-mails/${mail.id}/eml`} download data-testid="order-mail-file">
          {t('orderMail.take')}
        </a>
      </p>
      <pre className="mail-text">{one?.text}</pre>
    </article>
  );
}
