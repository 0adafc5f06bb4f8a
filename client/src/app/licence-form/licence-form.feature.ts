import { createFeature, createReducer, on } from '@ngrx/store';
import { DraftStorageActions, SubmitDialogActions } from './licence-form.actions';

interface LicenceFormState {
  /** The licence whose submission is being written to the device. */
  readonly submittingId: string | null;
  /** The licence whose submission the device has recorded last. */
  readonly submittedId: string | null;
  /** Key of the words that say what could not be written. */
  readonly failure: string | null;
}

const initialState: LicenceFormState = { submittingId: null, submittedId: null, failure: null };

export const licenceFormFeature = createFeature({
  name: 'licenceForm',
  reducer: createReducer(
    initialState,
    on(SubmitDialogActions.opened, (): LicenceFormState => initialState),
    on(SubmitDialogActions.submitTapped, (_, { id }): LicenceFormState => ({ ...initialState, submittingId: id })),
    on(DraftStorageActions.submissionRecorded, (_, { id }): LicenceFormState => ({ ...initialState, submittedId: id })),
    on(DraftStorageActions.submissionFailed, (): LicenceFormState => ({ ...initialState, failure: 'submit.failed' })),
    on(DraftStorageActions.saveFailed, (state): LicenceFormState => ({ ...state, failure: 'form.saveFailed' })),
    on(DraftStorageActions.saveRecorded, (state): LicenceFormState => ({ ...state, failure: null })),
  ),
});
