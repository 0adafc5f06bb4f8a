import { Component, computed, DestroyRef, type ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { closeOutline } from 'ionicons/icons';
import { Plural } from '../ui/plural';
import { AddPicture } from './add-picture';
import { CameraControls } from './camera-controls';
import { LiveCamera } from './live-camera';
import { PictureError, type PictureProblem } from './picture-error';
import { grabFrame } from './video-frame';

/** The camera in the app: shoot, look, keep or retake; several pages one after the other. */
@Component({
  selector: 'app-camera-view',
  imports: [CameraControls, IonIcon, Plural, TranslatePipe],
  providers: [LiveCamera],
  templateUrl: 'camera-view.html',
  styleUrls: ['camera-view.css', 'camera-buttons.css'],
})
export class CameraView {
  readonly kept = output<File>();
  readonly filesWanted = output();
  readonly #addPicture = inject(AddPicture);
  protected readonly camera = inject(LiveCamera);
  protected readonly frame = viewChild.required<ElementRef<HTMLDialogElement>>('frame');
  protected readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');

  protected readonly icons = { close: closeOutline };
  readonly #shotProblem = signal<PictureProblem | 'failed' | null>(null);
  protected readonly shot = signal<{ readonly file: File; readonly url: string } | null>(null);
  protected readonly problem = computed(() => (this.shot() ? null : (this.#shotProblem() ?? this.camera.problem())));
  /** Width by height of what the camera sees. */
  protected readonly shape = signal(1);
  protected readonly keptCount = signal(0);
  /** One page is taken, in the place of another. */
  protected readonly isOne = signal(false);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#dropShot());
  }

  open({ isOne }: { readonly isOne: boolean }): void {
    this.isOne.set(isOne);
    this.keptCount.set(0);
    this.frame().nativeElement.showModal();
    this.#start();
  }

  close(): void {
    this.frame().nativeElement.close();
  }

  /** However it was closed: no light, no lens, no picture left behind. */
  protected afterClose(): void {
    this.camera.stop();
    this.#dropShot();
  }

  /** The room is looked at first: a page that cannot be kept is not shot. */
  protected async shoot(): Promise<void> {
    try {
      await this.#addPicture.checkRoom();
      const file = await grabFrame(this.video().nativeElement);
      this.shot.set({ file, url: URL.createObjectURL(file) });
    } catch (error) {
      this.#shotProblem.set(error instanceof PictureError ? error.problem : 'failed');
    }
  }

  /** The camera goes on while one looks at what it took. */
  protected retake(): void {
    this.#dropShot();
    if (!this.camera.isLive()) this.#start();
  }

  /** Keeps this page and goes on with the next one. */
  protected keepAndNext(): void {
    this.#keep();
    this.retake();
  }

  protected keep(): void {
    this.#keep();
    this.close();
  }

  protected tryAgain(): void {
    this.#start();
  }

  protected takeShape({ videoWidth, videoHeight }: HTMLVideoElement): void {
    if (videoWidth && videoHeight) this.shape.set(videoWidth / videoHeight);
  }

  protected useFiles(): void {
    this.close();
    this.filesWanted.emit();
  }

  #keep(): void {
    const shot = this.shot();
    if (!shot) return;
    this.keptCount.update((count) => count + 1);
    this.kept.emit(shot.file);
  }

  #start(): void {
    this.#shotProblem.set(null);
    void this.camera.start(this.video().nativeElement);
  }

  #dropShot(): void {
    const shot = this.shot();
    if (shot) URL.revokeObjectURL(shot.url);
    this.shot.set(null);
  }
}
