// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { api, body } from '../api/client';
import { carry } from './session';
import './words/passkeys';

type Asked = Awaited<ReturnType<typeof ask>>;

const ask = () => body(api.POST('/session/passkeys/challenge'));

/** How long a browser waits for the authenticator, in milliseconds; the house waits a little longer. */
const patience = 240_000;

/** ES256, EdDSA, RS256: COSE algorithm identifiers (RFC 9053). */
const algorithms = [-7, -8, -257];

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

const textOf = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const those = (asked: Asked) => asked.ids.map((id) => ({ type: 'public-key' as const, id: bytesOf(id) }));

/** What the browser has to do with passkeys here: nothing without TLS, or where the house is called by an address. */
const works = () => typeof PublicKeyCredential !== 'undefined';

/** What whoever is signing in, or is signed in, would be asked for here; nothing where no passkey can be used. */
function useAsked(): Asked | undefined {
  const { data } = useQuery({ queryKey: ['passkeys', 'asked'], queryFn: ask, enabled: works(), gcTime: 0 });
  return data?.host ? data : undefined;
}

/** Whether they can prove who they are by a passkey in this browser. */
export const usePasskeys = (): boolean => (useAsked()?.ids.length ?? 0) > 0;

/** Whether one can be added here. */
export const useMayAddPasskey = (): boolean => useAsked() !== undefined;

/** No passkey was used: somebody thought better of it, or it is there already. */
class Unused extends Error {
  constructor(readonly why: 'stopped' | 'there') {
    super(why);
  }
}

/** Why it went wrong, in words for whoever tried. */
export const passkeyTrouble = (e: unknown, t: TFunction) =>
  e instanceof Unused ? t(`passkeys.${e.why}`) : e instanceof Error ? e.message : String(e);

async function credential(work: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const made = await work();
    if (made) return made as PublicKeyCredential;
  } catch (e) {
    if (e instanceof DOMException && e.name === 'InvalidStateError') throw new Unused('there');
    if (!(e instanceof DOMException)) throw e;
  }
  throw new Unused('stopped');
}

const common = (made: PublicKeyCredential) => ({
  id: made.id,
  rawId: textOf(made.rawId),
  type: made.type,
  authenticatorAttachment: made.authenticatorAttachment ?? undefined,
  clientExtensionResults: {},
});

/** Has an authenticator make one, and adds it. */
export async function addPasskey(login: string, name: string): Promise<void> {
  const asked = await ask();
  const made = await credential(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytesOf(asked.challenge),
        rp: { id: asked.host, name: 'Banto' },
        user: { id: bytesOf(asked.user), name: login, displayName: login },
        pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        attestation: 'none',
        excludeCredentials: those(asked),
        timeout: patience,
      },
    }),
  );
  const answer = made.response as AuthenticatorAttestationResponse;
  const sent = {
    ...common(made),
    response: {
      clientDataJSON: textOf(answer.clientDataJSON),
      attestationObject: textOf(answer.attestationObject),
      transports: answer.getTransports?.() ?? [],
    },
  };
  await api.POST('/session/passkeys', {
    body: { challenge: asked.challenge, credential: JSON.stringify(sent), name },
  });
}

/** Proves by one who is signing in, or signed in; the session that goes on. */
export async function provePasskey() {
  const asked = await ask();
  const made = await credential(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: bytesOf(asked.challenge),
        rpId: asked.host,
        allowCredentials: those(asked),
        userVerification: 'required',
        timeout: patience,
      },
    }),
  );
  const answer = made.response as AuthenticatorAssertionResponse;
  const sent = {
    ...common(made),
    response: {
      clientDataJSON: textOf(answer.clientDataJSON),
      authenticatorData: textOf(answer.authenticatorData),
      signature: textOf(answer.signature),
      userHandle: answer.userHandle ? textOf(answer.userHandle) : undefined,
    },
  };
  return carry(
    await body(
      api.POST('/session/passkeys/proof', {
        body: { challenge: asked.challenge, credential: JSON.stringify(sent), name: '' },
      }),
    ),
  );
}
