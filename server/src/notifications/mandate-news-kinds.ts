import type { MandateEvent, MandateHand } from '#domain/mandate';

/** As which news an event of a mandate is told, and to whom. */
export interface MandateNewsKind {
  readonly kind: string;
  readonly to: readonly MandateHand[];
}

/** A request is told to those who can decide, everything else to both sides. */
export const MANDATE_NEWS: Record<MandateEvent | 'remind', MandateNewsKind> = {
  request: { kind: 'mandateRequested', to: ['decider'] },
  remind: { kind: 'mandateReminder', to: ['decider'] },
  approve: { kind: 'mandateDecided', to: ['agent', 'principal'] },
  refuse: { kind: 'mandateDecided', to: ['agent', 'principal'] },
  end: { kind: 'mandateEnded', to: ['agent', 'principal'] },
};
