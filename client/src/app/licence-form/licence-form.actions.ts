import { createActionGroup, props } from '@ngrx/store';

/** What happened on the form: `Rested` is five seconds after the last change, a milestone like leaving. */
export const LicenceFormPageActions = createActionGroup({
  source: 'Licence Form Page',
  events: { Rested: props<{ id: string }>(), Left: props<{ id: string }>() },
});

export const SubmitDialogActions = createActionGroup({
  source: 'Submit Dialog',
  events: { Opened: props<{ id: string }>(), 'Submit Tapped': props<{ id: string }>() },
});

export const DraftStorageActions = createActionGroup({
  source: 'Draft Storage',
  events: {
    'Save Recorded': props<{ id: string }>(),
    'Save Failed': props<{ id: string }>(),
    'Submission Recorded': props<{ id: string }>(),
    'Submission Failed': props<{ id: string }>(),
  },
});
