import type { Routes } from '@angular/router';

/** Every feature is a lazily loaded chunk; the service worker prefetches all of them. */
export const routes: Routes = [
  {
    path: 'licences',
    children: [
      {
        path: '',
        loadChildren: () =>
          import('./licence-form/licence-form.routes').then(({ licenceFormRoutes }) => licenceFormRoutes),
      },
      {
        path: '',
        loadChildren: () => import('./licences/licences.routes').then(({ licencesRoutes }) => licencesRoutes),
      },
    ],
  },
  { path: 'outbox', loadChildren: () => import('./sync/sync.routes').then(({ syncRoutes }) => syncRoutes) },
  { path: 'desk', loadChildren: () => import('./desk/desk.routes').then(({ deskRoutes }) => deskRoutes) },
  {
    path: 'clearance',
    loadChildren: () => import('./clearance/clearance.routes').then(({ clearanceRoutes }) => clearanceRoutes),
  },
  {
    path: '',
    loadChildren: () =>
      import('./notifications/notifications.routes').then(({ notificationsRoutes }) => notificationsRoutes),
  },
  { path: '', loadChildren: () => import('./account/account.routes').then(({ accountRoutes }) => accountRoutes) },
];
