import { Router } from 'express';
import type { Services } from '#server/services';
import { listReceiptKeys } from '#server/sync/receipt';

/** The keys receipts are checked with, for everybody. */
export function receiptKeyRoutes({ keys }: Pick<Services, 'keys'>): Router {
  return Router().get('/receipt-keys', (_request, response) => {
    response.json({ keys: listReceiptKeys(keys) });
  });
}
