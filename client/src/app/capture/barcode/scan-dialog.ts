import { afterNextRender, Component, computed, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { closeOutline } from 'ionicons/icons';
import type { Picture } from '#domain/licence-content';
import { ImageRepository } from '../../storage/image-repository';
import { CameraControls } from '../camera-controls';
import { LiveCamera } from '../live-camera';
import { BarcodeReader } from './barcode-reader';
import { BarcodeSearch, type SearchProblem } from './barcode-search';
import { FoundCode } from './found-code';
import { toOffers } from './offered-code';
import { openFilePages, openStoredPages } from './page-source';
import { SearchStatus } from './search-status';

/**
 * "Scan a barcode": with the camera, in the pictures of the licence, in a file. What was read is offered and never written
 * by itself. It opens as soon as it is drawn; whoever draws it takes it away when it says `closed`.
 */
@Component({
  selector: 'app-scan-dialog',
  imports: [CameraControls, FoundCode, IonIcon, SearchStatus, TranslatePipe],
  providers: [BarcodeReader, BarcodeSearch, LiveCamera],
  templateUrl: 'scan-dialog.html',
  styleUrls: ['../camera-view.css', '../camera-buttons.css', 'scan-dialog.css'],
})
export class ScanDialog {
  readonly #images = inject(ImageRepository);
  /** All pictures of the licence. */
  readonly pictures = input.required<readonly Picture[]>();
  /** Formats of licence numbers, as regular expressions. */
  readonly numberPatterns = input.required<readonly string[]>();
  /** Boxes 3 and 17 as they are. */
  readonly licenceNumber = input.required<string>();
  readonly marks = input.required<string>();
  readonly numberChosen = output<string>();
  readonly markChosen = output<string>();
  readonly typingWanted = output();
  readonly closed = output();

  protected readonly camera = inject(LiveCamera);
  protected readonly search = inject(BarcodeSearch);
  protected readonly closeIcon = closeOutline;
  protected readonly frame = viewChild.required<ElementRef<HTMLDialogElement>>('frame');
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');
  protected readonly offers = computed(() => toOffers(this.search.codes(), this.numberPatterns()));
  protected readonly problem = computed<SearchProblem | null>(() => {
    const camera = this.camera.problem();
    return this.search.problem() ?? (camera && { key: `barcode.problems.${camera}`, params: {} });
  });
  protected readonly isCameraShown = computed(
    () => this.search.step() === 'camera' && (this.camera.problem() ?? 'black') === 'black',
  );

  constructor() {
    afterNextRender(() => {
      this.frame().nativeElement.showModal();
      void this.scan();
    });
  }

  /** With the camera. */
  protected scan(): Promise<void> {
    // The button that was tapped may go away.
    this.heading().nativeElement.focus();
    return this.search.watch(this.video().nativeElement);
  }

  protected lookInPictures(): Promise<void> {
    return this.search.look(async () => openStoredPages(this.pictures(), this.#images));
  }

  protected async lookInFile(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    // The same file may be chosen again.
    input.value = '';
    if (file) await this.search.look(() => openFilePages(file), file.name);
  }

  protected useNumber(number: string): void {
    this.close();
    this.numberChosen.emit(number);
  }

  protected addMark(text: string): void {
    this.close();
    this.markChosen.emit(text);
  }

  protected type(): void {
    this.close();
    this.typingWanted.emit();
  }

  protected close(): void {
    this.frame().nativeElement.close();
  }
}
