import type { Routes } from '@angular/router';
import { provideState } from '@ngrx/store';
import { provideLicenceView } from '../licence-view/provide-licence-view';
import { ClearancePage } from './clearance-page';
import { clearanceFeature } from './clearance.feature';
import { ClearingPage } from './clearing-page';

/** Mounted at /clearance: '', 'scan' and ':id'. */
export const clearanceRoutes: Routes = [
  {
    path: '',
    providers: [provideLicenceView(), provideState(clearanceFeature)],
    children: [
      { path: '', component: ClearancePage },
      { path: 'scan', loadComponent: () => import('./find/scan-page').then(({ ScanPage }) => ScanPage) },
      { path: ':id', component: ClearingPage },
    ],
  },
];
