import * as z from 'zod/mini';
import { Change, ChangesPage } from '#contract/changes';

/** A row of the feed that cannot be shown on this device. */
export interface UnreadableRow {
  readonly kind: 'licence' | 'inbox';
  /** Of the licence or the message. */
  readonly id: string;
  /** Of the licence, where it could be found out; blank otherwise. */
  readonly number: string;
}

/** A page of the feed: each row is read by itself, so that one keeps no other from being shown. */
export interface FeedPage extends ChangesPage {
  readonly unreadable: readonly UnreadableRow[];
}

/** What has to be understood to go on behind a page. */
const Envelope = z.extend(ChangesPage, { changes: z.array(z.unknown()) });

/** Reads a page row by row. */
export const FeedPageSchema = {
  safeParse(value: unknown): { success: true; data: FeedPage } | { success: false } {
    const page = Envelope.safeParse(value);
    if (!page.success) return { success: false };
    const rows = page.data.changes.map((row) => ({ row, read: Change.safeParse(row) }));
    const changes = rows.flatMap(({ read }) => (read.success ? [read.data] : []));
    const unreadable = rows.flatMap(({ row, read }) => (read.success ? [] : describeRow(row)));
    return { success: true, data: { ...page.data, changes, unreadable } };
  },
};

const Named = z.object({
  kind: z.string(),
  licence: z.optional(z.object({ id: z.string() })),
  item: z.optional(z.object({ id: z.string() })),
  id: z.optional(z.string()),
  licenceNumber: z.optional(z.string()),
});
const Numbered = z.object({ licence: z.object({ content: z.object({ licenceNumber: z.string() }) }) });

/**
 * What can be told of a row that cannot be read, or whose name only was asked for. Nothing of one without an id: it is of a kind that
 * this version does not know, and nobody misses it here.
 */
export function describeRow(row: unknown): UnreadableRow[] {
  const named = Named.safeParse(row);
  if (!named.success) return [];
  const { licence, item, id = licence?.id ?? item?.id, licenceNumber } = named.data;
  if (!id) return [];
  const numbered = Numbered.safeParse(row);
  const number = licenceNumber ?? (numbered.success ? numbered.data.licence.content.licenceNumber : '');
  return [{ kind: item || named.data.kind === 'inbox' ? 'inbox' : 'licence', id, number: number.slice(0, 100) }];
}
