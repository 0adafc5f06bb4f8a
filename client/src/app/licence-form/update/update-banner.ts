import { Component, computed, inject, input, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { createOutline } from 'ionicons/icons';
import { switchMap } from 'rxjs';
import { DraftRepository } from '../../storage/draft-repository';
import { LicenceRepository } from '../../storage/licence-repository';
import { ToastService } from '../../ui/toast-service';
import { DraftEditor } from '../draft-editor';

/** Whose licence the authority is changing, that nothing is sent yet, and the way out: to discard what was changed. */
@Component({
  selector: 'app-update-banner',
  imports: [IonIcon, RouterLink, TranslatePipe],
  template: `
    <section class="note note-warn" [attr.aria-label]="'update.title' | translate">
      <ion-icon [icon]="icon" aria-hidden="true" />
      <div class="stack stack-tight">
        <p>
          <strong>{{ 'update.banner' | translate: { importer: importer() } }}</strong>
        </p>
        <p>{{ 'update.kept' | translate }}</p>
        @if (isBehind()) {
          <p role="status">
            {{ 'update.meanwhile' | translate }}
            <a [routerLink]="['/licences', licenceId(), 'changes']">{{ 'update.look' | translate }}</a>
          </p>
        }
        <div class="button-row">
          @if (isAsking()) {
            <button type="button" class="button button-danger" (click)="discard()">
              {{ 'update.discardSurely' | translate }}
            </button>
            <button type="button" class="button button-quiet" (click)="isAsking.set(false)">
              {{ 'update.keep' | translate }}
            </button>
          } @else {
            <button type="button" class="button" (click)="isAsking.set(true)">
              {{ 'update.discard' | translate }}
            </button>
          }
        </div>
      </div>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    ion-icon {
      flex: none;
      font-size: 22px;
    }
  `,
})
export class UpdateBanner {
  readonly licenceId = input.required<string>();
  readonly #editor = inject(DraftEditor);
  readonly #drafts = inject(DraftRepository);
  readonly #toasts = inject(ToastService);
  readonly #router = inject(Router);
  readonly #licences = inject(LicenceRepository);
  readonly #licence = toSignal(toObservable(this.licenceId).pipe(switchMap((id) => this.#licences.observe(id))));
  protected readonly icon = createOutline;
  protected readonly isAsking = signal(false);
  protected readonly importer = computed(() => {
    const licence = this.#licence();
    return licence ? [licence.requester, licence.company].filter(Boolean).join(', ') : '';
  });
  protected readonly isBehind = computed(() => {
    const licence = this.#licence();
    return licence !== undefined && licence.version !== this.#editor.draft()?.base.version;
  });

  /** Nothing of it was ever sent: only this device forgets it, and "Undo" brings it back. */
  protected async discard(): Promise<void> {
    try {
      await this.#editor.flush();
      const discarded = await this.#drafts.recordDiscard(this.licenceId());
      this.#toasts.undo('update.discarded', () => this.#drafts.undoDiscard(discarded));
      await this.#router.navigate(['/desk', this.licenceId()], { replaceUrl: true });
    } catch {
      this.#toasts.tell('update.failed');
    }
  }
}
