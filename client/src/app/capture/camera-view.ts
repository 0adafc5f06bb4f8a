import { Component, DestroyRef, type ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { closeOutline, flashlightOutline } from 'ionicons/icons';
import { AddPicture } from './add-picture';
import { CameraError, type CameraProblem, type Lens, listLenses, type RunningCamera, startCamera } from './camera';
import { PictureError, type PictureProblem } from './picture-error';
import { grabFrame, isBlack } from './video-frame';

/** A camera that shows nothing for so long after it was given is taken for dead, in ms. */
const WATCHDOG_MS = 3_000;

/** The camera in the app: shoot, look, keep or retake. It runs only while it is seen. */
@Component({
  selector: 'app-camera-view',
  imports: [IonIcon, TranslatePipe],
  templateUrl: 'camera-view.html',
  styleUrl: 'camera-view.css',
})
export class CameraView {
  readonly kept = output<File>();
  readonly filesWanted = output();
  readonly #addPicture = inject(AddPicture);
  protected readonly frame = viewChild.required<ElementRef<HTMLDialogElement>>('frame');
  protected readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');
  #camera: RunningCamera | null = null;
  #watchdog?: ReturnType<typeof setTimeout>;
  #start = 0;

  protected readonly icons = { close: closeOutline, torch: flashlightOutline };
  protected readonly problem = signal<CameraProblem | PictureProblem | 'black' | null>(null);
  protected readonly isLive = signal(false);
  protected readonly hasTorch = signal(false);
  protected readonly isTorchOn = signal(false);
  protected readonly lenses = signal<readonly Lens[]>([]);
  protected readonly lensId = signal<string | null>(null);
  protected readonly shot = signal<{ readonly file: File; readonly url: string } | null>(null);

  constructor() {
    const followVisibility = (): void => {
      if (document.visibilityState === 'hidden') this.#stop();
      else if (this.frame().nativeElement.open && !this.shot()) void this.start();
    };
    document.addEventListener('visibilitychange', followVisibility);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', followVisibility);
      this.#stop();
      this.#dropShot();
    });
  }

  open(): void {
    this.frame().nativeElement.showModal();
    void this.start();
  }

  close(): void {
    this.frame().nativeElement.close();
  }

  /** However it was closed: no light, no lens, no picture left behind. */
  protected afterClose(): void {
    this.#stop();
    this.#dropShot();
  }

  protected async start(): Promise<void> {
    this.#stop();
    this.problem.set(null);
    const start = ++this.#start;
    try {
      const camera = await startCamera(this.lensId());
      if (start !== this.#start || !this.frame().nativeElement.open) return camera.stop();
      this.#camera = camera;
      this.lensId.set(camera.lensId);
      this.hasTorch.set(camera.hasTorch);
      this.video().nativeElement.srcObject = camera.stream;
      this.#watch();
      await this.video().nativeElement.play();
      this.isLive.set(true);
      this.lenses.set(await listLenses());
    } catch (error) {
      if (start === this.#start) this.problem.set(error instanceof CameraError ? error.problem : 'failed');
    }
  }

  protected chooseLens(id: string): void {
    this.lensId.set(id);
    void this.start();
  }

  protected async toggleTorch(): Promise<void> {
    const isOn = !this.isTorchOn();
    await this.#camera?.setTorch(isOn).then(
      () => this.isTorchOn.set(isOn),
      () => this.hasTorch.set(false),
    );
  }

  /** The room is looked at first: a page that cannot be kept is not shot. */
  protected async shoot(): Promise<void> {
    try {
      await this.#addPicture.checkRoom();
      const file = await grabFrame(this.video().nativeElement);
      this.shot.set({ file, url: URL.createObjectURL(file) });
      this.#stop();
    } catch (error) {
      this.problem.set(error instanceof PictureError ? error.problem : 'failed');
    }
  }

  protected retake(): void {
    this.#dropShot();
    void this.start();
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

  #watch(): void {
    this.#watchdog = setTimeout(() => {
      if (isBlack(this.video().nativeElement)) this.problem.set('black');
    }, WATCHDOG_MS);
  }

  #stop(): void {
    this.#start++;
    clearTimeout(this.#watchdog);
    this.#camera?.stop();
    this.#camera = null;
    this.video().nativeElement.srcObject = null;
    this.isLive.set(false);
    this.isTorchOn.set(false);
    this.hasTorch.set(false);
  }

  #dropShot(): void {
    const shot = this.shot();
    if (shot) URL.revokeObjectURL(shot.url);
    this.shot.set(null);
  }
}
