import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { SearchOrder } from '#contract/search-order';
import type { WaitsHere } from './waits-here';

export const LicenceListPageActions = createActionGroup({
  source: 'Licence List Page',
  events: {
    'Search Typed': props<{ text: string }>(),
    'My Licences Tapped': emptyProps(),
    'Order Chosen': props<{ order: SearchOrder }>(),
    'Waiting Tapped': props<{ waits: WaitsHere | null }>(),
  },
});

export const LicenceViewPageActions = createActionGroup({
  source: 'Licence View Page',
  events: {
    'Correction Tapped': props<{ id: string }>(),
    'Discard Tapped': props<{ id: string }>(),
  },
});

export const DraftStorageActions = createActionGroup({
  source: 'Draft Storage',
  events: {
    'Draft Started': props<{ id: string }>(),
    'Draft Discarded': props<{ id: string }>(),
    'Write Failed': emptyProps(),
  },
});
