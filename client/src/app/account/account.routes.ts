import type { Routes } from '@angular/router';
import { actingAs, signedIn } from '../session/guards';

/** Mounted at /. */
export const accountRoutes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./sign-in-page').then(({ SignInPage }) => SignInPage) },
  { path: 'sign-up', loadComponent: () => import('./sign-up-page').then(({ SignUpPage }) => SignUpPage) },
  { path: 'check-mail', loadComponent: () => import('./check-mail-page').then(({ CheckMailPage }) => CheckMailPage) },
  { path: 'confirm', loadComponent: () => import('./confirm-page').then(({ ConfirmPage }) => ConfirmPage) },
  {
    path: 'lost-password',
    loadComponent: () => import('./lost-password-page').then(({ LostPasswordPage }) => LostPasswordPage),
  },
  {
    path: 'new-password',
    loadComponent: () => import('./new-password-page').then(({ NewPasswordPage }) => NewPasswordPage),
  },
  { path: 'privacy', loadComponent: () => import('./privacy-page').then(({ PrivacyPage }) => PrivacyPage) },
  {
    path: 'profile',
    canActivate: [signedIn],
    loadComponent: () => import('./profile-page').then(({ ProfilePage }) => ProfilePage),
  },
  {
    path: 'support',
    canActivate: [signedIn, actingAs('support')],
    loadComponent: () => import('./support-page').then(({ SupportPage }) => SupportPage),
  },
];
