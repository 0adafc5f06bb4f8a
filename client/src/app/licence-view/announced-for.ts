import { Component, computed, inject, input } from '@angular/core';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { findCustomsOffice } from '#reference/customs-offices';
import { sessionFeature } from '../session/session.feature';

/** For a customs officer: that another office than theirs was announced, and which. Draws nothing for anybody else. */
@Component({
  selector: 'app-announced-for',
  imports: [TranslatePipe],
  template: `
    @if (other(); as office) {
      <span class="small muted">{{ 'clearance.announcedFor' | translate: { office } }}</span>
    }
  `,
})
export class AnnouncedFor {
  /** Code of the announced office. */
  readonly office = input.required<string | null>();
  readonly #grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  protected readonly other = computed(() => {
    const [announced, own] = [this.office(), this.#grant()?.officeCode];
    return own && announced && announced !== own ? (findCustomsOffice(announced)?.name ?? announced) : null;
  });
}
