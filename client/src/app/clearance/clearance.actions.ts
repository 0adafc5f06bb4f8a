import { createActionGroup, props } from '@ngrx/store';
import type { OfficeFilter } from './office-list';

export const ClearancePageActions = createActionGroup({
  source: 'Clearance Page',
  events: {
    'Filter Tapped': props<{ filter: OfficeFilter }>(),
    'Search Typed': props<{ text: string }>(),
  },
});
