import type { Routes } from '@angular/router';
import { actingAs, deciding, signedIn } from '../session/guards';

/** Mounted at /. */
export const decidingRoutes: Routes = [
  {
    path: 'requests',
    canActivate: [signedIn, deciding],
    loadComponent: () => import('./requests-page').then(({ RequestsPage }) => RequestsPage),
  },
  {
    path: 'people',
    canActivate: [signedIn, deciding],
    loadComponent: () => import('./people-page').then(({ PeoplePage }) => PeoplePage),
  },
  {
    path: 'authorities',
    canActivate: [signedIn, actingAs('support')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./authorities-page').then(({ AuthoritiesPage }) => AuthoritiesPage),
      },
      {
        path: ':country',
        loadComponent: () => import('./authority-page').then(({ AuthorityPage }) => AuthorityPage),
      },
    ],
  },
  {
    path: 'lost-factor',
    canActivate: [signedIn, actingAs('support')],
    loadComponent: () => import('./lost-factor-page').then(({ LostFactorPage }) => LostFactorPage),
  },
  {
    path: 'waiting-licences',
    canActivate: [signedIn, actingAs('support')],
    loadComponent: () => import('./waiting-licences-page').then(({ WaitingLicencesPage }) => WaitingLicencesPage),
  },
];
