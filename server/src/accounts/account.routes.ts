import { Router } from 'express';
import { deviceRoutes } from '#server/accounts/devices/device.routes';
import { emailChangeRoutes } from '#server/accounts/email-change/email-change.routes';
import { erasureRoutes } from '#server/accounts/erasure/erasure.routes';
import { profileRoutes } from '#server/accounts/profile/profile.routes';
import { prepareProveOwner } from '#server/accounts/prove-owner';
import { passkeySessionRoutes } from '#server/accounts/second-factor/passkey-session.routes';
import { secondFactorRoutes } from '#server/accounts/second-factor/second-factor.routes';
import { sessionRoutes } from '#server/accounts/session.routes';
import { signUpRoutes } from '#server/accounts/sign-up/sign-up.routes';
import type { Services } from '#server/services';

export function accountRoutes(services: Services): Router {
  const proveOwner = prepareProveOwner(services);
  return Router()
    .use(sessionRoutes(services))
    .use(passkeySessionRoutes(services))
    .use(secondFactorRoutes(services, proveOwner))
    .use(deviceRoutes(services))
    .use(signUpRoutes(services))
    .use(profileRoutes(services, proveOwner))
    .use(emailChangeRoutes(services, proveOwner))
    .use(erasureRoutes(services, proveOwner));
}
