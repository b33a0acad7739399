// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { forgetWork } from '../kit/kept';
import { changeLook, useLook, type Look } from '../kit/look';
import { useSession } from '../kit/session';
import { LanguageSwitch } from './LanguageSwitch';
import './Person.words';

const choices = {
  scheme: ['light', 'dark', 'machine'],
  density: ['dense', 'comfortable'],
} as const satisfies { [K in keyof Look]: readonly Look[K][] };

/** Who is signed in, how the page looks to them, and the way out. */
export default function Person() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: session } = useSession();
  const leave = () =>
    void api
      .DELETE('/session')
      .catch(() => undefined)
      .then(() => {
        forgetWork();
        client.clear();
        return client.resetQueries({ queryKey: ['session'] });
      })
      .then(() => window.location.assign('/ui/'));
  return (
    <div className="stack">
      <span className="quiet">
        {session?.name}（{session?.user}）
      </span>
      <Choice of="scheme" user={session?.user} />
      <Choice of="density" user={session?.user} />
      <LanguageSwitch />
      <Button type="text" onClick={leave} data-testid="leave">
        {t('frame.leave')}
      </Button>
    </div>
  );
}

function Choice({ of, user }: { of: keyof Look; user: string | undefined }) {
  const { t } = useTranslation();
  const look = useLook();
  return (
    <fieldset className="look">
      <legend className="field-label">{t(`look.${of}`)}</legend>
      {choices[of].map((one) => (
        <button
          key={one}
          className="chip"
          aria-pressed={look[of] === one}
          data-testid={`look-${one}`}
          onClick={() => changeLook({ [of]: one }, user)}
        >
          {t(`look.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
