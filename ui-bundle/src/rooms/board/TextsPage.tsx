// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import { textsAsked, type Canned } from './asked';
import { TextForm } from './TextForm';
import './words';
import './board.css';

/** The canned texts, by folder. */
export default function TextsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const texts = useQuery(textsAsked);
  const [form, setForm] = useState<Canned | 'new' | null>(null);
  const folders = [...new Set((texts.data ?? []).map((text) => text.folder))];
  const remove = (text: Canned) =>
    Modal.confirm({
      title: t('texts.removeTitle', { name: text.name }),
      okText: t('common.remove'),
      cancelText: t('common.cancel'),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          const left = await body(api.DELETE('/board/texts/{id}', { params: { path: { id: text.id } } }));
          client.setQueryData(textsAsked.queryKey, left);
        } catch (e) {
          complain(e);
        }
      },
    });
  return (
    <Page
      title={t('place.texts')}
      about={<span className="quiet">{t('texts.about')}</span>}
      actions={
        <Button type="primary" onClick={() => setForm('new')} data-testid="text-add">
          {t('texts.add')}
        </Button>
      }
      testid="texts"
    >
      {texts.isPending && <Skeleton />}
      {texts.error && <Trouble error={texts.error} retry={() => void texts.refetch()} />}
      {texts.data?.length === 0 && (
        <Empty title={t('texts.none')} hint={t('texts.noneHint', { mark: `{{${t('texts.number')}}}` })} />
      )}
      <div className="stack">
        {folders.map((folder) => (
          <Card key={folder} title={folder || undefined} flush>
            <ul className="texts-list">
              {texts.data
                ?.filter((text) => text.folder === folder)
                .map((text) => (
                  <li key={text.id} data-testid="text">
                    <div className="grow">
                      <button className="link" onClick={() => setForm(text)} data-testid="text-open">
                        {text.name}
                      </button>{' '}
                      {text.shortcut && <kbd>{text.shortcut}</kbd>}{' '}
                      <span className="tag">{t(text.shared ? 'texts.isShared' : 'texts.isOwn')}</span>{' '}
                      <span className="small quiet">
                        {text.places.map((p) => t(`texts.place.${p}`)).join('・')}
                      </span>
                      {text.away.length > 0 && (
                        <div className="bad small" data-testid="text-away">
                          {t('texts.away', { symbols: text.away.join(' ') })}
                        </div>
                      )}
                    </div>
                    <Button type="text" danger onClick={() => remove(text)} data-testid="text-remove">
                      {t('common.remove')}
                    </Button>
                  </li>
                ))}
            </ul>
          </Card>
        ))}
      </div>
      {form && (
        <TextForm
          text={form === 'new' ? undefined : form}
          all={texts.data ?? []}
          close={() => setForm(null)}
        />
      )}
    </Page>
  );
}
