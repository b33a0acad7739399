// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Dialog } from '../../kit/Dialog';
import { AheadOfYou, useOver, type Header } from '../../kit/over';
import { Field } from '../../kit/Page';
import { TagChip, tagIcons } from '../../kit/TagChip';
import { contrast, tagsAsked, type TagLook } from '../../kit/tags';
import './words';
import './board.css';

const shapes = ['ROUND', 'SQUARE', 'FLAG'] as const;
const spots = ['LIST', 'PACKING', 'RAIL'] as const;
const behaviours = ['NONE', 'STOPS', 'CARRIES'] as const;
const least = 4.5;

type Filled = Omit<TagLook, 'id' | 'moves'>;
const opened = ({ name, fore, back, shape, icon, position, shown, behaviour }: TagLook): Filled => ({
  name,
  fore,
  back,
  shape,
  icon,
  position,
  shown,
  behaviour,
});
const empty: Filled = {
  name: '',
  fore: '#12587c',
  back: '#e2eff6',
  shape: 'ROUND',
  icon: '',
  position: 0,
  shown: ['LIST'],
  behaviour: 'NONE',
};

/** A tag of the catalogue, new or changed: as it will look, and whether it can be read. */
export function TagForm({
  tag,
  all,
  close,
  done,
}: {
  tag: TagLook | undefined;
  all: TagLook[];
  close: () => void;
  done: (after: TagLook[]) => void;
}) {
  const { t } = useTranslation();
  const [id] = useState(() => tag?.id ?? crypto.randomUUID());
  const [form, setForm] = useState<Filled>(() => (tag ? opened(tag) : { ...empty, position: all.length }));
  const [problem, setProblem] = useState('');
  const put = (change: Partial<Filled>) => setForm({ ...form, ...change });
  const said = (one: Filled | undefined) => ({
    [t('tags.name')]: one?.name ?? '',
    [t('tags.fore')]: one?.fore ?? '',
    [t('tags.back')]: one?.back ?? '',
    [t('tags.shape')]: one ? t(`tags.shapes.${one.shape}`) : '',
    [t('tags.shown')]: one?.shown.map((s) => t(`tags.spots.${s}`)).join('・') ?? '',
    [t('tags.behaviour')]: one ? t(`tags.behaviours.${one.behaviour}`) : '',
  });
  const of = (every: TagLook[]) => every.find((one) => one.id === id);
  const over = useOver<TagLook[]>({
    where: '/board/tags',
    key: tagsAsked.queryKey,
    now: all,
    read: tagsAsked.queryFn,
    said: (every) => said(of(every)),
  });
  async function save(anyway = false) {
    setProblem('');
    try {
      let after: TagLook[] = [];
      const write = async (header: Header) => {
        const call = api.PUT('/board/tags/{id}', { params: { path: { id }, header }, body: form });
        after = await body(call);
        return call;
      };
      if (await over.save(write, said(form), anyway)) done(after);
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  const ratio = contrast(form.fore, form.back);
  const readable = ratio >= least;
  const colour = (name: 'fore' | 'back') => (
    <Field label={t(name === 'fore' ? 'tags.fore' : 'tags.back')}>
      <input
        type="color"
        value={form[name]}
        onChange={(e) => put({ [name]: e.target.value })}
        data-testid={`tag-${name}`}
      />
    </Field>
  );
  return (
    <Dialog title={t(tag ? 'tags.edit' : 'tags.add')} close={close} footer={null} width={560}>
      <form
        className="stack"
        onSubmit={(e: FormEvent) => {
          e.preventDefault();
          void save();
        }}
        data-testid="tag-form"
      >
        <Field label={t('tags.name')} required {...(tag ? { help: t('tags.renameHelp') } : {})}>
          <Input
            value={form.name}
            maxLength={12}
            onChange={(e) => put({ name: e.target.value })}
            data-testid="tag-name"
          />
        </Field>
        <div className="tag-colours">
          {colour('fore')}
          {colour('back')}
          <span data-testid="tag-look">
            <TagChip name={form.name || t('place.tags')} as={form} />
          </span>
          <span className={readable ? 'good' : 'bad'} role="status" data-testid="tag-contrast">
            {t('tags.contrast', { n: ratio.toFixed(1) })} {!readable && t('tags.contrastLow')}
          </span>
        </div>
        <div className="board-fields">
          <Field label={t('tags.shape')}>
            <Select
              value={form.shape}
              options={shapes.map((value) => ({ value, label: t(`tags.shapes.${value}`) }))}
              onChange={(shape: Filled['shape']) => put({ shape })}
              aria-label={t('tags.shape')}
            />
          </Field>
          <Field label={t('tags.icon')}>
            <Select
              value={form.icon}
              options={['', ...Object.keys(tagIcons)].map((value) => ({
                value,
                label: t(`tags.icons.${value || 'none'}`),
              }))}
              onChange={(icon: string) => put({ icon })}
              aria-label={t('tags.icon')}
            />
          </Field>
          <Field label={t('tags.position')}>
            <InputNumber
              value={form.position}
              min={0}
              max={9999}
              onChange={(position) => put({ position: position ?? 0 })}
              aria-label={t('tags.position')}
            />
          </Field>
        </div>
        <Field label={t('tags.shown')}>
          <Checkbox.Group
            value={form.shown}
            options={spots.map((value) => ({ value, label: t(`tags.spots.${value}`) }))}
            onChange={(shown) => put({ shown })}
            data-testid="tag-shown"
          />
        </Field>
        <Field label={t('tags.behaviour')}>
          <Select
            value={form.behaviour}
            options={behaviours.map((value) => ({ value, label: t(`tags.behaviours.${value}`) }))}
            onChange={(behaviour: Filled['behaviour']) => put({ behaviour })}
            aria-label={t('tags.behaviour')}
            data-testid="tag-behaviour"
          />
        </Field>
        {problem && (
          <p className="trouble" role="alert" data-testid="tag-problem">
            {problem}
          </p>
        )}
        <AheadOfYou
          over={over}
          again={() => void save(true)}
          reread={(every) => {
            const one = of(every);
            if (one) setForm(opened(one));
            else close();
          }}
        />
        <div className="row-line">
          <Button
            type="primary"
            htmlType="submit"
            disabled={!form.name.trim() || !readable || over.ahead !== null}
            data-testid="tag-save"
          >
            {t('common.save')}
          </Button>
          <Button onClick={close}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
