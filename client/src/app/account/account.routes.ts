import type { Routes } from '@angular/router';
import { signedIn } from '../session/guards';
import { linkToken } from './link-token';

/** Pages that the link of a mail leads to. */
const ofLink = { resolve: { token: linkToken }, runGuardsAndResolvers: 'always' } as const;

/** Mounted at /. */
export const accountRoutes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./sign-in-page').then(({ SignInPage }) => SignInPage) },
  {
    path: 'second-step',
    loadComponent: () => import('./second-step-page').then(({ SecondStepPage }) => SecondStepPage),
  },
  { path: 'sign-up', loadComponent: () => import('./sign-up-page').then(({ SignUpPage }) => SignUpPage) },
  { path: 'check-mail', loadComponent: () => import('./check-mail-page').then(({ CheckMailPage }) => CheckMailPage) },
  { path: 'confirm', ...ofLink, loadComponent: () => import('./confirm-page').then(({ ConfirmPage }) => ConfirmPage) },
  {
    path: 'lost-password',
    loadComponent: () => import('./lost-password-page').then(({ LostPasswordPage }) => LostPasswordPage),
  },
  {
    path: 'new-password',
    ...ofLink,
    loadComponent: () => import('./new-password-page').then(({ NewPasswordPage }) => NewPasswordPage),
  },
  {
    path: 'confirm-address',
    ...ofLink,
    loadComponent: () => import('./confirm-address-page').then(({ ConfirmAddressPage }) => ConfirmAddressPage),
  },
  { path: 'privacy', loadComponent: () => import('./privacy-page').then(({ PrivacyPage }) => PrivacyPage) },
  {
    path: 'profile',
    canActivate: [signedIn],
    loadChildren: () => import('./profile/profile.routes').then(({ profileRoutes }) => profileRoutes),
  },
];
