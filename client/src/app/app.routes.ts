import type { CanMatchFn, Routes } from '@angular/router';
import { actingAs, signedIn, toHome, toLicence, toScanned } from './session/guards';

/** Several features share /licences; without this the first with an empty path would take the list's address too. */
const leadsTo =
  (...words: readonly string[]): CanMatchFn =>
  (_, segments) =>
    segments.some(({ path }) => words.includes(path));

/** Every feature is a lazily loaded chunk; the service worker prefetches all of them. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: toHome },
  { path: 'open/:id', canActivate: [signedIn, toLicence], children: [] },
  { path: 'scanned/:id', canActivate: [signedIn, toScanned], children: [] },
  {
    path: 'licences',
    canActivate: [signedIn],
    children: [
      // The list first: without segments left, a route without a component matches although none of its children does.
      {
        path: '',
        pathMatch: 'full',
        loadChildren: () => import('./licences/licences.routes').then(({ licencesRoutes }) => licencesRoutes),
      },
      {
        path: '',
        canMatch: [leadsTo('new', 'edit', 'submit', 'submitted', 'changes')],
        loadChildren: () =>
          import('./licence-form/licence-form.routes').then(({ licenceFormRoutes }) => licenceFormRoutes),
      },
      {
        path: '',
        canMatch: [leadsTo('pictures')],
        loadChildren: () => import('./capture/capture.routes').then(({ captureRoutes }) => captureRoutes),
      },
      {
        path: '',
        loadChildren: () => import('./licences/licences.routes').then(({ licencesRoutes }) => licencesRoutes),
      },
    ],
  },
  {
    path: 'search',
    canActivate: [signedIn],
    loadChildren: () => import('./search/search.routes').then(({ searchRoutes }) => searchRoutes),
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
    path: 'figures',
    canActivate: [signedIn, actingAs('fmsca', 'support')],
    loadComponent: () => import('./figures/figures-page').then(({ FiguresPage }) => FiguresPage),
  },
  {
    path: 'roles',
    canActivate: [signedIn],
    loadChildren: () => import('./roles/roles.routes').then(({ rolesRoutes }) => rolesRoutes),
  },
  {
    path: 'company/correct/:id',
    canActivate: [signedIn, actingAs('importer', 'support')],
    loadComponent: () => import('./company/correct-company-page').then(({ CorrectCompanyPage }) => CorrectCompanyPage),
  },
  {
    path: 'company',
    canActivate: [signedIn, actingAs('importer')],
    loadChildren: () => import('./company/company.routes').then(({ companyRoutes }) => companyRoutes),
  },
  { path: '', loadChildren: () => import('./deciding/deciding.routes').then(({ decidingRoutes }) => decidingRoutes) },
  {
    path: '',
    loadChildren: () =>
      import('./notifications/notifications.routes').then(({ notificationsRoutes }) => notificationsRoutes),
  },
  {
    path: 'identity',
    loadChildren: () => import('./identity/identity.routes').then(({ identityRoutes }) => identityRoutes),
  },
  { path: '', loadChildren: () => import('./account/account.routes').then(({ accountRoutes }) => accountRoutes) },
  { path: '**', loadComponent: () => import('./shell/not-found-page').then(({ NotFoundPage }) => NotFoundPage) },
];
