import { Router } from 'express';
import type { Services } from '#server/services';

export function imageRoutes(_services: Services): Router {
  return Router();
}
