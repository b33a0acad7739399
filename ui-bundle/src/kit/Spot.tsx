// SPDX-License-Identifier: Apache-2.0
import { Suspense, type ReactNode } from 'react';
import { useRooms, type Ahead, type Block, type Needs, type Spots } from '../shell/room';
import { Net } from './Net';
import { useMay, useMenu } from './session';

/** Whether what is needed is there. */
export function useThere(): (needs: Needs) => boolean {
  const may = useMay();
  const has = useMenu();
  return ({ menu, right }) => (!right || may(right)) && (!menu || has(...menu));
}

function useBlocks<S extends keyof Spots>(name: S): Block<S>[] {
  const there = useThere();
  return useRooms()
    .flatMap((r) => (r.blocks ?? []) as unknown as Block<S>[])
    .filter((b) => b.spot === name && there(b))
    .sort((a, b) => a.at - b.at);
}

/** What the parts of a spot will ask about an order, so that it can be asked before. */
export const useAhead = (name: keyof Spots): Ahead[] => useBlocks(name).flatMap((b) => b.ahead ?? []);

/** What the rooms bring for a spot, in its order. One that falls over leaves the others standing. */
export function Spot<S extends keyof Spots>({
  name,
  of,
  otherwise = null,
  together = false,
}: {
  name: S;
  /** What the parts are given. */
  of: Spots[S];
  /** What stands there where no room has anything to say. */
  otherwise?: ReactNode;
  /** Whether the page waits for them, so that nothing on it moves afterwards. */
  together?: boolean;
}) {
  const blocks = useBlocks(name);
  if (blocks.length === 0) return otherwise;
  const parts = blocks.map(({ id, show: Show }) => (
    <Net key={id} place={name}>
      <Show {...of} />
    </Net>
  ));
  return together ? parts : <Suspense fallback={null}>{parts}</Suspense>;
}
