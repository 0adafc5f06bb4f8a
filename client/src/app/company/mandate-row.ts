import { Component, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Mandate } from '#contract/mandate';
import { TranslatePipe } from '@ngx-translate/core';
import { CountryName } from '../ui/country-name';
import { MandateTerm } from '../ui/mandate-term';
import { ReasonForm } from '../ui/reason-form';
import { MandateStatusPill } from './mandate-status-pill';

/** One mandate as a side of it sees it: the other side, from when until when, its status; and its end, in two steps. */
@Component({
  selector: 'app-mandate-row',
  imports: [CountryName, MandateStatusPill, MandateTerm, ReasonForm, RouterLink, TranslatePipe],
  templateUrl: 'mandate-row.html',
  styleUrl: 'company-row.css',
  host: { class: 'stack stack-tight', role: 'group', '[attr.aria-label]': 'mandate()[other()].name' },
})
export class MandateRow {
  readonly mandate = input.required<Mandate>();
  readonly other = input.required<'agent' | 'principal'>();
  readonly finished = output<string>();
  protected readonly isEnding = signal(false);

  protected end(words: string): void {
    this.isEnding.set(false);
    this.finished.emit(words);
  }
}
