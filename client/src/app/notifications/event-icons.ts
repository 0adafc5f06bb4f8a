import type { ClearanceEvent } from '#domain/workflow/clearance';
import type { ValidationEvent } from '#domain/workflow/validation';
import {
  alarmOutline,
  archiveOutline,
  arrowUndoOutline,
  banOutline,
  businessOutline,
  chatbubbleOutline,
  checkmarkCircleOutline,
  closeCircleOutline,
  copyOutline,
  createOutline,
  eyeOutline,
  gitBranchOutline,
  keyOutline,
  notificationsOutline,
  pauseCircleOutline,
  personAddOutline,
  personCircleOutline,
  playCircleOutline,
  removeCircleOutline,
  sendOutline,
  shieldCheckmarkOutline,
} from 'ionicons/icons';
import type { MandateNews, RoleNews } from './news';

const EVENT_ICONS: Record<
  ValidationEvent | ClearanceEvent | 'lateDecision' | 'numberDouble' | RoleNews | MandateNews,
  string
> = {
  roleRequested: personAddOutline,
  roleReminder: alarmOutline,
  roleDecided: personCircleOutline,
  roleSuspended: pauseCircleOutline,
  roleRestored: playCircleOutline,
  roleAppointed: keyOutline,
  mandateRequested: businessOutline,
  mandateReminder: alarmOutline,
  mandateDecided: businessOutline,
  mandateEnded: removeCircleOutline,
  submit: sendOutline,
  update: createOutline,
  verify: eyeOutline,
  remark: chatbubbleOutline,
  return: arrowUndoOutline,
  validate: shieldCheckmarkOutline,
  reject: closeCircleOutline,
  withdraw: archiveOutline,
  cancel: banOutline,
  clear: checkmarkCircleOutline,
  correct: arrowUndoOutline,
  suspend: pauseCircleOutline,
  refuse: closeCircleOutline,
  lateDecision: gitBranchOutline,
  numberDouble: copyOutline,
};

/** The icon of an event; a bell for kinds a newer server may know. */
export function iconOf(kind: string): string {
  return EVENT_ICONS[kind as keyof typeof EVENT_ICONS] ?? notificationsOutline;
}
