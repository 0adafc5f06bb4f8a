import type { Routes } from '@angular/router';
import { provideLicenceView } from '../licence-view/provide-licence-view';
import { SearchPage } from './search-page';

/** Mounted at /search. */
export const searchRoutes: Routes = [{ path: '', providers: [provideLicenceView()], component: SearchPage }];
