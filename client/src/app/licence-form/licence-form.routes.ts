import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import * as licenceFormEffects from './licence-form.effects';
import { licenceFormFeature } from './licence-form.feature';

/** Below `/licences`. */
export const licenceFormRoutes: Routes = [
  {
    path: '',
    providers: [provideState(licenceFormFeature), provideEffects(licenceFormEffects)],
    children: [
      { path: 'new', loadComponent: () => import('./new-licence-page').then(({ NewLicencePage }) => NewLicencePage) },
      {
        path: ':id/edit',
        loadComponent: () => import('./licence-form-page').then(({ LicenceFormPage }) => LicenceFormPage),
      },
      {
        path: ':id/submit',
        loadComponent: () => import('./submit/submit-page').then(({ SubmitPage }) => SubmitPage),
      },
      {
        path: ':id/changes',
        loadComponent: () => import('./update/changes-page').then(({ ChangesPage }) => ChangesPage),
      },
      {
        path: ':id/submitted',
        loadComponent: () => import('./submit/submitted-page').then(({ SubmittedPage }) => SubmittedPage),
      },
    ],
  },
];
