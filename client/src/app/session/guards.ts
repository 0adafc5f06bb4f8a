import { inject } from '@angular/core';
import { Router, type ActivatedRouteSnapshot, type CanActivateFn, type RedirectFunction } from '@angular/router';
import type { Role } from '#domain/workflow/role';
import { Store } from '@ngrx/store';
import { DraftRepository } from '../storage/draft-repository';
import { homePathOf, licencePathOf } from './home-path';
import { ReturnToPage } from './return-to-page';
import { sessionFeature } from './session.feature';

const present = {
  account: () => inject(Store).selectSignal(sessionFeature.selectAccount)(),
  role: () => inject(Store).selectSignal(sessionFeature.selectRole)(),
  isDecider: () => inject(Store).selectSignal(sessionFeature.selectIsDecider)(),
};

/** Pages of a signed-in person; others are led to the sign-in page and back afterwards. */
export const signedIn: CanActivateFn = (_, { url }) =>
  present.account() !== null || inject(Router).createUrlTree(['/sign-in'], { queryParams: { next: url } });

/** Pages of a role; others are led to their own first page. */
export const actingAs =
  (...roles: readonly Role[]): CanActivateFn =>
  () => {
    const role = present.role();
    return (role !== null && roles.includes(role)) || inject(Router).createUrlTree([homePathOf(role)]);
  };

/** Pages of those who decide about roles, whichever role they act in; others are led to their own first page. */
export const deciding: CanActivateFn = () =>
  present.isDecider() || inject(Router).createUrlTree([homePathOf(present.role())]);

/** `/`: the draft the app was ended in, at its start; else the first page of the role the person acts in. */
export const toHome: RedirectFunction = async () => {
  if (!present.account()) return '/sign-in';
  const home = homePathOf(present.role());
  return (await inject(ReturnToPage).findUrl()) ?? home;
};

/** `/open/:id`: the licence in the page of the role the person acts in; notifications lead here. */
export const toLicence: CanActivateFn = (route: ActivatedRouteSnapshot) =>
  inject(Router).createUrlTree([licencePathOf(present.role(), String(route.params['id']))]);

/** `/scanned/:id`: our own QR code, read by the camera of a phone; customs may have to look the licence up first. */
export const toScanned: CanActivateFn = (route: ActivatedRouteSnapshot) => {
  const code = String(route.params['id']);
  const role = present.role();
  const router = inject(Router);
  return role === 'customs'
    ? router.createUrlTree(['/clearance/scan'], { queryParams: { code } })
    : router.createUrlTree([licencePathOf(role, code)]);
};

/** Pages beside the form of `:id`: without its draft on this device the form comes first, which makes one where there may be one. */
export const withDraft: CanActivateFn = async (route) => {
  const id = String(route.params['id']);
  const toForm = inject(Router).createUrlTree(['/licences', id, 'edit']);
  // The form says what cannot be read from this device.
  const draft = await inject(DraftRepository)
    .find(id)
    .catch(() => undefined);
  return draft ? true : toForm;
};
