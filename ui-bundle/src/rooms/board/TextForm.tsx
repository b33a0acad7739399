// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { AutoComplete, Button, Checkbox, Input, Select, type GetRef } from 'antd';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Dialog } from '../../kit/Dialog';
import { AheadOfYou, useOver, type Header } from '../../kit/over';
import { Field } from '../../kit/Page';
import { useDesks } from '../../kit/session';
import { shopName } from '../../kit/shopName';
import { toast } from '../../kit/toasts';
import { textsAsked, type Canned } from './asked';
import { halfWidth } from './canned';
import './words';
import './board.css';

type TextPlace = Canned['places'][number];
const places: TextPlace[] = ['MEMO', 'HOLD', 'MESSAGE', 'LABEL', 'SHORT_MEMO', 'MAIL'];

type Filled = Pick<Canned, 'name' | 'text' | 'shared' | 'folder' | 'shortcut' | 'places' | 'shops'>;
const empty: Filled = {
  name: '',
  text: '',
  shared: true,
  folder: '',
  shortcut: '',
  places: ['MEMO'],
  shops: [],
};
const opened = ({ name, text, shared, folder, shortcut, places, shops }: Canned): Filled => ({
  name,
  text,
  shared,
  folder,
  shortcut,
  places,
  shops,
});

/** A canned text, new or changed. */
export function TextForm({
  text,
  all,
  close,
}: {
  text: Canned | undefined;
  all: Canned[];
  close: () => void;
}) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const [id] = useState(() => text?.id ?? crypto.randomUUID());
  const [form, setForm] = useState<Filled>(() => (text ? opened(text) : empty));
  const [problem, setProblem] = useState('');
  const area = useRef<GetRef<typeof Input.TextArea>>(null);
  const put = (change: Partial<Filled>) => setForm({ ...form, ...change });
  const { data: fields } = useQuery({
    queryKey: ['fields'],
    queryFn: () => body(api.GET('/fields')),
    staleTime: 300_000,
  });
  const { data: desks } = useDesks();
  const shops = [...new Set([...(desks?.shops.map((s) => s.shop) ?? []), ...form.shops])].sort();
  const said = (one: Filled | undefined) => ({
    [t('texts.name')]: one?.name ?? '',
    [t('texts.text')]: one?.text ?? '',
    [t('texts.shared')]: t(one?.shared ? 'common.yes' : 'common.no'),
    [t('texts.folder')]: one?.folder ?? '',
    [t('texts.shortcut')]: one?.shortcut ?? '',
    [t('texts.places')]: one?.places.map((p) => t(`texts.place.${p}`)).join('・') ?? '',
    [t('texts.shops')]: one?.shops.map((s) => shopName(s, t)).join('・') ?? '',
  });
  const of = (every: Canned[]) => every.find((one) => one.id === id);
  const over = useOver<Canned[]>({
    where: '/board/texts',
    key: textsAsked.queryKey,
    now: all,
    read: textsAsked.queryFn,
    said: (every) => said(of(every)),
  });
  async function save(anyway = false) {
    setProblem('');
    try {
      const write = (header: Header) =>
        api.PUT('/board/texts/{id}', { params: { path: { id }, header }, body: form });
      if (!(await over.save(write, said(form), anyway))) return;
      await client.invalidateQueries({ queryKey: textsAsked.queryKey });
      toast({ kind: 'good', text: t('texts.saved') });
      close();
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  function symbol(name: string) {
    const field = area.current?.resizableTextArea?.textArea;
    const at = field?.selectionStart ?? form.text.length;
    put({ text: `${form.text.slice(0, at)}{{${name}}}${form.text.slice(field?.selectionEnd ?? at)}` });
    field?.focus();
  }
  const english = i18n.language.startsWith('en');
  return (
    <Dialog title={t(text ? 'texts.edit' : 'texts.add')} close={close} footer={null} width={620}>
      <form
        className="stack"
        onSubmit={(e: FormEvent) => {
          e.preventDefault();
          void save();
        }}
        data-testid="text-form"
      >
        <div className="board-fields">
          <Field label={t('texts.name')} required>
            <Input
              value={form.name}
              maxLength={40}
              onChange={(e) => put({ name: e.target.value })}
              data-testid="text-name"
            />
          </Field>
          <Field label={t('texts.shortcut')} help={t('texts.shortcutHelp')}>
            <Input
              value={form.shortcut}
              maxLength={21}
              placeholder=";"
              onChange={(e) => put({ shortcut: e.target.value })}
              data-testid="text-shortcut"
            />
          </Field>
          <Field label={t('texts.folder')}>
            <AutoComplete
              value={form.folder}
              options={[...new Set(all.map((one) => one.folder).filter(Boolean))].map((value) => ({ value }))}
              onChange={(folder: string) => put({ folder })}
              aria-label={t('texts.folder')}
              data-testid="text-folder"
            />
          </Field>
        </div>
        <Field
          label={t('texts.text')}
          required
          help={
            <>
              {t('texts.length', { n: [...form.text].length, half: halfWidth(form.text) })}{' '}
              {t('texts.textHelp', { mark: `{{${t('texts.number')}}}` })}
            </>
          }
        >
          <Input.TextArea
            ref={area}
            value={form.text}
            maxLength={4000}
            autoSize={{ minRows: 3, maxRows: 12 }}
            onChange={(e) => put({ text: e.target.value })}
            data-testid="text-body"
          />
        </Field>
        <Select
          value={null}
          placeholder={t('texts.symbol')}
          aria-label={t('texts.symbol')}
          showSearch={{ optionFilterProp: 'label' }}
          options={(fields ?? []).map(({ name }) => ({
            value: name.ja,
            label: english && name.en !== name.ja ? `${name.en} (${name.ja})` : name.ja,
          }))}
          onChange={(name: string | null) => name && symbol(name)}
          data-testid="text-symbol"
        />
        <Field label={t('texts.places')} required>
          <Checkbox.Group
            value={form.places}
            options={places.map((value) => ({ value, label: t(`texts.place.${value}`) }))}
            onChange={(chosen) => put({ places: chosen })}
            data-testid="text-places"
          />
        </Field>
        {shops.length > 1 && (
          <Field label={t('texts.shops')}>
            <Select
              mode="multiple"
              value={form.shops}
              options={shops.map((value) => ({ value, label: shopName(value, t) }))}
              onChange={(chosen: string[]) => put({ shops: chosen })}
              aria-label={t('texts.shops')}
              data-testid="text-shops"
            />
          </Field>
        )}
        <Checkbox
          checked={form.shared}
          onChange={(e) => put({ shared: e.target.checked })}
          data-testid="text-shared"
        >
          {t('texts.shared')}
        </Checkbox>
        {problem && (
          <p className="trouble" role="alert" data-testid="text-problem">
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
            disabled={!form.name.trim() || !form.text.trim() || over.ahead !== null}
            data-testid="text-save"
          >
            {t('common.save')}
          </Button>
          <Button onClick={close}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
