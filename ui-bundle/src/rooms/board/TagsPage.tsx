// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Dialog } from '../../kit/Dialog';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { TagChip } from '../../kit/TagChip';
import { tagsAsked, type TagLook } from '../../kit/tags';
import { complain, toast } from '../../kit/toasts';
import { TagForm } from './TagForm';
import './words';
import './board.css';

type Open = { what: 'form'; tag?: TagLook } | { what: 'merge' | 'remove'; tag: TagLook };

/** The catalogue of tags. */
export default function TagsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tags = useQuery(tagsAsked);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const keep = (after: TagLook[], said: string) => {
    client.setQueryData(tagsAsked.queryKey, after);
    for (const queryKey of [['searches'], ['orders']]) void client.invalidateQueries({ queryKey });
    toast({ kind: 'good', text: said });
    close();
  };
  return (
    <Page
      title={t('place.tags')}
      about={<span className="quiet">{t('tags.about')}</span>}
      actions={
        <Button type="primary" onClick={() => setOpen({ what: 'form' })} data-testid="tag-add">
          {t('tags.add')}
        </Button>
      }
      testid="tag-catalogue"
    >
      {tags.isPending && <Skeleton />}
      {tags.error && <Trouble error={tags.error} retry={() => void tags.refetch()} />}
      {tags.data?.length === 0 && <Empty title={t('tags.none')} hint={t('tags.noneHint')} />}
      {tags.data && tags.data.length > 0 && (
        <Card flush>
          <ul className="tags-list">
            {tags.data.map((tag) => (
              <li key={tag.id} data-testid="tag-line" data-name={tag.name}>
                <div className="grow">
                  <TagChip name={tag.name} as={tag} />{' '}
                  <span className="small quiet">
                    {tag.shown.map((s) => t(`tags.spots.${s}`)).join('・')}
                    {tag.behaviour !== 'NONE' && ` ・ ${t(`tags.behaviours.${tag.behaviour}`)}`}
                  </span>
                  {tag.moves && <span className="small"> {t('tags.moves')}</span>}
                </div>
                <Button onClick={() => setOpen({ what: 'form', tag })} data-testid="tag-edit">
                  {t('common.edit')}
                </Button>
                {tags.data.length > 1 && (
                  <Button onClick={() => setOpen({ what: 'merge', tag })} data-testid="tag-merge">
                    {t('tags.merge')}
                  </Button>
                )}
                <Button
                  type="text"
                  danger
                  onClick={() => setOpen({ what: 'remove', tag })}
                  data-testid="tag-remove"
                >
                  {t('common.remove')}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {open?.what === 'form' && (
        <TagForm
          tag={open.tag}
          all={tags.data ?? []}
          close={close}
          done={(after) => keep(after, t('tags.saved'))}
        />
      )}
      {open?.what === 'merge' && (
        <Merge
          tag={open.tag}
          all={tags.data ?? []}
          close={close}
          done={(after) => keep(after, t('tags.merged'))}
        />
      )}
      {open?.what === 'remove' && (
        <Remove tag={open.tag} close={close} done={(after) => keep(after, t('tags.removed'))} />
      )}
    </Page>
  );
}

interface Asking {
  tag: TagLook;
  close: () => void;
  done: (after: TagLook[]) => void;
}

function Merge({ tag, all, close, done }: Asking & { all: TagLook[] }) {
  const { t } = useTranslation();
  const [into, setInto] = useState<string | null>(null);
  const go = () =>
    void body(
      api.POST('/board/tags/{id}/merge', { params: { path: { id: tag.id } }, body: { into: into ?? '' } }),
    )
      .then(done)
      .catch(complain);
  return (
    <Dialog
      title={t('tags.merge')}
      ok={t('tags.merge')}
      close={close}
      go={go}
      disabled={!into}
      testid="merge-yes"
    >
      <p>{t('tags.mergeWhy', { name: tag.name })}</p>
      <Select
        value={into}
        placeholder={t('tags.mergeInto')}
        aria-label={t('tags.mergeInto')}
        options={all.filter((o) => o.id !== tag.id).map((o) => ({ value: o.id, label: o.name }))}
        onChange={setInto}
        data-testid="merge-into"
      />
    </Dialog>
  );
}

/** Says before it asks what would not find the tag any more. */
function Remove({ tag, close, done }: Asking) {
  const { t, i18n } = useTranslation();
  const path = { id: tag.id };
  const named = useQuery({
    queryKey: ['board', 'mentions', tag.id],
    queryFn: () => body(api.GET('/board/tags/{id}/mentions', { params: { path } })),
  });
  const english = i18n.language.startsWith('en');
  const go = () =>
    void body(api.DELETE('/board/tags/{id}', { params: { path, query: { confirm: true } } }))
      .then(done)
      .catch(complain);
  return (
    <Dialog
      title={t('tags.removeTitle', { name: tag.name })}
      ok={t('common.remove')}
      close={close}
      go={go}
      disabled={named.isPending}
      danger
      testid="tag-remove-yes"
    >
      <p>{t('tags.removeWhy')}</p>
      {named.data && named.data.length > 0 && (
        <div className="trouble" data-testid="tag-mentions">
          <p>{t('tags.namedBy')}</p>
          <ul>
            {named.data.map((m) => (
              <li key={m.what.ja}>{english ? m.what.en : m.what.ja}</li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
