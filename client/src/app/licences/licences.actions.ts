import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Column } from './licence-order';

export const LicenceListPageActions = createActionGroup({
  source: 'Licence List Page',
  events: {
    'Search Typed': props<{ text: string }>(),
    'My Licences Tapped': emptyProps(),
    'Column Tapped': props<{ column: Column }>(),
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
