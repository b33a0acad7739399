// SPDX-License-Identifier: Apache-2.0
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Parameter } from '../../api/types';
import { useFields } from '../../kit/fields';
import { useInWords } from '../../kit/inWords';
import { Field } from '../../kit/Page';
import { ParameterInput } from '../../kit/Parameters';
import type { Doing, Kind } from './asked';
import './words';
import './rules.css';

/** What a rule does, in the order in which it does it. */
export function Actions({
  actions,
  kinds,
  said,
  set,
}: {
  actions: Doing[];
  /** What there is to do in its phase. */
  kinds: Kind[];
  /** What the house says of a field. */
  said: (field: string) => string | undefined;
  set: (actions: Doing[]) => void;
}) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const change = (at: number, by: Doing) => set(actions.map((a, i) => (i === at ? by : a)));
  return (
    <section className="stack" data-testid="rule-actions">
      <h3>{t('rules.then')}</h3>
      {said('actions') && (
        <p className="field-error" role="alert">
          {said('actions')}
        </p>
      )}
      {actions.map((doing, i) => {
        const is = kinds.find((k) => k.kind === doing.kind);
        return (
          <fieldset key={i} className="rule-action" data-testid="rule-action" data-kind={doing.kind}>
            <legend className="row-line">
              <b>{is ? inWords(is.name) : t('rules.kindAway')}</b>
              <Button
                type="text"
                onClick={() => set(actions.filter((_, at) => at !== i))}
                aria-label={t('rules.dropAction')}
                data-testid="rule-action-drop"
              >
                ×
              </Button>
            </legend>
            {said(`actions.${i}`) && (
              <p className="field-error" role="alert">
                {said(`actions.${i}`)}
              </p>
            )}
            <div className="rule-parameters">
              {is?.parameters.map((p) => (
                <Field
                  key={p.name}
                  label={inWords(p.label)}
                  required={p.required}
                  error={said(`actions.${i}.${p.name}`)}
                >
                  <Value
                    is={p}
                    symbols={doing.kind.startsWith('text.')}
                    value={doing.values[p.name] ?? ''}
                    set={(value) => change(i, { ...doing, values: { ...doing.values, [p.name]: value } })}
                  />
                </Field>
              ))}
            </div>
          </fieldset>
        );
      })}
      {kinds.length > 0 && (
        <Select
          value={null}
          placeholder={t('rules.addAction')}
          aria-label={t('rules.addAction')}
          data-testid="rule-action-add"
          onChange={(kind: string) => set([...actions, { kind, values: {} }])}
          options={kinds.map((k) => ({ value: k.kind, label: inWords(k.name) }))}
        />
      )}
      {kinds.length === 0 && <p className="quiet">{t('rules.noKinds')}</p>}
    </section>
  );
}

function Value({
  is,
  symbols,
  value,
  set,
}: {
  is: Parameter;
  symbols: boolean;
  value: string;
  set: (value: string) => void;
}) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const fields = useFields(symbols);
  const testid = `rule-value-${is.name}`;
  if (!symbols || is.kind !== 'TEXT')
    return <ParameterInput is={is} value={value} set={set} testid={testid} />;
  return (
    <>
      <Input.TextArea
        value={value}
        maxLength={is.most || undefined}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(e) => set(e.target.value)}
        data-testid={testid}
      />
      <Select
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('rules.symbol')}
        aria-label={t('rules.symbol')}
        data-testid={`${testid}-symbol`}
        onChange={(name: string) => set(`${value}{{${name}}}`)}
        options={(fields ?? []).map((f) => ({ value: f.name.ja, label: inWords(f.name) }))}
      />
    </>
  );
}
