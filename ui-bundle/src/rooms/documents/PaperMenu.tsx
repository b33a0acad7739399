// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { base } from '../../api/client';
import type { OrderView } from '../../api/types';
import { followJob } from '../../kit/followJob';
import { useKeys } from '../../kit/keys';
import { Menu } from '../../kit/Menu';
import { useMay } from '../../kit/session';
import { complain, toast } from '../../kit/toasts';
import { usePapers } from '../../kit/papers';
import { useIssue } from '../../kit/useIssue';
import '../../kit/words/papers';
import './words';

const ReturnInvoice = lazy(() => import('./ReturnInvoice'));

/** What can be issued for one order. */
export default function PaperMenu({ view: { order } }: { view: OrderView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useMay();
  const [returning, setReturning] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const kinds = usePapers();
  const open = (result: string) => window.open(`${base}/${result}`, '_blank', 'noopener');
  const { issue, dialog } = useIssue((job, title) => {
    void followJob(client, job).then((done) => {
      if (done.state === 'DONE') {
        toast({ kind: 'good', text: t('issue.done', { name: title }) });
        open(done.result);
      } else {
        toast({ kind: 'bad', text: done.result, more: done.refused });
      }
      void client.invalidateQueries({ queryKey: ['issued'] });
    }, complain);
  });
  useKeys({ p: () => button.current?.click() });
  const items = [
    ...(may('documents.issue') ? (kinds ?? []) : []).map((k) => ({
      key: k.kind,
      label: <span data-testid={`paper-${k.kind}`}>{k.name}</span>,
      onClick: () => void issue(k, [order.id]),
    })),
    ...(may('documents.void')
      ? [
          {
            key: 'return-invoice',
            label: <span data-testid="paper-return-invoice">{t('ledger.returnInvoice')}</span>,
            onClick: () => setReturning(true),
          },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Menu items={items}>
        <Button ref={button} data-testid="paper-issue">
          {t('order.papers')} <kbd>p</kbd>
        </Button>
      </Menu>
      {dialog}
      {returning && (
        <Suspense fallback={null}>
          <ReturnInvoice
            order={order}
            close={() => setReturning(false)}
            done={(document) => {
              setReturning(false);
              open(document);
              void client.invalidateQueries({ queryKey: ['issued'] });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
