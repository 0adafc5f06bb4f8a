import type { Logger } from '#server/log';
import type { Wakeable } from '#server/jobs/tasks';

/** Timers that have tasks done; one for each task, for the earliest of the times asked for. */
export interface Timers {
  readonly wakeAt: (task: Wakeable, at: number) => void;
  readonly stop: () => void;
}

/** A timer that a process takes with it when it ends is made up for by the schedule of its task. */
export function createTimers(send: (task: Wakeable) => Promise<unknown>, log: Logger): Timers {
  const set = new Map<Wakeable, { readonly at: number; readonly timer: NodeJS.Timeout }>();
  const wakeAt = (task: Wakeable, at: number) => {
    const known = set.get(task);
    if (known && known.at <= at) return;
    clearTimeout(known?.timer);
    const fire = () => {
      set.delete(task);
      send(task).catch((error: unknown) => log.error({ error, task }, 'task not woken'));
    };
    set.set(task, { at, timer: setTimeout(fire, Math.max(0, at - Date.now())) });
  };
  const stop = () => {
    for (const { timer } of set.values()) clearTimeout(timer);
    set.clear();
  };
  return { wakeAt, stop };
}
