import {
  archiveOutline,
  arrowUndoOutline,
  banOutline,
  chatbubbleOutline,
  checkmarkCircleOutline,
  closeCircleOutline,
  createOutline,
  ellipseOutline,
  eyeOutline,
  gitBranchOutline,
  pauseCircleOutline,
  pencilOutline,
  refreshOutline,
  sendOutline,
  shieldCheckmarkOutline,
  trashOutline,
} from 'ionicons/icons';
import type { StateLook } from '../ui/state-look';

const LOOKS: Readonly<Record<string, StateLook>> = {
  saveDraft: { icon: createOutline, tone: 'neutral' },
  discard: { icon: trashOutline, tone: 'neutral' },
  submit: { icon: sendOutline, tone: 'info' },
  update: { icon: pencilOutline, tone: 'warn' },
  verify: { icon: eyeOutline, tone: 'info' },
  remark: { icon: chatbubbleOutline, tone: 'neutral' },
  return: { icon: arrowUndoOutline, tone: 'warn' },
  reject: { icon: closeCircleOutline, tone: 'danger' },
  withdraw: { icon: archiveOutline, tone: 'neutral' },
  validate: { icon: shieldCheckmarkOutline, tone: 'success' },
  cancel: { icon: banOutline, tone: 'danger' },
  clear: { icon: checkmarkCircleOutline, tone: 'success' },
  suspend: { icon: pauseCircleOutline, tone: 'warn' },
  refuse: { icon: closeCircleOutline, tone: 'danger' },
  correct: { icon: refreshOutline, tone: 'warn' },
};
const UNKNOWN: StateLook = { icon: ellipseOutline, tone: 'neutral' };
const LATE: StateLook = { icon: gitBranchOutline, tone: 'neutral' };

/** Icon and tone of an entry in the timeline; the words beside it say the same. */
export function lookOf({ kind, isLate }: { readonly kind: string; readonly isLate: boolean }): StateLook {
  return isLate ? LATE : (LOOKS[kind] ?? UNKNOWN);
}
