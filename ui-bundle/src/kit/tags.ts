// SPDX-License-Identifier: Apache-2.0
// What tags look like, where the house keeps a catalogue of them: read once for all that show them.
import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { components } from '../api/schema';
import { useMay, useMenu } from './session';

export type TagLook = components['schemas']['TagDesignsView'];

const none: TagLook[] = [];

/** The catalogue, in its order. */
export const tagsAsked = {
  queryKey: ['board', 'tags'],
  queryFn: () => body(api.GET('/board/tags')),
};

/** Those of the catalogue, in its order; none where the house has none. */
export function useTags(): TagLook[] {
  const has = useMenu()('order-tags');
  const may = useMay()('orders.see');
  const { data } = useQuery({
    ...tagsAsked,
    enabled: has && may,
    staleTime: 300_000,
    retry: false,
  });
  return data ?? none;
}

/** How well words are read on their ground: the contrast ratio of WCAG, from 1 to 21. */
export function contrast(fore: string, back: string): number {
  const [one, other] = [luminance(fore), luminance(back)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance(colour: string): number {
  const part = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
