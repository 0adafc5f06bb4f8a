import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { provideLicenceView } from '../licence-view/provide-licence-view';
import { DecisionPage } from './decision-page';
import { DeskPage } from './desk-page';
import * as deskEffects from './desk.effects';
import { deskFeature } from './desk.feature';

/** Mounted at /desk: '' and ':id'. */
export const deskRoutes: Routes = [
  {
    path: '',
    providers: [provideLicenceView(), provideState(deskFeature), provideEffects(deskEffects)],
    children: [
      { path: '', component: DeskPage },
      { path: ':id', component: DecisionPage },
    ],
  },
];
