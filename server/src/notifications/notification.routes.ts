import { Router } from 'express';
import type { Services } from '#server/services';

export function notificationRoutes(_services: Services): Router {
  return Router();
}
