// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ProblemError } from '../../api/client';
import type { Template } from '../../api/types';
import { Skeleton, Trouble } from '../../kit/marks';
import { AheadOfYou, useOver, type Header } from '../../kit/over';
import { Field, Page } from '../../kit/Page';
import { toast } from '../../kit/toasts';
import { NotSending } from './NotSending';
import './words';
import './mail-out.css';

/** The words of the mails, with the mail as it would go out beside them. */
export default function TemplatesPage() {
  const { t } = useTranslation();
  const [name, setName] = useState<string | null>(null);
  const list = useQuery({ queryKey: ['templates'], queryFn: () => body(api.GET('/templates')) });
  const one = list.data?.find((x) => x.name === name) ?? list.data?.[0];
  return (
    <Page title={t('place.templates')} testid="templates">
      <NotSending />
      {list.isPending && <Skeleton />}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {one && (
        <div className="templates">
          <ul>
            {list.data?.map((x) => (
              <li key={x.name}>
                <button
                  className={x.name === one.name ? 'pile chosen' : 'pile'}
                  onClick={() => setName(x.name)}
                  data-testid={`template-${x.name}`}
                >
                  {x.title}
                </button>
              </li>
            ))}
          </ul>
          <Editor key={one.name} template={one} list={list.data ?? []} />
        </div>
      )}
    </Page>
  );
}

function Editor({ template, list }: { template: Template; list: Template[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [subject, setSubject] = useState(template.subject);
  const [text, setText] = useState(template.body);
  const [settled, setSettled] = useState({ subject: template.subject, body: template.body });
  const [last, setLast] = useState<'subject' | 'body'>('body');
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const subjectField = useRef<InputRef>(null);
  const bodyField = useRef<TextAreaRef>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ subject, body: text }), 400);
    return () => clearTimeout(timer);
  }, [subject, text]);
  const { data: sample } = useQuery({
    queryKey: ['orders', 'sample'],
    queryFn: () => body(api.GET('/orders', { params: { query: { limit: 1 } } })),
    staleTime: 300_000,
  });
  const order = sample?.items[0]?.id;
  const view = useQuery({
    queryKey: ['preview', template.name, settled, order],
    queryFn: () =>
      body(
        api.POST('/templates/{name}/preview', {
          params: { path: { name: template.name } },
          body: { ...settled, ...(order !== undefined && { order }) },
        }),
      ),
    enabled: sample !== undefined,
    placeholderData: (before) => before,
  });
  const wrong = view.error instanceof ProblemError ? view.error : null;
  const changed = subject !== template.subject || text !== template.body;

  function put(symbol: string) {
    const element =
      last === 'subject' ? subjectField.current?.input : bodyField.current?.resizableTextArea?.textArea;
    const now = last === 'subject' ? subject : text;
    const at = element?.selectionStart ?? now.length;
    const next = now.slice(0, at) + symbol + now.slice(element?.selectionEnd ?? at);
    (last === 'subject' ? setSubject : setText)(next);
    requestAnimationFrame(() => {
      element?.focus();
      element?.setSelectionRange(at + symbol.length, at + symbol.length);
    });
  }
  const said = (words: { subject: string; body: string }) => ({
    [t('templates.subject')]: words.subject,
    [t('templates.body')]: words.body,
  });
  const of = (all: Template[]) => all.find((x) => x.name === template.name) ?? template;
  const over = useOver({
    where: '/templates',
    key: ['templates'],
    now: list,
    read: () => body(api.GET('/templates')),
    said: (all) => said(of(all)),
  });
  async function save(anyway = false) {
    setProblem(null);
    try {
      const put = (header: Header) =>
        api.PUT('/templates/{name}', {
          params: { path: { name: template.name }, header },
          body: { subject, body: text },
        });
      if (!(await over.save(put, said({ subject, body: text }), anyway))) return;
      await client.invalidateQueries({ queryKey: ['templates'] });
      toast({ kind: 'good', text: t('common.saved') });
    } catch (e) {
      setProblem(e instanceof ProblemError ? e : new ProblemError({ type: '', title: String(e), status: 0 }));
    }
  }
  return (
    <>
      <div className="stack">
        <Field label={t('templates.subject')} error={problem?.at('subject') ?? wrong?.at('subject')}>
          <Input
            ref={subjectField}
            value={subject}
            onChange={(e) => setSubject(e.target.value)}
            onFocus={() => setLast('subject')}
            data-text-place="MAIL"
            data-testid="template-subject"
          />
        </Field>
        <Field
          label={t('templates.body')}
          error={problem?.at('body') ?? wrong?.at('body') ?? problem?.message}
        >
          <Input.TextArea
            ref={bodyField}
            rows={19}
            value={text}
            onChange={(e) => setText(e.target.value)}
            onFocus={() => setLast('body')}
            data-text-place="MAIL"
            data-testid="template-body"
          />
        </Field>
        <AheadOfYou
          over={over}
          again={() => void save(true)}
          reread={(all) => {
            setSubject(of(all).subject);
            setText(of(all).body);
          }}
        />
        <div className="row-line">
          <Button
            type="primary"
            disabled={!changed || over.ahead !== null}
            onClick={() => void save()}
            data-testid="template-save"
          >
            {t('common.save')}
          </Button>
          {changed && (
            <Button
              onClick={() => {
                setSubject(template.subject);
                setText(template.body);
              }}
            >
              {t('templates.back')}
            </Button>
          )}
        </div>
        <div>
          <p className="quiet small">{t('templates.symbols')}</p>
          <div className="symbols">
            {template.symbols.map((s) => (
              <button key={s.symbol} className="symbol" title={s.symbol} onClick={() => put(s.symbol)}>
                <code>{s.symbol}</code> {s.help}
              </button>
            ))}
          </div>
        </div>
      </div>
      <article className="mail-open" aria-label={t('templates.preview')}>
        <p className="quiet small">{t('templates.previewOf')}</p>
        {wrong && <p className="trouble">{wrong.problem.errors?.[0]?.message ?? wrong.message}</p>}
        {view.data && (
          <>
            <h2 data-testid="preview-subject">{view.data.subject}</h2>
            <pre className="mail-text" data-testid="preview-text">
              {view.data.text}
            </pre>
          </>
        )}
      </article>
    </>
  );
}
