/** 话音质量: what the two sides of a connection have counted since it began. */
export interface Count {
  at: number;
  received: number;
  lost: number;
  sent: number;
  /** Seconds, of what arrives. */
  jitter: number;
}

export type Quality = 'good' | 'fair' | 'poor' | 'deaf' | 'dumb';

export interface Heard {
  quality: Quality;
  /** Of what should have arrived in the last while, as a share. */
  loss: number;
  jitterMs: number;
}

const STRETCH = 5_000;
const FAIR = { loss: 0.02, jitter: 30 };
const POOR = { loss: 0.06, jitter: 80 };

export function countOf(report: Iterable<Record<string, unknown>>, at: number): Count {
  const count: Count = { at, received: 0, lost: 0, sent: 0, jitter: 0 };
  for (const one of report) {
    if (one.type === 'inbound-rtp') {
      count.received += Number(one.packetsReceived ?? 0);
      count.lost += Number(one.packetsLost ?? 0);
      count.jitter = Math.max(count.jitter, Number(one.jitter ?? 0));
    } else if (one.type === 'outbound-rtp') count.sent += Number(one.packetsSent ?? 0);
  }
  return count;
}

/** What the last seconds were like; nothing can be said of a connection that has just begun. */
export function heardOver(counts: Count[]): Heard | null {
  const last = counts.at(-1);
  const first = counts.find((one) => last !== undefined && last.at - one.at <= STRETCH);
  if (!last || !first || last.at - first.at < STRETCH - 1_500) return null;
  const received = last.received - first.received;
  const lost = Math.max(0, last.lost - first.lost);
  const loss = received + lost === 0 ? 0 : lost / (received + lost);
  const jitterMs = Math.round(last.jitter * 1000);
  const said = (quality: Quality): Heard => ({ quality, loss, jitterMs });
  if (received === 0) return said('deaf');
  if (last.sent === first.sent) return said('dumb');
  if (loss > POOR.loss || jitterMs > POOR.jitter) return said('poor');
  return said(loss > FAIR.loss || jitterMs > FAIR.jitter ? 'fair' : 'good');
}
