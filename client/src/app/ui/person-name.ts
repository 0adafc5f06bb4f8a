import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

/** `entry.by | personName`: a name as it is, and "A former user" where an erased account left a blank. */
@Pipe({ name: 'personName', pure: false })
export class PersonName implements PipeTransform {
  readonly #translate = inject(TranslateService);

  transform(name: string | null): string {
    return name?.trim() || String(this.#translate.instant('account.formerUser'));
  }
}
