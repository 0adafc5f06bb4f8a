import type { ActionReducer } from '@ngrx/store';
import { SessionActions } from './session.actions';

/** Meta-reducer: no slice keeps anything of a person once another may sit at the device. */
export function resetOnSignOut<State>(reducer: ActionReducer<State>): ActionReducer<State> {
  return (state, action) => reducer(action.type === SessionActions.signedOut.type ? undefined : state, action);
}
