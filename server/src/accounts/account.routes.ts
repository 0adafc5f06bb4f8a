import { Router } from 'express';
import { aboutRoutes } from '#server/accounts/about.routes';
import { sessionRoutes } from '#server/accounts/session.routes';
import { signUpRoutes } from '#server/accounts/sign-up.routes';
import type { Services } from '#server/services';

export function accountRoutes(services: Services): Router {
  return Router().use(aboutRoutes(services)).use(sessionRoutes(services)).use(signUpRoutes(services));
}
