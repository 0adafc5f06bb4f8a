import { createActionGroup, props } from '@ngrx/store';
import type { DecisionPayload } from '../storage/outbox-repository';
import type { DecisionKind } from './decision';
import type { OpenLicence } from './open-licence';

export const OpenLicencePageActions = createActionGroup({
  source: 'Open Licence Page',
  events: {
    Opened: props<{ id: string; what: 'page' | 'print' }>(),
    'Decision Taken': props<{ licenceId: string; baseVersion: number; kind: DecisionKind; payload: DecisionPayload }>(),
    'Decision Dropped': props<{ mutationId: string }>(),
  },
});

export const OpenLicenceStorageActions = createActionGroup({
  source: 'Open Licence Storage',
  events: {
    'Licence Read': props<{ id: string; open: OpenLicence | null }>(),
    'Reading Failed': props<{ id: string }>(),
    'Decision Recorded': props<{ licenceId: string; kind: DecisionKind }>(),
    'Decision Not Recorded': props<{ licenceId: string }>(),
  },
});
