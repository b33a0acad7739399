// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import { moment } from '../../kit/format';
import { useKeys } from '../../kit/keys';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Page } from '../../kit/Page';
import { readOn } from '../../kit/pages';
import { NotSending } from './NotSending';
import './words';

/** Mails that were sent, or are kept instead of sending, newest first. */
export default function MailboxPage() {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const box = useInfiniteQuery({
    queryKey: ['mailbox'],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/mailbox', { params: { query: { limit: 100, ...(pageParam ? { from: pageParam } : {}) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const mails = box.data?.pages.flatMap((p) => p.items) ?? [];
  const open = mails[Math.min(at, mails.length - 1)];
  const { data: one } = useQuery({
    queryKey: ['mail', open?.id],
    queryFn: () => body(api.GET('/mails/{id}', { params: { path: { id: open?.id ?? '' } } })),
    enabled: open !== undefined,
  });
  useKeys({
    j: () => setAt((i) => Math.min(mails.length - 1, i + 1)),
    k: () => setAt((i) => Math.max(0, i - 1)),
  });
  return (
    <Page
      title={t('place.mailbox')}
      about={<span className="quiet">{t('mailbox.about')}</span>}
      testid="mailbox"
    >
      <NotSending />
      {box.isPending && <Skeleton lines={12} />}
      {box.error && <Trouble error={box.error} retry={() => void box.refetch()} />}
      {box.data && mails.length === 0 && <Empty title={t('mailbox.none')} hint={t('mailbox.noneHint')} />}
      {mails.length > 0 && (
        <div className="mailbox">
          <ul className="mail-list">
            {mails.map((m, i) => (
              <li key={m.id}>
                <button
                  className={m.id === open?.id ? 'mail-row chosen' : 'mail-row'}
                  aria-current={m.id === open?.id}
                  onClick={() => setAt(i)}
                  data-testid="mailbox-row"
                  data-order={m.order ?? ''}
                  data-template={m.template}
                >
                  <span className="mail-subject">{m.subject}</span>
                  <span className="row-line small quiet">
                    <span className="grow">{m.to}</span>
                    <span className="num">{moment(m.at)}</span>
                  </span>
                </button>
              </li>
            ))}
            {box.hasNextPage && (
              <li className="pad">
                <Button block onClick={() => void readOn(box)}>
                  {t('common.more')}
                </Button>
              </li>
            )}
          </ul>
          {open && (
            <article className="mail-open" data-testid="mail-open">
              <h2>{open.subject}</h2>
              <p className="small quiet">
                {t('mailbox.to')} {open.to} ・ <span className="num">{moment(open.at)}</span> ・{' '}
                {t(`mailState.${open.state}`, { defaultValue: open.state })}
                {open.order !== null && (
                  <>
                    {' ・ '}
                    <Link to={`/orders/${open.order}`}>{t('mailbox.order')}</Link>
                  </>
                )}
              </p>
              <pre className="mail-text" data-testid="mail-text">
                {one?.text}
              </pre>
            </article>
          )}
        </div>
      )}
    </Page>
  );
}
