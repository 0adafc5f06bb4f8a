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
    path: 'inbox/sent',
    canActivate: [signedIn],
    loadComponent: () => import('./sent/sent-page').then(({ SentPage }) => SentPage),
  },
  {
    path: 'settings/notifications',
    canActivate: [signedIn],
    loadComponent: () => import('./preferences/preferences-page').then(({ PreferencesPage }) => PreferencesPage),
  },
  {
    path: 'settings',
    canActivate: [signedIn],
    loadComponent: () => import('./settings-page').then(({ SettingsPage }) => SettingsPage),
  },
];
