import { TranslateLoader, type TranslationObject } from '@ngx-translate/core';
import { of, type Observable } from 'rxjs';
import en from '../../public/i18n/en.json';

/**
 * The words of the interface, built into the bundle: there at the first paint, without a network, and always those this
 * version of the code was written for.
 */
export class BundledWords extends TranslateLoader {
  override getTranslation(): Observable<TranslationObject> {
    return of(en);
  }
}
