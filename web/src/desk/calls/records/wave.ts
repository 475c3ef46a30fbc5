/** 波形: the loudest moment of each of so many equal parts of a sound, between 0 and 1. */
export function peaks(samples: Float32Array, parts: number): number[] {
  const found: number[] = [];
  const width = samples.length / parts;
  for (let part = 0; part < parts; part++) {
    let loudest = 0;
    const end = Math.floor((part + 1) * width);
    for (let at = Math.floor(part * width); at < end; at++) {
      const loud = Math.abs(samples[at]!);
      if (loud > loudest) loudest = loud;
    }
    found.push(Math.min(1, loudest));
  }
  return found;
}

/** Quiet talk is drawn as tall as loud talk is: what matters is where somebody speaks. */
export function evened(loudness: number[]): number[] {
  const loudest = Math.max(...loudness, 0);
  return loudest === 0 ? loudness : loudness.map((one) => Math.sqrt(one / loudest));
}

export interface Ink {
  played: string;
  rest: string;
}

/** Bars about the middle line; those before `at` (0 to 1) in the ink of what was played. */
export function draw(canvas: HTMLCanvasElement, loudness: number[], at: number, ink: Ink): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const { width, height } = canvas;
  pen.clearRect(0, 0, width, height);
  const step = width / loudness.length;
  loudness.forEach((loud, i) => {
    const tall = Math.max(2, loud * (height - 4));
    pen.fillStyle = (i + 0.5) / loudness.length <= at ? ink.played : ink.rest;
    pen.fillRect(i * step, (height - tall) / 2, Math.max(1, step - 1), tall);
  });
}
