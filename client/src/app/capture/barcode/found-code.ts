import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { addMark } from './marks-text';
import type { OfferedCode } from './offered-code';
import { CopyText } from './copy-text';

/** More of a text is not shown, in characters; all of it is used. */
const SHOWN = 300;

/** One barcode that was read: what it says, and what may be done with it. Nothing is done by itself. */
@Component({
  selector: 'app-found-code',
  imports: [CopyText, TranslatePipe],
  templateUrl: 'found-code.html',
  styleUrls: ['../camera-buttons.css', 'found-code.css'],
})
export class FoundCode {
  readonly code = input.required<OfferedCode>();
  /** Boxes 3 and 17 as they are. */
  readonly licenceNumber = input.required<string>();
  readonly marks = input.required<string>();
  readonly numberChosen = output<string>();
  readonly markChosen = output<string>();

  protected readonly shown = computed(() => this.code().text.slice(0, SHOWN));
  protected readonly isShortened = computed(() => this.code().text.length > SHOWN);
  protected readonly isInMarks = computed(() => this.marks().includes(this.code().text));
  protected readonly fitsMarks = computed(() => addMark(this.marks(), this.code().text) !== null);
}
