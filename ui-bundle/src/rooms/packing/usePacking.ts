// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, body, ProblemError } from '../../api/client';
import type { PackAnswer, PackScan, PackTask } from '../../api/types';
import { useMay } from '../../kit/session';
import { refresh } from '../../kit/actions';
import { awaitsLabel, complete, read, undone, type Reading } from './read';
import { sound } from './sound';
import './words';

/** What the packer is shown after a scan. */
export interface Verdict {
  kind: 'good' | 'done' | 'bad' | 'note';
  /** A word of the page, or the house's own sentence in both languages. */
  word?: string;
  said?: { ja: string; en: string };
  code?: string;
  line?: number;
  /** Counts up, so that the same verdict twice is seen twice. */
  n: number;
}

interface Table {
  task: PackTask | null;
  scans: PackScan[];
  seq: number;
  verdict: Verdict | null;
  /** A code that belongs to nothing in the box and could be taught. */
  unknown: string;
  /** Why what lies there must not be packed: every further scan says so again. */
  refused: { ja: string; en: string } | null;
  /** Whether the house has not taken what was scanned. */
  unsaved: boolean;
}

const bounce = 300;
const patience = 2000;
const placeKey = 'banto.packing.place';
const taskKey = 'banto.packing.shipment';

/** One window of the browser is one packing table; it keeps its name when the page is loaded anew. */
function place(): string {
  let name = sessionStorage.getItem(placeKey);
  if (!name) {
    name = Math.random().toString(36).slice(2, 12);
    sessionStorage.setItem(placeKey, name);
  }
  return name;
}

const empty: Table = {
  task: null,
  scans: [],
  seq: 0,
  verdict: null,
  unknown: '',
  refused: null,
  unsaved: false,
};
const standingKey = (shipment: string) => ['orders', 'packing', shipment];
const at = (shipment: string) => ({ params: { path: { shipment } } });

