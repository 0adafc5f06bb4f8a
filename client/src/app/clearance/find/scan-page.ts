import { Component, computed, type ElementRef, inject, input, viewChild } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import type { ViewDidEnter, ViewWillLeave } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { imageOutline, scanOutline, searchOutline } from 'ionicons/icons';
import { numberPatternsFor } from '#reference/countries';
import type { BarcodeText } from '../../capture/barcode/barcode-messages';
import { BarcodeReader } from '../../capture/barcode/barcode-reader';
import { BarcodeSearch } from '../../capture/barcode/barcode-search';
import { openFilePages } from '../../capture/barcode/page-source';
import { SearchStatus } from '../../capture/barcode/search-status';
import { CameraControls } from '../../capture/camera-controls';
import { LiveCamera } from '../../capture/live-camera';
import { LicenceRowsPageActions } from '../../licence-view/licence-rows.actions';
import { PageHeader } from '../../ui/page-header';
import { clearanceFeature } from '../clearance.feature';
import { FindAnswerNote } from './find-answer';
import { toLicenceCodes } from './licence-codes';
import { LicenceFinder } from './licence-finder';

/** More of what was read is not shown, in characters. */
const SHOWN = 120;

/** Where customs scans a licence: one that is found opens at once. A picture and typing are always there as other ways (B11). */
@Component({
  selector: 'app-scan-page',
  imports: [CameraControls, FindAnswerNote, IonContent, IonIcon, PageHeader, SearchStatus, TranslatePipe],
  providers: [BarcodeReader, BarcodeSearch, LicenceFinder, LiveCamera],
  templateUrl: './scan-page.html',
  styleUrl: './scan-page.css',
})
export class ScanPage implements ViewDidEnter, ViewWillLeave {
  /** What our own QR code said to the camera of the device. */
  readonly code = input<string>();
  readonly #store = inject(Store);
  readonly #rows = this.#store.selectSignal(clearanceFeature.selectAll);
  readonly #patterns = numberPatternsFor(null);
  #isCodeLookedUp = false;

  protected readonly camera = inject(LiveCamera);
  protected readonly search = inject(BarcodeSearch);
  protected readonly finder = inject(LicenceFinder);
  protected readonly icons = { scan: scanOutline, picture: imageOutline, find: searchOutline };
  protected readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');

  protected readonly codes = computed(() => this.#toCodes(this.search.codes()));
  /** The newest of what was read that is no licence. */
  protected readonly strange = computed(() => {
    const text = this.codes().length ? undefined : this.search.codes().at(-1)?.text;
    return text && text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
  });
  protected readonly problem = computed(() => {
    const camera = this.camera.problem();
    return this.search.problem() ?? (camera && { key: `barcode.problems.${camera}`, params: {} });
  });
  protected readonly isCameraShown = computed(
    () => this.search.step() === 'camera' && (this.camera.problem() ?? 'black') === 'black',
  );

  ionViewDidEnter(): void {
    this.#store.dispatch(LicenceRowsPageActions.opened());
    const code = this.code();
    if (!code || this.#isCodeLookedUp) return void this.scan();
    this.#isCodeLookedUp = true;
    this.open(code);
  }

  ionViewWillLeave(): void {
    this.finder.forget();
    this.search.stop();
  }

  /** With the camera, until it shows a licence. */
  protected async scan(): Promise<void> {
    this.finder.forget();
    await this.search.watch(this.video().nativeElement, (codes) => this.#toCodes(codes).length > 0);
    this.#openFound();
  }

  protected async lookInFile(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? [];
    // The same file may be chosen again.
    field.value = '';
    if (!file) return;
    this.finder.forget();
    await this.search.look(() => openFilePages(file), file.name);
    this.#openFound();
  }

  protected type(number: string): void {
    if (number.trim()) this.open(number.trim());
  }

  /** The page does not stay in the way back: the paper may still lie in front of the camera. */
  protected open(code: string): void {
    this.search.stop();
    void this.finder.find(code, { replaces: true });
  }

  /** What was read is certain when it names one licence. */
  #openFound(): void {
    const [code, ...others] = this.codes();
    if (code && !others.length && this.search.step() === 'done') this.open(code);
  }

  #toCodes(codes: readonly BarcodeText[]): readonly string[] {
    const texts = codes.map(({ text }) => text);
    return toLicenceCodes(texts, this.#patterns, this.#rows());
  }
}
