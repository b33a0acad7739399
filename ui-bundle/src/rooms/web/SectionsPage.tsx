// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ProblemError } from '../../api/client';
import type { Parameter, SettingsSection } from '../../api/types';
import { useInWords } from '../../kit/inWords';
import { LeaveGuard } from '../../kit/LeaveGuard';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { AheadOfYou, useOver, type Header, type Said } from '../../kit/over';
import { Card, Field, Page } from '../../kit/Page';
import { ParameterInput, useParameterWords } from '../../kit/Parameters';
import { toast } from '../../kit/toasts';
import { useSections } from './sections';
import './words';
import './web.css';

type Values = Record<string, string>;

/** What holds of a key; a yes or no of which nothing is said is no. */
const valueOf = (is: Parameter, all: Values) => all[is.name] || (is.kind === 'FLAG' ? 'false' : '');

/** The settings of rooms without a page of their own, each section by its description alone. */
export default function SectionsPage() {
  const { t } = useTranslation();
  const sections = useSections();
  const [typed, setTyped] = useState<Record<string, Values>>({});
  const dirty = sections.data?.some((s) => Object.keys(typed[s.id] ?? {}).length > 0) ?? false;
  return (
    <Page
      title={t('place.sections')}
      about={<span className="quiet">{t('sections.about')}</span>}
      testid="sections"
    >
      <LeaveGuard dirty={dirty} />
      {sections.isPending && <Skeleton />}
      {sections.error && <Trouble error={sections.error} retry={() => void sections.refetch()} />}
      {sections.data?.length === 0 && <Empty title={t('sections.none')} />}
      <div className="sections">
        {sections.data?.map((section) => (
          <Section
            key={section.id}
            section={section}
            typed={typed[section.id] ?? {}}
            type={(values) => setTyped((all) => ({ ...all, [section.id]: values }))}
          />
        ))}
      </div>
    </Page>
  );
}

function Section({
  section,
  typed,
  type,
}: {
  section: SettingsSection;
  typed: Values;
  type: (values: Values) => void;
}) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const words = useParameterWords();
  const client = useQueryClient();
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const { id, keys, initial } = section;
  const path = { section: id };
  const key = ['settings', id];
  const read = () => body(api.GET('/settings/{section}', { params: { path } }));
  const kept = useQuery({ queryKey: key, queryFn: read });
  const dirty = Object.keys(typed).length > 0;
  const said = (all: Values): Said =>
    Object.fromEntries(keys.map((k) => [inWords(k.label), words(k, valueOf(k, all))]));
  const over = useOver({ where: `/settings/${id}`, key, now: kept.data, read, said, dirty });
  if (kept.isPending) return <Skeleton lines={4} />;
  if (kept.error) return <Trouble error={kept.error} retry={() => void kept.refetch()} />;
  const now: Values = { ...kept.data, ...typed };
  const set = (k: Parameter, value: string) => {
    const others = Object.entries(typed).filter(([name]) => name !== k.name);
    const same = value === valueOf(k, kept.data);
    type(Object.fromEntries(same ? others : [...others, [k.name, value]]));
  };
  async function save(anyway = false) {
    setProblem(null);
    try {
      // what is as it is to start from stays so, also when the room starts from something else one day
      const sent = Object.fromEntries(
        keys
          .filter((k) => k.name in typed)
          .map((k) => [k.name, valueOf(k, now) === valueOf(k, initial) ? '' : valueOf(k, now).trim()]),
      );
      const put = (header: Header) =>
        api.PUT('/settings/{section}', { params: { path, header }, body: sent });
      if (!(await over.save(put, said(now), anyway))) return;
      await client.invalidateQueries({ queryKey: key });
      // what can be done to orders may take other values now
      void client.invalidateQueries({ queryKey: ['actions'] });
      type({});
      toast({ kind: 'good', text: t('common.saved') });
    } catch (e) {
      setProblem(e instanceof ProblemError ? e : new ProblemError({ type: '', title: String(e), status: 0 }));
    }
  }
  const missing = keys.some((k) => k.required && k.kind !== 'FLAG' && !valueOf(k, now).trim());
  return (
    <Card title={inWords(section.name)} testid={`section-${id}`}>
      <form
        className="stack"
        noValidate
        aria-label={inWords(section.name)}
        onSubmit={(e: FormEvent) => {
          e.preventDefault();
          void save();
        }}
      >
        {keys.map((k) => {
          const value = valueOf(k, now);
          const first = valueOf(k, initial);
          return (
            <div key={k.name}>
              <Field
                label={inWords(k.label)}
                required={k.required}
                error={problem?.at(k.name)}
                help={k.kind === 'NUMBER' ? t('sections.span', { least: k.least, most: k.most }) : undefined}
              >
                <ParameterInput
                  is={k}
                  value={value}
                  set={(v) => set(k, v)}
                  testid={`section-${id}-${k.name}`}
                />
              </Field>
              {value !== first && (
                <Button
                  type="link"
                  className="start"
                  onClick={() => set(k, first)}
                  data-testid={`section-${id}-${k.name}-start`}
                >
                  {t('sections.start', { value: words(k, first) || t('common.none') })}
                </Button>
              )}
            </div>
          );
        })}
        {problem && (
          <p className="trouble" role="alert">
            {problem.message}
          </p>
        )}
        <AheadOfYou over={over} again={() => void save(true)} reread={() => type({})} />
        <div>
          <Button
            type="primary"
            htmlType="submit"
            disabled={!dirty || missing || over.ahead !== null}
            data-testid={`section-${id}-save`}
          >
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
