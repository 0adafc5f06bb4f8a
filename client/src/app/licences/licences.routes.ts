import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideLicenceView } from '../licence-view/provide-licence-view';
import { LicenceListPage } from './licence-list-page';
import { LicenceViewPage } from './licence-view-page';
import * as licencesEffects from './licences.effects';
import { licencesFeature } from './licences.feature';

/** Mounted at /licences: the list ('') and one licence (':id'). */
export const licencesRoutes: Routes = [
  {
    path: '',
    providers: [provideLicenceView(), provideState(licencesFeature), provideEffects(licencesEffects)],
    children: [
      { path: '', component: LicenceListPage },
      { path: ':id', component: LicenceViewPage },
      { path: ':id/print', loadComponent: () => import('./print-page').then(({ PrintPage }) => PrintPage) },
    ],
  },
];
