// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button, Radio, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { ForeignPage, ForeignPages } from '../../api/types';
import { Dialog } from '../../kit/Dialog';
import { useInWords } from '../../kit/inWords';
import { Skeleton } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import { useListed } from './listed';
import { Publics } from './Publics';
import './words';

/** As what a state looks. */
const LOOKS: Record<ForeignPage['state'], string> = {
  READY: 'OK',
  FORBIDDEN: 'OK',
  ASKS: 'STOPPED',
  RESTS: 'STOPPED',
  OFF: 'OFF',
  TAKEN: 'OFF',
  UNFIT: 'STOPPED',
};
const MODES = ['FRAMED', 'SHARED', 'OFF'] as const;
type Mode = (typeof MODES)[number];

/** The pages that bundles bring: who made them, how each is shown, and what keeps one away. */
export default function PagesPage() {
  const { t } = useTranslation();
  const inWords = useInWords();
  const client = useQueryClient();
  const listed = useListed();
  const [asking, setAsking] = useState<{ page: ForeignPage; mode: Mode } | null>(null);
  async function act(work: Promise<ForeignPages>) {
    try {
      client.setQueryData(['pages'], await work);
    } catch (e) {
      complain(e);
      await client.invalidateQueries({ queryKey: ['pages'] });
    }
  }
  const agree = (id: string, bundle: string, provider: string, mode: Mode) =>
    act(body(api.PUT('/pages/{id}', { params: { path: { id } }, body: { bundle, provider, mode } })));
  const brings = (p: ForeignPage) => p.parts.map((part) => t(`foreign.part.${part}`)).join(t('foreign.and'));
  const line = (p: ForeignPage) => (
    <tr key={p.bundle} data-testid="page-row" data-id={p.id} data-state={p.state}>
      <td className="nowrap">
        <span className={`state state-${LOOKS[p.state]}`}>{t(`foreign.${p.state}`)}</span>
      </td>
      <th>
        {inWords(p.name)} <b>{p.version}</b>
      </th>
      <td className="wide">
        {p.why && <p className={p.state === 'OFF' ? 'quiet' : 'bad'}>{inWords(p.why)}</p>}
        {p.bundle} {t('foreign.provider')}: {p.provider || t('foreign.nobody')}
        {p.parts.length > 0 && (
          <div className="small">
            {t('foreign.brings')}: {brings(p)}
          </div>
        )}
        {p.right && (
          <div className="small">
            {t('foreign.right')}: {p.right}
          </div>
        )}
      </td>
      <td className="nowrap">
        {(p.state === 'READY' || p.state === 'RESTS') && t(`foreign.mode.${p.mode}`)}
      </td>
      <td className="nowrap right">
        {p.state === 'RESTS' && (
          <Button
            data-testid="page-wake"
            onClick={() => void act(body(api.DELETE('/pages/{id}/rest', { params: { path: { id: p.id } } })))}
          >
            {t('foreign.wake')}
          </Button>
        )}
        {p.state !== 'TAKEN' && p.state !== 'UNFIT' && (
          <Button data-testid="page-choose" onClick={() => setAsking({ page: p, mode: p.mode })}>
            {t(p.state === 'ASKS' ? 'foreign.agree' : 'foreign.change')}
          </Button>
        )}
      </td>
    </tr>
  );
  return (
    <Page
      title={t('place.pages')}
      about={<span className="quiet">{t('foreign.about')}</span>}
      testid="pages"
      actions={
        listed && (
          <label>
            <Switch
              checked={listed.on}
              data-testid="pages-on"
              onChange={(on) => void act(body(api.PUT('/pages', { body: { on } })))}
            />{' '}
            {t('foreign.all')}
          </label>
        )
      }
    >
      {!listed && <Skeleton />}
      {listed?.pages.length === 0 && <p className="quiet">{t('foreign.none')}</p>}
      {listed && listed.pages.length > 0 && (
        <Card flush>
          <table className="grid stacks">
            <tbody>{listed.pages.map(line)}</tbody>
          </table>
        </Card>
      )}
      {listed && listed.publics.length > 0 && <Publics rows={listed.publics} act={act} />}
      {asking && (
        <Dialog
          title={inWords(asking.page.name)}
          ok={t('foreign.agree')}
          testid="page-agree"
          go={() => {
            const { id, bundle, provider } = asking.page;
            setAsking(null);
            void agree(id, bundle, provider, asking.mode);
          }}
          close={() => setAsking(null)}
        >
          <p>{t('foreign.asking')}</p>
          <p>
            {asking.page.bundle} {asking.page.version}, {t('foreign.provider')}:{' '}
            <b>{asking.page.provider || t('foreign.nobody')}</b>
          </p>
          {asking.page.parts.length > 0 && (
            <p data-testid="page-brings">
              {t('foreign.brings')}: {brings(asking.page)}
            </p>
          )}
          <Radio.Group
            aria-label={t('foreign.choose')}
            value={asking.mode}
            onChange={(e) => setAsking({ page: asking.page, mode: e.target.value as Mode })}
          >
            {MODES.map((mode) => (
              <p key={mode}>
                <Radio value={mode} data-testid={`page-mode-${mode}`}>
                  {t(`foreign.mode.${mode}`)}
                </Radio>
                <span className="quiet small">{t(`foreign.help.${mode}`)}</span>
              </p>
            ))}
          </Radio.Group>
        </Dialog>
      )}
    </Page>
  );
}
