import { createActionGroup, props } from '@ngrx/store';
import type { QueueFilter } from './queue';

export const DeskPageActions = createActionGroup({
  source: 'Desk Page',
  events: {
    'Filter Tapped': props<{ filter: QueueFilter }>(),
    'Search Typed': props<{ text: string }>(),
  },
});
