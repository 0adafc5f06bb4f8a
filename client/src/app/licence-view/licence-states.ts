import { Component, computed, input } from '@angular/core';
import { findInstant } from '#domain/values/arrival';
import { TranslatePipe } from '@ngx-translate/core';
import { toLicenceStanding } from '../sync/licence-standing';
import { PersonName } from '../ui/person-name';
import { StatePill } from '../ui/state-pill';
import { DaysNote } from './days-note';
import { DecisionCodes } from './decision-codes';
import { LateNotes } from './late-notes';
import type { OpenLicence } from './open-licence';
import { ReceiptLine } from './receipt-line';
import { VerificationThread } from './verification-thread';

/** Where one licence stands: number, both states, standing, days, the authority's words, the receipt. */
@Component({
  selector: 'app-licence-states',
  imports: [DaysNote, DecisionCodes, LateNotes, PersonName, ReceiptLine, StatePill, TranslatePipe, VerificationThread],
  template: `
    <section class="card stack stack-tight" [attr.aria-label]="'licences.states' | translate">
      <p class="number lead">{{ open().content.licenceNumber || ('licences.noNumber' | translate) }}</p>
      <p class="row">
        <app-state-pill [validation]="validation()" />
        @if (validation() === 'validated') {
          <app-state-pill [clearance]="open().licence?.clearance ?? null" />
        }
        <app-state-pill [standing]="standing()" />
      </p>
      @if (open().licence?.clearance !== 'cleared') {
        <p class="row">
          <app-days-note about="arrival" [date]="arrivesAt()" />
          <app-days-note about="expiry" [date]="open().content.expiresOn" />
        </p>
      }
      @if (principal(); as name) {
        <p>
          {{ 'licences.forPrincipal' | translate }}
          <strong
            ><bdi>{{ name }}</bdi></strong
          >
        </p>
      }
      @if (open().licence; as licence) {
        <p class="small muted">
          <bdi>{{ licence.requester | personName }}</bdi>, <bdi>{{ licence.company }}</bdi>
        </p>
        @if (licence.validation === 'underVerification') {
          <app-verification-thread [licence]="licence" />
        } @else if (licence.decisionWords || details().pins?.length) {
          <div class="note note-warn">
            <div>
              <p class="small muted">{{ 'licences.decisionWords' | translate }}</p>
              <app-decision-codes [details]="details()" />
              @if (licence.decisionWords; as words) {
                <p class="words">{{ words }}</p>
              }
            </div>
          </div>
        }
      }
      <app-late-notes [open]="open()" />
      @if (open().receipt; as receipt) {
        <app-receipt-line [receipt]="receipt" />
      }
    </section>
  `,
  styles: `
    .lead {
      font-size: 1.25rem;
      font-weight: 650;
    }
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class LicenceStates {
  readonly open = input.required<OpenLicence>();
  protected readonly validation = computed(() => this.open().licence?.validation ?? 'draft');
  /** The company for which it is made under a mandate; a draft of this device may know it before the server does. */
  protected readonly principal = computed(() => {
    const { licence, content } = this.open();
    return licence?.principal || (content.mandateId ? content.onBehalfOf.name : '');
  });
  /** What was chosen in the decision whose words are shown. */
  protected readonly details = computed(() => {
    const { decisionWords, validation, history = [] } = this.open().licence ?? {};
    const isIt = ({ words, kind }: { words: string; kind: string }): boolean =>
      validation === 'returned' ? kind === 'return' : words === decisionWords && words !== '';
    return history.findLast(isIt)?.details ?? {};
  });
  protected readonly arrivesAt = computed(() => {
    const { licence, content } = this.open();
    return (content.arrival && findInstant(content.arrival)) ?? licence?.arrivesAt ?? null;
  });
  /** "Received" is said only with a receipt. */
  protected readonly standing = computed(() => {
    const { draft, waiting, receipt } = this.open();
    const standing = toLicenceStanding({ draft: draft ?? undefined, commands: waiting });
    return standing === 'received' && !receipt ? null : standing;
  });
}
