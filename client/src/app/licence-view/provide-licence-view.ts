import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import * as rowsEffects from './licence-rows.effects';
import { licenceRowsFeature } from './licence-rows.feature';
import * as openEffects from './open-licence.effects';
import { openLicenceFeature } from './open-licence.feature';

/** The slices behind lists of licences and the one that is open; for the routes of each feature that shows them. */
export function provideLicenceView(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideState(licenceRowsFeature),
    provideState(openLicenceFeature),
    provideEffects(rowsEffects, openEffects),
  ]);
}
