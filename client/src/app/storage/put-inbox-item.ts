import type { InboxItem } from '#contract/changes';
import type { AccountDatabase } from './account-database.ts';

/**
 * Stores what the server says of a message. What was read here stays read while the server was not told yet. Call inside a
 * transaction over `inbox`, `unreadable` and `readMarks`.
 */
export async function putInboxItem({ inbox, readMarks, unreadable }: AccountDatabase, item: InboxItem): Promise<void> {
  await unreadable.delete(item.id);
  const mark = item.readAt === null ? await readMarks.get(item.id) : undefined;
  await inbox.put(mark ? { ...item, readAt: mark.readAt } : item);
}
