import type { Mandate } from '#contract/mandate';
import type { PendingRequest } from '#contract/role';
import { parsePlainDate, type PlainDate } from '#domain/values/plain-date';
import { workingDaysBetween } from '#domain/values/working-days';

/** A request that waits for a decision of the person who looks: of a role or of a mandate. */
export type WaitingRequest = {
  readonly id: string;
  readonly requestedAt: string;
  readonly workingDays: number;
} & (
  { readonly kind: 'role'; readonly request: PendingRequest } | { readonly kind: 'mandate'; readonly mandate: Mandate }
);

/** Both kinds in one queue, the oldest first. */
export function toQueue(
  requests: readonly PendingRequest[],
  mandates: readonly Mandate[],
  now: Date,
): readonly WaitingRequest[] {
  const roles = requests.map((request): WaitingRequest => {
    const { id, requestedAt } = request.grant;
    return { kind: 'role', id, requestedAt, workingDays: request.workingDays, request };
  });
  const others = mandates.map((mandate): WaitingRequest => {
    const { id, requestedAt } = mandate;
    const workingDays = workingDaysBetween(toDay(new Date(requestedAt)), toDay(now));
    return { kind: 'mandate', id, requestedAt, workingDays, mandate };
  });
  return [...roles, ...others].sort((a, b) => Date.parse(a.requestedAt) - Date.parse(b.requestedAt));
}

/** The day in UTC, as the server counts. */
const toDay = (at: Date): PlainDate => parsePlainDate(at.toISOString().slice(0, 10));
