import type { Routes } from '@angular/router';
import { signedIn } from '../session/guards';

/** Mounted at /. */
export const notificationsRoutes: Routes = [
  {
    path: 'inbox',
    canActivate: [signedIn],
    loadComponent: () => import('./inbox-page').then(({ InboxPage }) => InboxPage),
  },
  {
    path: 'settings',
    canActivate: [signedIn],
    loadComponent: () => import('./settings-page').then(({ SettingsPage }) => SettingsPage),
  },
];
