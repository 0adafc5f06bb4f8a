import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { alertCircleOutline, phonePortraitOutline } from 'ionicons/icons';
import { AppDate } from '../ui/app-date';
import { StatePill } from '../ui/state-pill';
import type { LicenceStanding } from '../sync/licence-standing';
import { DraftEditor } from './draft-editor';

/** What of this licence is kept where: "Saved on this device, 14:03" and how far it is on its way to the server. */
@Component({
  selector: 'app-saved-line',
  imports: [AppDate, IonIcon, RouterLink, StatePill, TranslatePipe],
  template: `
    @if (editor.failure(); as failure) {
      <span role="alert" class="failed">
        <ion-icon [icon]="failedIcon" aria-hidden="true" />{{
          (failure === 'full' ? 'form.saveFull' : 'form.saveFailed') | translate
        }}
        <button type="button" class="button" (click)="editor.saveAgain()">{{ 'form.saveAgain' | translate }}</button>
      </span>
    } @else {
      <span role="status">
        <ion-icon [icon]="savedIcon" aria-hidden="true" />
        @if (editor.isWriting()) {
          {{ 'form.saving' | translate }}
        } @else {
          {{ 'form.savedHere' | translate }}
          <time class="muted" [attr.datetime]="editor.savedAt()">{{ editor.savedAt() | appDate: 'time' }}</time>
        }
      </span>
    }
    @if (standing() === 'needsYou') {
      <a class="button button-quiet" routerLink="/outbox">
        <app-state-pill [standing]="standing()" />
      </a>
    } @else {
      <app-state-pill [standing]="standing()" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--app-space-1) var(--app-space-3);
      align-items: center;
      justify-content: space-between;
      padding: var(--app-space-1) max(var(--app-space-4), calc(50% - 360px + var(--app-space-4)));
      font-size: 0.875rem;
    }
    span {
      display: inline-flex;
      gap: 6px;
      align-items: center;
    }
    span.failed {
      flex-wrap: wrap;
      color: var(--app-danger);
      font-weight: 600;
    }
  `,
  host: { '[class.failed]': 'editor.hasFailed()' },
})
export class SavedLine {
  readonly standing = input.required<LicenceStanding | null>();
  protected readonly editor = inject(DraftEditor);
  protected readonly savedIcon = phonePortraitOutline;
  protected readonly failedIcon = alertCircleOutline;
}
