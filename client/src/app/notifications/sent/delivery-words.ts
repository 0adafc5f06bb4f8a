import type { Delivery } from '#contract/delivery';

/** What became of one delivery, in words: a key below `notifications.standing`, an instant, and how it looks. */
export interface DeliveryWords {
  readonly key: string;
  /** When it happened or goes on; null without one. */
  readonly at: string | null;
  /** Key below `notifications.failures`; null unless it failed. */
  readonly failure: string | null;
  /** Word and look of its pill. */
  readonly pill: 'waiting' | 'handedOver' | 'delayed' | 'failed' | 'off';
}

export function toDeliveryWords({ channel, standing }: Delivery): DeliveryWords {
  switch (standing.state) {
    case 'waiting':
      return { key: `waiting.${standing.because}`, at: standing.until, failure: null, pill: 'waiting' };
    case 'handedOver': {
      const pill = standing.isDelayed ? 'delayed' : 'handedOver';
      return { key: `${pill}.${channel}`, at: standing.at, failure: null, pill };
    }
    case 'failed':
      return { key: 'failed', at: standing.at, failure: standing.failure, pill: 'failed' };
    case 'off':
      return { key: `off.${channel}`, at: null, failure: null, pill: 'off' };
  }
}
