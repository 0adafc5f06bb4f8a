import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { cloudDownloadOutline } from 'ionicons/icons';
import { EmptyState } from '../ui/empty-state';

/** Stands where a list would that this device never fetched: not known is not none. */
@Component({
  selector: 'app-unfetched',
  imports: [EmptyState, RouterLink, TranslatePipe],
  template: `
    <app-empty-state
      [icon]="icon"
      [title]="'licences.unfetched.title' | translate"
      [text]="'licences.unfetched.text' | translate"
    >
      <a class="button" routerLink="/search">{{ 'licences.unfetched.search' | translate }}</a>
    </app-empty-state>
  `,
})
export class Unfetched {
  protected readonly icon = cloudDownloadOutline;
}
