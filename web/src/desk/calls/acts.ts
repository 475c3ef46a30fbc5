import { useEventListener } from '@vueuse/core';
import { computed } from 'vue';
import { gate } from '@desk/access/gate';
import { useSeat } from './seat';

/** 坐席操作: one thing to do at a seat, with its key; a button and the keyboard take it from here. */
export interface Act {
  name: string;
  key: string;
  may: boolean;
  run: () => unknown;
}

/** The police, whom one key calls in. */
export const POLICE = '110';

/** What can be done just now. The panels that open at a key are the bar's own. */
export function useActs(panels: { rest: () => void; others: () => void; finish: () => void }) {
  const seat = useSeat();
  const ringing = computed(() => seat.state === 'RINGING' || seat.telephone.now.call === 'ringing');

  function toggleReady() {
    if (seat.state === 'WRAP_UP') panels.finish();
    else if (seat.state === 'ON_BREAK') void seat.ready();
    else panels.rest();
  }
  function end() {
    void seat.move(ringing.value ? 'DECLINE' : 'HANG_UP');
  }

  const acts = computed<Record<string, Act>>(() => {
    const all: Act[] = [
      {
        name: 'answer',
        key: 'F2',
        may: ringing.value && seat.telephone.now.call === 'ringing',
        run: () => seat.telephone.answer(),
      },
      seat.watching
        ? { name: 'unwatch', key: 'F4', may: true, run: () => seat.unwatch() }
        : { name: ringing.value ? 'decline' : 'hangUp', key: 'F4', may: ringing.value || seat.talking, run: end },
      {
        name: seat.state === 'HOLD' ? 'resume' : 'hold',
        key: 'F6',
        may: seat.talking,
        run: () => seat.move(seat.state === 'HOLD' ? 'RESUME' : 'HOLD'),
      },
      {
        name: seat.telephone.now.muted ? 'unmute' : 'mute',
        key: 'F7',
        may: (seat.talking || seat.watching?.answered === true) && seat.inBrowser,
        run: () => seat.telephone.mute(),
      },
      { name: 'police', key: 'F8', may: seat.talking, run: () => seat.invite('EMERGENCY', POLICE, undefined, false) },
      { name: 'others', key: 'F9', may: seat.talking, run: panels.others },
      {
        name: seat.state === 'READY' ? 'rest' : seat.state === 'WRAP_UP' ? 'finish' : 'ready',
        key: 'F10',
        may: ['READY', 'ON_BREAK', 'WRAP_UP'].includes(seat.state ?? ''),
        run: toggleReady,
      },
    ];
    return Object.fromEntries(all.map((one) => [one.name, one]));
  });

  /** Function keys write nothing, so they work in the middle of a form; behind a lock they are nobody's. */
  useEventListener(document, 'keydown', (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || gate.asking.value !== null) return;
    const act = Object.values(acts.value).find((one) => one.key === event.key);
    if (!act || !seat.post) return;
    event.preventDefault();
    if (act.may && !event.repeat) void act.run();
  });
  return acts;
}
