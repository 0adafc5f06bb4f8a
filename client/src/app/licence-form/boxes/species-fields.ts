import { ApplicationRef, Component, computed, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { addOutline, closeOutline } from 'ionicons/icons';
import type { Species } from '#domain/licence-content';
import { TextField } from '../fields/text-field';

const BLANK: Species = { commonName: '', scientificName: '' };

/** Box 11: one row per species; the first stands there to be filled before there is any. */
@Component({
  selector: 'app-species-fields',
  imports: [IonIcon, TextField, TranslatePipe],
  template: `
    @for (one of rows(); track $index) {
      <div class="species">
        <div class="names">
          <app-text-field
            [fieldId]="prefix() + '-common-' + $index"
            [label]="'form.species.common' | translate"
            [maxLength]="200"
            [value]="one.commonName"
            (typed)="type($index, { commonName: $event })"
          />
          <app-text-field
            [fieldId]="prefix() + '-scientific-' + $index"
            [label]="'form.species.scientific' | translate"
            [maxLength]="200"
            [value]="one.scientificName"
            (typed)="type($index, { scientificName: $event })"
          />
        </div>
        @if (rows().length > 1) {
          <button
            type="button"
            class="button button-quiet"
            [attr.aria-label]="'form.species.remove' | translate: { number: $index + 1 }"
            (click)="remove($index)"
          >
            <ion-icon [icon]="removeIcon" aria-hidden="true" />
          </button>
        }
      </div>
    }
    <button #addButton type="button" class="button button-quiet" (click)="add()">
      <ion-icon [icon]="addIcon" aria-hidden="true" />{{ 'form.species.add' | translate }}
    </button>
  `,
  styles: `
    :host {
      align-items: flex-start;
    }
    .species {
      display: flex;
      gap: var(--app-space-2);
      align-items: end;
      width: 100%;
    }
    .names {
      display: grid;
      flex: 1;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 136px), 1fr));
      gap: var(--app-space-2);
    }
    .button {
      padding-inline: var(--app-space-2);
    }
  `,
  host: { class: 'stack stack-tight' },
})
export class SpeciesFields {
  readonly prefix = input.required<string>();
  readonly species = input.required<readonly Species[]>();
  readonly changed = output<readonly Species[]>();
  readonly #app = inject(ApplicationRef);
  protected readonly addButton = viewChild.required<ElementRef<HTMLElement>>('addButton');
  protected readonly addIcon = addOutline;
  protected readonly removeIcon = closeOutline;
  protected readonly rows = computed(() => (this.species().length ? this.species() : [BLANK]));

  protected type(at: number, changes: Partial<Species>): void {
    this.changed.emit(this.rows().map((one, index) => (index === at ? { ...one, ...changes } : one)));
  }

  /** The cursor goes into the new row. Drawn at once: a phone shows its keyboard only for a focus within the tap. */
  protected add(): void {
    const place = this.rows().length;
    this.changed.emit([...this.rows(), BLANK]);
    this.#app.tick();
    document.getElementById(`${this.prefix()}-common-${place}`)?.focus();
  }

  /** The button that was pressed is gone: the keyboard goes on at the one behind the rows. */
  protected remove(at: number): void {
    this.changed.emit(this.rows().toSpliced(at, 1));
    this.#app.tick();
    this.addButton().nativeElement.focus();
  }
}
