import type { Routes } from '@angular/router';
import { actingAs, signedIn, toHome, toLicence } from './session/guards';

/** Every feature is a lazily loaded chunk; the service worker prefetches all of them. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: toHome },
  { path: 'open/:id', canActivate: [signedIn, toLicence], children: [] },
  {
    path: 'licences',
    canActivate: [signedIn],
    children: [
      {
        path: '',
        loadChildren: () =>
          import('./licence-form/licence-form.routes').then(({ licenceFormRoutes }) => licenceFormRoutes),
      },
      {
        path: '',
        loadChildren: () => import('./capture/capture.routes').then(({ captureRoutes }) => captureRoutes),
      },
      {
        path: '',
        loadChildren: () => import('./licences/licences.routes').then(({ licencesRoutes }) => licencesRoutes),
      },
    ],
  },
  {
    path: 'outbox',
    canActivate: [signedIn],
    loadChildren: () => import('./sync/sync.routes').then(({ syncRoutes }) => syncRoutes),
  },
  {
    path: 'desk',
    canActivate: [signedIn, actingAs('fmsca')],
    loadChildren: () => import('./desk/desk.routes').then(({ deskRoutes }) => deskRoutes),
  },
  {
    path: 'clearance',
    canActivate: [signedIn, actingAs('customs')],
    loadChildren: () => import('./clearance/clearance.routes').then(({ clearanceRoutes }) => clearanceRoutes),
  },
  {
    path: '',
    loadChildren: () =>
      import('./notifications/notifications.routes').then(({ notificationsRoutes }) => notificationsRoutes),
  },
  { path: '', loadChildren: () => import('./account/account.routes').then(({ accountRoutes }) => accountRoutes) },
  { path: '**', loadComponent: () => import('./shell/not-found-page').then(({ NotFoundPage }) => NotFoundPage) },
];
