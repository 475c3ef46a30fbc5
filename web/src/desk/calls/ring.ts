/** 振铃: two soft tones, one second of four, made here; on the loudspeaker chosen for it. */
export interface Ring {
  start(device: string): void;
  stop(): void;
}

const TONES = [523.25, 659.25];
const EVERY = 4_000;
const LOUD = 0.22;

export function createRing(): Ring {
  let context: AudioContext | null = null;
  let beating: ReturnType<typeof setInterval> | undefined;

  function strike() {
    if (!context) return;
    TONES.forEach((pitch, n) => {
      for (const after of [0, 0.5]) {
        const from = context!.currentTime + after + n * 0.18;
        const tone = context!.createOscillator();
        const loud = context!.createGain();
        tone.frequency.value = pitch;
        loud.gain.setValueAtTime(0, from);
        loud.gain.linearRampToValueAtTime(LOUD, from + 0.03);
        loud.gain.exponentialRampToValueAtTime(0.001, from + 0.42);
        tone.connect(loud).connect(context!.destination);
        tone.start(from);
        tone.stop(from + 0.45);
      }
    });
  }

  function stop() {
    clearInterval(beating);
    void context?.close().catch(() => null);
    context = null;
  }

  return {
    start(device) {
      stop();
      if (typeof AudioContext === 'undefined') return;
      context = new AudioContext();
      const sink = context as AudioContext & { setSinkId?: (id: string) => Promise<void> };
      if (device) void sink.setSinkId?.(device).catch(() => null);
      strike();
      beating = setInterval(strike, EVERY);
    },
    stop,
  };
}
