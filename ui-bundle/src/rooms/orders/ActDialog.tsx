// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionDescription, Parameter } from '../../api/types';
import { Dialog } from '../../kit/Dialog';
import { count } from '../../kit/format';
import { useInWords } from '../../kit/inWords';
import { ParameterInput } from '../../kit/Parameters';
import './words';

/** Asks for what an action takes, as its room describes it. */
export function ActDialog({
  is,
  n,
  close,
  act,
}: {
  is: ActionDescription;
  n: number;
  close: () => void;
  act: (given: Record<string, string>) => void;
}) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const [given, setGiven] = useState<Record<string, string>>({});
  const missing = is.parameters.some((p) => p.required && p.kind !== 'FLAG' && !given[p.name]?.trim());
  const set = (name: string, value: string) => setGiven((all) => ({ ...all, [name]: value }));
  return (
    <Dialog
      title={t('bulk.actTitle', { what: inWords(is.name), n: count(n) })}
      ok={inWords(is.name)}
      close={close}
      go={() => act(whole(is.parameters, given))}
      disabled={missing}
      testid="act-yes"
      width={420}
    >
      <div className="stack">
        {is.parameters.map((p) => (
          <label className="field" key={p.name}>
            <span className="field-label">{inWords(p.label)}</span>
            <ParameterInput
              is={p}
              value={given[p.name]}
              set={(value) => set(p.name, value)}
              testid={`act-${p.name}`}
            />
          </label>
        ))}
      </div>
    </Dialog>
  );
}

/** What is not filled in is not sent; a box not ticked says no. */
function whole(parameters: Parameter[], given: Record<string, string>): Record<string, string> {
  const all: Record<string, string> = {};
  for (const p of parameters) {
    const value = given[p.name]?.trim() ?? '';
    if (value) all[p.name] = value;
    else if (p.kind === 'FLAG' && p.required) all[p.name] = 'false';
  }
  return all;
}
