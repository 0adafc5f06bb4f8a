import { Component, computed, input } from '@angular/core';
import type { LicenceContent, PictureBox } from '#domain/licence-content';
import { TranslatePipe } from '@ngx-translate/core';
import { AppDate } from '../ui/app-date';
import { BoxCard } from '../ui/box-card';
import { CountryName } from '../ui/country-name';
import { CommodityLines } from './commodity-lines';
import { PartyLines } from './party-lines';
import { PictureStrip } from './picture-strip';

/** The whole licence laid out as the paper form is: numbered boxes, in two columns where there is room. */
@Component({
  selector: 'app-licence-document',
  imports: [AppDate, BoxCard, CommodityLines, CountryName, PartyLines, PictureStrip, TranslatePipe],
  templateUrl: './licence-document.html',
  styleUrl: './licence-document.css',
})
export class LicenceDocument {
  readonly content = input.required<LicenceContent>();
  /** Whether the pictures stand in their boxes; not where a picture pane stands beside the document. */
  readonly withPictures = input(true);

  readonly #pictures = computed(() => (this.withPictures() ? this.content().pictures : []));
  protected readonly ofPaper = this.#in(2);
  protected readonly ofMarks = this.#in(17);
  protected readonly ofSignature = this.#in(18);

  #in(wanted: PictureBox) {
    return computed(() => this.#pictures().filter(({ box }) => box === wanted));
  }
}