/** The packing table: scans are answered here, and the house hears of them one after the other. */
export function usePacking() {
  const client = useQueryClient();
  const may = useMay();
  const table = useRef<Table>(empty);
  const [shown, show] = useState<Table>(empty);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const last = useRef({ text: '', at: 0, elsewhere: '' });
  const teaches = may('packing.teach');

  const set = useCallback((change: Partial<Table>) => {
    table.current = { ...table.current, ...change };
    const shipment = table.current.task?.shipment;
    if (shipment) sessionStorage.setItem(taskKey, shipment);
    else sessionStorage.removeItem(taskKey);
    show(table.current);
  }, []);
  const say = useCallback(
    (kind: Verdict['kind'], verdict: Omit<Verdict, 'kind' | 'n'>) => {
      set({ verdict: { ...verdict, kind, n: (table.current.verdict?.n ?? 0) + 1 } });
      if (kind !== 'note') sound(kind);
    },
    [set],
  );
  /** Lays on the table what the house says lies there. */
  const lay = useCallback(
    (task: PackTask) =>
      set({ task, scans: task.scans, seq: task.seq, unknown: '', refused: null, unsaved: false }),
    [set],
  );
  /** What the house has answered is newer than what it was asked for on the side. */
  const stands = useCallback(
    async (answer: PackAnswer) => {
      if (!answer.task) return;
      const queryKey = standingKey(answer.task.shipment);
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, answer);
    },
    [client],
  );
  const heard = useCallback(
    (answer: PackAnswer): boolean => {
      const said = { ja: answer.ja, en: answer.en };
      if (answer.state === 'REFUSED' && table.current.task) set({ refused: said });
      if (answer.state === 'LOST') set({ ...empty, verdict: table.current.verdict });
      if (['OPEN', 'PACKED', 'TIED'].includes(answer.state)) return true;
      if (answer.state === 'ELSEWHERE') say('note', { said });
      else if (answer.state !== 'NONE') say('bad', { said });
      return false;
    },
    [say, set],
  );

  /** Asks the house again until it answers; what it refuses in words is the packer's to read. */
  const ask = useCallback(
    async (question: () => Promise<PackAnswer>): Promise<PackAnswer | null> => {
      for (;;) {
        try {
          const answer = await question();
          if (table.current.unsaved) set({ unsaved: false });
          return answer;
        } catch (e) {
          if (e instanceof ProblemError && e.problem.status < 500) {
            say('bad', { said: { ja: e.message, en: e.message } });
            return null;
          }
          set({ unsaved: true });
          await new Promise((resolve) => setTimeout(resolve, patience));
        }
      }
    },
    [say, set],
  );
  const next = useCallback((act: () => Promise<void>) => {
    queue.current = queue.current.then(act);
  }, []);

  const open = useCallback(
    (code: string) => {
      const move = last.current.elsewhere === code;
      next(async () => {
        const answer = await ask(() =>
          body(api.POST('/packing/tasks', { body: { place: place(), code, move } })),
        );
        if (!answer) return;
        last.current.elsewhere = answer.state === 'ELSEWHERE' ? code : '';
        if (!heard(answer) || !answer.task) return;
        lay(answer.task);
        if (answer.state === 'PACKED') say('note', { said: answer });
        else say('good', { word: 'pack.opened' });
      });
    },
    [ask, heard, lay, next, say],
  );

  const keep = useCallback(() => {
    const { task, scans, seq } = table.current;
    if (!task) return;
    const boxed = { place: place(), seq: seq + 1, scans };
    set({ seq: seq + 1 });
    const whole = complete(task, scans);
    next(async () => {
      if (table.current.task?.shipment !== task.shipment) return;
      const answer = await ask(() =>
        body(
          whole
            ? api.POST('/packing/tasks/{shipment}/packed', { ...at(task.shipment), body: boxed })
            : api.PUT('/packing/tasks/{shipment}/scans', {
                ...at(task.shipment),
                body: boxed,
                keepalive: true,
              }),
        ),
      );
      if (!answer || !heard(answer) || answer.state !== 'PACKED' || !answer.task) return;
      await stands(answer);
      lay(answer.task);
      say('done', { word: awaitsLabel(answer.task) ? 'pack.nowLabel' : 'pack.packed' });
      refresh(client);
      void client.invalidateQueries({ queryKey: ['packed'] });
    });
  }, [ask, client, heard, lay, next, say, set, stands]);

  const label = useCallback(
    (code: string, known: boolean) => {
      const { task } = table.current;
      if (!task) return;
      if (known) say('good', { word: 'pack.labelFits' });
      next(async () => {
        const answer = await ask(() =>
          body(
            api.POST('/packing/tasks/{shipment}/label', {
              ...at(task.shipment),
              body: { place: place(), code },
            }),
          ),
        );
        if (!answer || !heard(answer) || !answer.task) return;
        await stands(answer);
        lay(answer.task);
        if (awaitsLabel(answer.task)) say('good', { word: 'pack.nextLabel' });
        else say('done', { word: 'pack.finished' });
        refresh(client);
      });
    },
    [ask, client, heard, lay, next, say, stands],
  );

  const teach = useCallback(
    (piece: string) => {
      const { task, unknown } = table.current;
      if (!task || !unknown) return say('bad', { word: 'pack.nothingToTeach' });
      if (!teaches) return say('bad', { word: 'pack.mayNotTeach' });
      next(async () => {
        const answer = await ask(() =>
          body(
            api.POST('/packing/tasks/{shipment}/codes', {
              ...at(task.shipment),
              body: { place: place(), piece, code: unknown },
            }),
          ),
        );
        if (!answer || !heard(answer) || !answer.task) return;
        await stands(answer);
        set({ task: { ...answer.task, scans: table.current.scans }, unknown: '' });
        say('good', { word: 'pack.taught', code: unknown });
        void client.invalidateQueries({ queryKey: ['item-codes'] });
      });
    },
    [ask, client, heard, next, say, set, stands, teaches],
  );

  const act = useCallback(
    (reading: Reading) => {
      const line = (piece?: { id: string }) =>
        (table.current.task?.pieces.findIndex((p) => p.id === piece?.id) ?? -1) + 1;
      switch (reading.act) {
        case 'open':
          return open(reading.code);
        case 'label':
          return label(reading.code, reading.known);
        case 'teach':
          return teach(reading.piece.id);
        case 'nothing':
          return say('note', { word: reading.word });
        case 'wrong':
          set({ unknown: reading.word === 'pack.notInside' ? reading.code : '' });
          return say('bad', { word: reading.word, code: reading.code, line: line(reading.piece) });
        case 'count':
          set({ scans: reading.scans, unknown: '' });
          say(reading.full ? 'done' : 'good', {
            word: reading.full ? 'pack.allThere' : 'pack.counted',
            line: line(reading.piece),
          });
          return keep();
      }
    },
    [keep, label, open, say, set, teach],
  );

  /** Something was read or typed. */
  const scan = useCallback(
    (text: string, pressed: number) => {
      if (!text.trim()) return;
      // a scanner that reads twice in one go; a page that is slow to hear of it does not tell them apart
      if (text === last.current.text && pressed - last.current.at < bounce) return;
      last.current = { ...last.current, text, at: pressed };
      const { task, scans, refused } = table.current;
      const reading = read(task, refused ? [] : scans, text);
      if (refused && reading.act !== 'open') say('bad', { said: refused });
      else act(reading);
    },
    [act, say],
  );
  const undo = useCallback(() => {
    const { task, scans } = table.current;
    if (!task || task.packed || scans.length === 0) return say('note', { word: 'pack.nothingToUndo' });
    set({ scans: undone(scans) });
    say('note', { word: 'pack.undone' });
    keep();
  }, [keep, say, set]);
  const leave = useCallback(() => {
    const { task } = table.current;
    set({ ...empty, verdict: null });
    if (!task || task.packed) return;
    next(async () => {
      await ask(async () => {
        await api.DELETE('/packing/tasks/{shipment}', {
          params: { path: { shipment: task.shipment }, query: { place: place() } },
        });
        return { state: 'NONE', ja: '', en: '', task: null, others: [] };
      });
    });
  }, [ask, next, set]);

  // a page that was loaded anew
  useEffect(() => {
    const kept = sessionStorage.getItem(taskKey);
    next(async () => {
      const query = { place: place() };
      let answer = await ask(() => body(api.GET('/packing/tasks', { params: { query } })));
      if (answer?.state === 'NONE' && kept)
        answer = await ask(() =>
          body(api.GET('/packing/tasks/{shipment}', { params: { path: { shipment: kept }, query } })),
        );
      if (!answer?.task || table.current.task) return;
      if (answer.task.packed && !awaitsLabel(answer.task)) return;
      lay(answer.task);
      if (heard(answer)) say('note', { word: 'pack.again' });
    });
    // once, when the page opens
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  // an order that is cancelled while it is on the table: the house says that orders changed
  const shipment = shown.task?.shipment ?? '';
  const standing = useQuery({
    queryKey: standingKey(shipment),
    queryFn: () =>
      body(
        api.GET('/packing/tasks/{shipment}', { params: { path: { shipment }, query: { place: place() } } }),
      ),
    enabled: shipment !== '',
    refetchInterval: 15_000,
    staleTime: 0,
  });
  useEffect(() => {
    const answer = standing.data;
    const task = table.current.task;
    if (!answer || !task) return;
    if (answer.state === 'REFUSED' || answer.state === 'LOST') return void heard(answer);
    if (table.current.refused) {
      set({ refused: null });
      say('note', { word: 'pack.goesOn' });
    }
    if (answer.task?.shipment === task.shipment)
      // what came in meanwhile: numbers of the boxes, codes
      set({ task: { ...task, parcels: answer.task.parcels, pieces: answer.task.pieces } });
  }, [standing.data, heard, say, set]);

  return { ...shown, scan, undo, leave, teaches };
}
