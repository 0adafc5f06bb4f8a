import { Component, computed, DestroyRef, type ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { closeOutline } from 'ionicons/icons';
import { AddPicture } from './add-picture';
import { CameraControls } from './camera-controls';
import { LiveCamera } from './live-camera';
import { PictureError, type PictureProblem } from './picture-error';
import { grabFrame } from './video-frame';

/** The camera in the app: shoot, look, keep or retake. */
@Component({
  selector: 'app-camera-view',
  imports: [CameraControls, IonIcon, TranslatePipe],
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
  protected readonly problem = computed(() => this.#shotProblem() ?? this.camera.problem());
  protected readonly shot = signal<{ readonly file: File; readonly url: string } | null>(null);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#dropShot());
  }

  open(): void {
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
      this.camera.stop();
    } catch (error) {
      this.#shotProblem.set(error instanceof PictureError ? error.problem : 'failed');
    }
  }

  protected retake(): void {
    this.#dropShot();
    this.#start();
  }

  protected keep(): void {
    const shot = this.shot();
    if (shot) this.kept.emit(shot.file);
    this.close();
  }

  protected useFiles(): void {
    this.close();
    this.filesWanted.emit();
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
