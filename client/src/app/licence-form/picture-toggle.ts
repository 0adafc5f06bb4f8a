import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { cameraOutline, eyeOffOutline, imageOutline } from 'ionicons/icons';
import { KeepTyping } from './keep-typing';
import { PicturesBeside } from './pictures-beside';

/** Shows the pictures beside the form and hides them; while there is none, leads to where they are taken. */
@Component({
  selector: 'app-picture-toggle',
  imports: [IonIcon, KeepTyping, RouterLink, TranslatePipe],
  template: `
    @if (hasPictures()) {
      <button
        appKeepTyping
        type="button"
        id="picture-toggle"
        class="button"
        [attr.aria-expanded]="beside.isOpen()"
        (click)="beside.toggle()"
      >
        <ion-icon [icon]="icon()" aria-hidden="true" />
        <span>{{ (beside.isOpen() ? 'form.beside.hide' : 'form.beside.show') | translate }}</span>
      </button>
    } @else {
      <a class="button" [routerLink]="['/licences', licenceId(), 'pictures', 2]">
        <ion-icon [icon]="cameraIcon" aria-hidden="true" />
        <span>{{ 'form.pictures.go' | translate }}</span>
      </a>
    }
  `,
  styleUrl: 'picture-toggle.css',
})
export class PictureToggle {
  readonly licenceId = input.required<string>();
  readonly hasPictures = input.required<boolean>();
  protected readonly beside = inject(PicturesBeside);
  protected readonly cameraIcon = cameraOutline;
  protected readonly icon = computed(() => (this.beside.isOpen() ? eyeOffOutline : imageOutline));
}
