// SPDX-License-Identifier: Apache-2.0
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { lazy, type ComponentType } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Spot } from '../src/kit/Spot';
import { placesOf, RoomsContext, type AnyBlock, type Needs, type Room } from '../src/shell/room';

const says =
  (words: string): ComponentType =>
  () => <p>{words}</p>;
const card = (id: string, at: number, show = says(id), needs: Needs = {}): AnyBlock => ({
  spot: 'home',
  id,
  at,
  show,
  ...needs,
});

function put(...blocks: AnyBlock[][]) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(['menu'], ['stock']);
  client.setQueryData(['session'], { rights: ['stock.see'] });
  const rooms = blocks.map((some, i): Room => ({ id: `room${i}`, blocks: some }));
  render(
    <QueryClientProvider client={client}>
      <RoomsContext value={rooms}>
        <div data-testid="there">
          <Spot name="home" of={{}} otherwise={<p>nobody</p>} />
        </div>
      </RoomsContext>
    </QueryClientProvider>,
  );
  return () => [...screen.getByTestId('there').querySelectorAll('p')].map((p) => p.textContent);
}

describe('a spot', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());

  it('holds what rooms bring for it, in its order, whichever room it is from', () => {
    const top: AnyBlock = { spot: 'top', id: 'elsewhere', at: 1, show: says('elsewhere') };
    expect(put([card('third', 30), card('first', 10)], [card('second', 20), top])()).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it('leaves out what the house lacks or who is signed in may not', () => {
    const there = put([
      card('stock', 10, says('stock'), { menu: ['stock', 'goods'], right: 'stock.see' }),
      card('lacking', 20, says('lacking'), { menu: ['rockets'] }),
      card('forbidden', 30, says('forbidden'), { right: 'stock.edit' }),
    ]);
    expect(there()).toEqual(['stock']);
  });

  it('says something else where no room does', () => {
    expect(put([])()).toEqual(['nobody']);
  });

  it('keeps the others standing when one falls over', () => {
    const fallen = () => {
      throw new Error('fallen');
    };
    const there = put([card('a', 10), card('b', 20, fallen), card('c', 30)]);
    expect(there()).toEqual(['a', 'fallen', 'c']);
  });

  it('shows a part that comes later once it has come', async () => {
    const later = lazy(async () => ({ default: says('later') }));
    const there = put([card('now', 10), card('later', 20, later as unknown as ComponentType)]);
    await screen.findByText('later');
    expect(there()).toEqual(['now', 'later']);
  });
});

it('places stand as the rail has them: the first, those without a list, the work, what is set up', () => {
  const place = (to: string, under: 'top' | 'work' | 'settings' | undefined, at: number) => ({
    to,
    word: to,
    at,
    ...(under ? { under } : {}),
  });
  const rooms: Room[] = [
    { id: 'a', places: [place('/s', 'settings', 1), place('/w2', 'work', 2)] },
    { id: 'b', places: [place('/w1', 'work', 1), place('/free', undefined, 9), place('/', 'top', 0)] },
  ];
  expect(placesOf(rooms).map((p) => p.to)).toEqual(['/', '/free', '/w1', '/w2', '/s']);
});
