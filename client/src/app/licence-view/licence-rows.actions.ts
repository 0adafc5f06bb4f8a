import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { LicenceRow } from '../storage/licence-list';

/** A page with a list of licences came to the front: `my licences`, the desk, the clearance list. */
export const LicenceRowsPageActions = createActionGroup({
  source: 'Licence Rows Page',
  events: { Opened: emptyProps() },
});

export const LicenceRowsStorageActions = createActionGroup({
  source: 'Licence Rows Storage',
  events: { 'Rows Read': props<{ rows: readonly LicenceRow[] }>(), 'Reading Failed': emptyProps() },
});
