// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { provePasskey } from '../kit/passkeys';
import { Proof } from '../kit/Proof';
import { carry } from '../kit/session';
import '../kit/words/factor';

export default function StepUpDialog({ done }: { done: (proved: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <Proof
      title={t('factor.stepUp')}
      why={t('factor.stepUpWhy')}
      ok={t('factor.stepUpGo')}
      go={async (proof) => {
        carry(await body(api.POST('/session/factor/proof', { body: proof })));
        done(true);
      }}
      passkey={async () => {
        await provePasskey();
        done(true);
      }}
      close={() => done(false)}
    />
  );
}
