import type { ClearanceState } from '#domain/workflow/clearance';
import type { ValidationState } from '#domain/workflow/validation';
import {
  archiveOutline,
  arrowUndoOutline,
  banOutline,
  checkmarkCircleOutline,
  closeCircleOutline,
  cloudDoneOutline,
  cloudUploadOutline,
  createOutline,
  eyeOutline,
  handLeftOutline,
  hourglassOutline,
  pauseCircleOutline,
  phonePortraitOutline,
  sendOutline,
  shieldCheckmarkOutline,
} from 'ionicons/icons';

/** Where a licence's changes stand between this device and the server. */
export type LicenceStanding = 'savedHere' | 'sending' | 'received' | 'needsYou';

/** A state is shown by icon, word and colour together, never by colour alone. */
export interface StateLook {
  readonly icon: string;
  readonly tone: 'neutral' | 'info' | 'success' | 'warn' | 'danger';
}

export const VALIDATION_LOOKS: Record<ValidationState, StateLook> = {
  draft: { icon: createOutline, tone: 'neutral' },
  submitted: { icon: sendOutline, tone: 'info' },
  underVerification: { icon: eyeOutline, tone: 'info' },
  returned: { icon: arrowUndoOutline, tone: 'warn' },
  validated: { icon: shieldCheckmarkOutline, tone: 'success' },
  rejected: { icon: closeCircleOutline, tone: 'danger' },
  withdrawn: { icon: archiveOutline, tone: 'neutral' },
  cancelled: { icon: banOutline, tone: 'danger' },
};

export const CLEARANCE_LOOKS: Record<ClearanceState, StateLook> = {
  notCleared: { icon: hourglassOutline, tone: 'neutral' },
  cleared: { icon: checkmarkCircleOutline, tone: 'success' },
  suspended: { icon: pauseCircleOutline, tone: 'warn' },
  refused: { icon: closeCircleOutline, tone: 'danger' },
};

export const STANDING_LOOKS: Record<LicenceStanding, StateLook> = {
  savedHere: { icon: phonePortraitOutline, tone: 'neutral' },
  sending: { icon: cloudUploadOutline, tone: 'info' },
  received: { icon: cloudDoneOutline, tone: 'success' },
  needsYou: { icon: handLeftOutline, tone: 'warn' },
};
