import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import type { LicenceContent, PictureBox } from '#domain/licence-content';
import { AppDate } from '../ui/app-date';
import { CountryName } from '../ui/country-name';
import { boxTitleKey } from './box-titles';
import { CommodityLines } from './commodity-lines';
import { DocumentBox, type DocumentReview } from './document-box';
import { GoodsAttachment } from './goods-attachment';
import { describeMeasures, type GoodsRow, toGoodsRows } from './goods-rows';
import { observeWidth } from './observe-width';
import { PaperGoods } from './paper-goods';
import { PartyLines } from './party-lines';
import { PictureStrip } from './picture-strip';
import { totalMeasures } from './total-measures';

/** From this width of the document on, in px, its boxes stand as on the paper; below it they are cards one under the other. */
const PAPER_FROM_PX = 480;
/** The attachment has nine columns. */
const ATTACHMENT_FROM_PX = 720;
/** So many lines fit boxes 9 to 16; more go to an attachment, as on the paper. */
const FITTING_LINES = 4;

/**
 * The whole licence laid out as the paper form is; on a phone its boxes are cards in one column. What is projected stands
 * below box 18, before the attachment.
 */
@Component({
  selector: 'app-licence-document',
  imports: [
    AppDate,
    CommodityLines,
    CountryName,
    DocumentBox,
    GoodsAttachment,
    PaperGoods,
    PartyLines,
    PictureStrip,
    TranslatePipe,
  ],
  templateUrl: './licence-document.html',
  styleUrl: './licence-document.css',
})
export class LicenceDocument {
  readonly #translate = inject(TranslateService);
  readonly #widthPx = observeWidth();
  readonly content = input.required<LicenceContent>();
  /** Whether the pictures stand in their boxes; not where a picture pane stands beside the document. */
  readonly withPictures = input(true);
  /** What was found, shown at the boxes with the way to their fields; null where nobody edits. */
  readonly review = input<DocumentReview | null>(null);
  /** The layout of the paper however narrow it is, for printing. */
  readonly isPrinted = input(false);

  protected readonly titleOf = boxTitleKey;
  protected readonly isPaper = computed(() => this.isPrinted() || this.#widthPx() >= PAPER_FROM_PX);
  /** Cards of their own where neither the boxes of the paper nor a table hold them. */
  protected readonly goods = computed<'boxes' | 'attachment' | 'cards'>(() => {
    if (this.isPaper() && this.content().commodities.length <= FITTING_LINES) return 'boxes';
    return this.isPrinted() || this.#widthPx() >= ATTACHMENT_FROM_PX ? 'attachment' : 'cards';
  });
  protected readonly goodsRows = computed(() =>
    this.goods() === 'attachment' ? [this.#summary()] : this.#rowsInBoxes(),
  );

  readonly #language = computed(() => this.#translate.currentLang() ?? 'en');
  readonly #pictures = computed(() => (this.withPictures() ? this.content().pictures : []));
  protected readonly ofPaper = this.#in(2);
  protected readonly ofMarks = this.#in(17);
  protected readonly ofSignature = this.#in(18);

  /** What is measured once for all goods stands once in boxes 14 to 16. */
  #rowsInBoxes(): readonly GoodsRow[] {
    const content = this.content();
    const rows = toGoodsRows(content, this.#language());
    if (content.measuredBy === 'commodity') return rows;
    const measures = describeMeasures(content.globalMeasures, this.#language());
    return rows.map((row, index) => (index === 0 ? { ...row, ...measures } : row));
  }

  #summary(): GoodsRow {
    const { commodities } = this.content();
    const description = String(this.#translate.instant('licences.attachment.see', { count: commodities.length }));
    const see = String(this.#translate.instant('licences.attachment.seeThere'));
    const hsCode = [...new Set(commodities.map((line) => line.hsCode).filter(Boolean))].join(', ');
    const measures = describeMeasures(totalMeasures(this.content()), this.#language());
    return { description, hsCode, names: see, countries: see, isoCodes: see, ...measures };
  }

  #in(wanted: PictureBox) {
    return computed(() => this.#pictures().filter(({ box }) => box === wanted));
  }
}
