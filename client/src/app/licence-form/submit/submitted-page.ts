import { Component, computed, inject, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { alertCircleOutline, checkmarkCircleOutline, phonePortraitOutline } from 'ionicons/icons';
import { countryOfOffice } from '#domain/licence-content';
import { timeZonesOf } from '#reference/countries';
import { PresentTime } from '../../device/present-time';
import { homePathOf, licencePathOf } from '../../session/home-path';
import { sessionFeature } from '../../session/session.feature';
import { DraftRepository } from '../../storage/draft-repository';
import { OutboxRepository } from '../../storage/outbox-repository';
import { ReceiptRepository } from '../../storage/receipt-repository';
import { syncFeature } from '../../sync/sync.feature';
import { AppDate } from '../../ui/app-date';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { StatePill } from '../../ui/state-pill';
import { LicenceStandings } from '../licence-standings';
import { todayIn } from '../rules/today-in';
import { ExpiryNote } from './expiry-note';

/** After "Submit": whether the server has it. "Received" is said only with the server's receipt. */
@Component({
  selector: 'app-submitted-page',
  imports: [AppDate, ExpiryNote, IonContent, IonIcon, PageHeader, ProblemNote, RouterLink, StatePill, TranslatePipe],
  templateUrl: 'submitted-page.html',
  styleUrl: 'submitted-page.css',
  host: { class: 'ion-page' },
})
export class SubmittedPage {
  readonly #time = inject(PresentTime);
  readonly #reach = inject(Store).selectSignal(syncFeature.selectReach);
  readonly #role = inject(Store).selectSignal(sessionFeature.selectRole);
  protected readonly isAuthority = computed(() => this.#role() === 'fmsca');
  protected readonly home = computed(() => homePathOf(this.#role()));
  protected readonly id = inject(ActivatedRoute).snapshot.paramMap.get('id') ?? '';
  protected readonly icons = {
    received: checkmarkCircleOutline,
    kept: phonePortraitOutline,
    refused: alertCircleOutline,
  };
  protected readonly view = computed(() => licencePathOf(this.#role(), this.id));
  readonly #drafts = inject(DraftRepository);
  readonly #router = inject(Router);
  protected readonly draft = toSignal(this.#drafts.observe(this.id));
  /** Stays when the draft goes, once the licence is received. */
  protected readonly number = linkedSignal<string | undefined, string>({
    source: () => this.draft()?.content.licenceNumber,
    computation: (number, before) => number ?? before?.value ?? '',
  });
  protected readonly standing = toSignal(inject(LicenceStandings).observe(this.id), { initialValue: null });
  readonly #outbox = toSignal(inject(OutboxRepository).observeAll(), { initialValue: [] });
  /** Why the server did not take it. */
  protected readonly problem = computed(() => {
    const held = this.#outbox().find(({ licenceId, state }) => licenceId === this.id && state === 'needsYou');
    return held?.lastProblem ?? null;
  });
  /** A suspended role sends nothing; there is nothing to mend, it goes on when the role is given back. */
  protected readonly waitsForRole = computed(() => this.problem()?.code === 'grant-not-active');
  readonly #receipts = toSignal(inject(ReceiptRepository).observeFor(this.id), { initialValue: [] });

  /** The receipt of the submission that stands: an earlier one, of a licence that was returned since, is not its. */
  protected readonly receipt = computed(() => {
    if (this.standing() !== 'received') return undefined;
    return this.#receipts().findLast(({ command }) => command?.kind === 'submit');
  });
  protected readonly isOffline = computed(() => this.#reach() !== 'online' && this.#reach() !== 'unknown');
  protected readonly today = computed(() => {
    const office = this.draft()?.content.pointOfEntry;
    const zone = (office && timeZonesOf(countryOfOffice(office))[0]) || 'UTC';
    return todayIn(zone, this.#time.now().getTime());
  });

  /** The server refused the submission: the draft is open again, to be mended and lodged anew. */
  protected async mend(): Promise<void> {
    await this.#drafts.reopen(this.id);
    await this.#router.navigate(['/licences', this.id, 'edit'], { replaceUrl: true });
  }
}
