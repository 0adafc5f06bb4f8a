import type { QueueView } from '../licence-view/queue-view';
import type { PageKey } from './page-key';
import { QUEUE_FILTER_NAMES, type QueueFilter } from './queue';

/** The keys of the queue: rows, search, filters by their number. */
export function toQueueKeys(view: () => QueueView, pick: (filter: QueueFilter) => void): readonly PageKey[] {
  return [
    { keys: ['j', 'ArrowDown'], words: 'desk.keys.nextRow', act: () => view().move(1) },
    { keys: ['k', 'ArrowUp'], words: 'desk.keys.previousRow', act: () => view().move(-1) },
    { keys: ['Enter'], words: 'desk.keys.openRow' },
    { keys: ['/'], words: 'desk.keys.search', act: () => view().focusSearch() },
    ...QUEUE_FILTER_NAMES.map((filter, index) => ({
      keys: [String(index + 1)],
      words: `desk.keys.filter.${filter}`,
      act: () => pick(filter),
    })),
  ];
}
