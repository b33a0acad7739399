// SPDX-License-Identifier: Apache-2.0
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { Dialog } from './Dialog';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import type { DocumentKind, PaperLook, PaperTold } from '../api/types';
import { count } from './format';
import { Field } from './Page';
import { complain } from './toasts';
import { useInWords } from './inWords';
import './words/papers';

type Asked = { kind: DocumentKind; ids: number[]; look: PaperLook; layout?: string };
type More = { reason?: string; addressee?: string; proviso?: string; medium?: string };

/** Issues papers: at once where there is nothing to say, else it says so and asks. */
export function useIssue(started: (job: string, title: string) => void) {
  const [asked, setAsked] = useState<Asked | null>(null);
  async function start(kind: DocumentKind, ids: number[], layout: string | undefined, more: More) {
    try {
      const given = { kind: kind.kind, ids, ...(layout ? { layout } : {}), ...more };
      const { job } = await body(api.POST('/documents', { body: given }));
      started(job, kind.name);
    } catch (e) {
      complain(e);
    }
  }
  async function issue(kind: DocumentKind, ids: number[], layout?: string) {
    try {
      const look = await body(api.POST('/documents/look', { body: { kind: kind.kind, ids } }));
      const silent = look.again.length + look.refused.length + look.warned.length === 0;
      if (silent && !(kind.numbered && ids.length === 1)) await start(kind, ids, layout, {});
      else setAsked({ kind, ids, look, ...(layout ? { layout } : {}) });
    } catch (e) {
      complain(e);
    }
  }
  const dialog = asked && (
    <IssueDialog
      asked={asked}
      close={() => setAsked(null)}
      go={(more) => {
        setAsked(null);
        void start(asked.kind, asked.ids, asked.layout, more);
      }}
    />
  );
  return { issue, dialog };
}

function IssueDialog({ asked, close, go }: { asked: Asked; close: () => void; go: (more: More) => void }) {
  const { t } = useTranslation();
  const { kind, ids, look } = asked;
  const [reason, setReason] = useState('');
  const [addressee, setAddressee] = useState('');
  const [proviso, setProviso] = useState('');
  const [medium, setMedium] = useState('PAPER');
  const fresh = kind.numbered && ids.length === 1 && look.ready === 1;
  const n = look.ready + (reason.trim() ? look.again.length : 0);
  const yes = () =>
    n > 0 &&
    go({
      ...(reason.trim() ? { reason: reason.trim() } : {}),
      ...(addressee.trim() ? { addressee: addressee.trim() } : {}),
      ...(proviso.trim() ? { proviso: proviso.trim() } : {}),
      ...(medium === 'PAPER' ? {} : { medium }),
    });
  return (
    <Dialog
      title={t('issue.title', { name: kind.name, n: count(ids.length) })}
      ok={t('issue.go', { n: count(n) })}
      close={close}
      go={yes}
      disabled={n === 0}
      testid="issue-yes"
    >
      <div className="stack" data-testid="issue">
        <Told title={t('issue.refused', { n: look.refused.length })} of={look.refused} bad />
        <Told title={t('issue.warned', { n: look.warned.length })} of={look.warned} />
        {look.again.length > 0 && (
          <>
            <p>
              {t('issue.again', { n: count(look.again.length) })}{' '}
              <span className="quiet num">{look.again.slice(0, 3).map(nameOf).join(' / ')}</span>
            </p>
            <Field label={t('issue.reason')} help={t('issue.reasonHelp')}>
              <Input
                value={reason}
                onChange={(e) => setReason(e.target.value)}
                maxLength={200}
                data-testid="issue-reason"
              />
            </Field>
          </>
        )}
        {fresh && (
          <Field label={t('issue.addressee')} help={t('issue.addresseeHelp')}>
            <Input
              value={addressee}
              onChange={(e) => setAddressee(e.target.value)}
              maxLength={200}
              data-testid="issue-addressee"
            />
          </Field>
        )}
        {fresh && kind.kind === 'receipt' && (
          <Field label={t('issue.proviso')} help={t('issue.provisoHelp')}>
            <Input
              value={proviso}
              onChange={(e) => setProviso(e.target.value)}
              maxLength={200}
              data-testid="issue-proviso"
            />
          </Field>
        )}
        {kind.kind === 'receipt' && look.ready > 0 && (
          <Radio.Group value={medium} onChange={(e) => setMedium(String(e.target.value))}>
            <Radio value="PAPER">{t('issue.paper')}</Radio>
            <Radio value="ELECTRONIC">{t('issue.electronic')}</Radio>
          </Radio.Group>
        )}
      </div>
    </Dialog>
  );
}

const nameOf = (told: PaperTold) => told.no || told.number;

/** Orders with the same reason together. */
function Told({ title, of, bad }: { title: string; of: PaperTold[]; bad?: boolean }) {
  const inWords = useInWords();
  if (of.length === 0) return null;
  const by = new Map<string, PaperTold[]>();
  for (const one of of) {
    const why = inWords(one);
    by.set(why, [...(by.get(why) ?? []), one]);
  }
  return (
    <div>
      <b className={bad ? 'bad' : undefined}>{title}</b>
      {[...by].map(([why, ones]) => (
        <p key={why} className="small">
          {why}{' '}
          <span className="quiet num">
            {ones
              .slice(0, 5)
              .map((o) => o.number)
              .join(' / ')}
            {ones.length > 5 && ' …'}
          </span>
        </p>
      ))}
    </div>
  );
}
