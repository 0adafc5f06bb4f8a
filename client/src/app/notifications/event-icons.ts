import type { ClearanceEvent } from '#domain/workflow/clearance';
import type { ValidationEvent } from '#domain/workflow/validation';
import {
  archiveOutline,
  arrowUndoOutline,
  banOutline,
  checkmarkCircleOutline,
  closeCircleOutline,
  createOutline,
  eyeOutline,
  notificationsOutline,
  pauseCircleOutline,
  sendOutline,
  shieldCheckmarkOutline,
} from 'ionicons/icons';

const EVENT_ICONS: Record<ValidationEvent | ClearanceEvent, string> = {
  submit: sendOutline,
  update: createOutline,
  verify: eyeOutline,
  return: arrowUndoOutline,
  validate: shieldCheckmarkOutline,
  reject: closeCircleOutline,
  withdraw: archiveOutline,
  cancel: banOutline,
  clear: checkmarkCircleOutline,
  suspend: pauseCircleOutline,
  refuse: closeCircleOutline,
};

/** The icon of an event; a bell for kinds a newer server may know. */
export function iconOf(kind: string): string {
  return EVENT_ICONS[kind as keyof typeof EVENT_ICONS] ?? notificationsOutline;
}
