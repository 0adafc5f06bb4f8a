import { DestroyRef, inject, Service, signal } from '@angular/core';
import { CameraError, type CameraProblem, type Lens, listLenses, type RunningCamera, startCamera } from './camera';
import { RememberedLens } from './remembered-lens';
import { isBlack } from './video-frame';

/** A camera that shows nothing for so long after it was given is taken for dead, in ms. */
const WATCHDOG_MS = 3_000;

/** The camera behind one video element. It runs only while it is wanted and seen. Provided by the component that shows it. */
@Service({ autoProvided: false })
export class LiveCamera {
  readonly #remembered = inject(RememberedLens);
  #video: HTMLVideoElement | null = null;
  #camera: RunningCamera | null = null;
  #watchdog?: ReturnType<typeof setInterval>;
  #start = 0;

  readonly problem = signal<CameraProblem | 'black' | null>(null);
  readonly isLive = signal(false);
  readonly hasTorch = signal(false);
  readonly isTorchOn = signal(false);
  readonly lenses = signal<readonly Lens[]>([]);
  readonly lensId = signal<string | null>(null);

  constructor() {
    const followVisibility = (): void => {
      if (document.visibilityState === 'hidden') this.#halt();
      else if (this.#video) void this.start(this.#video);
    };
    document.addEventListener('visibilitychange', followVisibility);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', followVisibility);
      this.stop();
    });
  }

  /** Shows the camera in `video`, and again whenever the page comes back into sight, until `stop`. */
  async start(video: HTMLVideoElement): Promise<void> {
    this.#halt();
    this.#video = video;
    this.problem.set(null);
    const start = this.#start;
    try {
      const camera = await startCamera(this.lensId() ?? (await this.#remembered.find()));
      if (start !== this.#start) return camera.stop();
      await this.#show(camera, video);
    } catch (error) {
      if (start === this.#start) this.problem.set(error instanceof CameraError ? error.problem : 'failed');
    }
  }

  /** Until the next `start`: no light, no lens, nothing to complain of. */
  stop(): void {
    this.#halt();
    this.#video = null;
    this.problem.set(null);
  }

  /** Goes on with another lens, which this device remembers. */
  async chooseLens(id: string): Promise<void> {
    this.lensId.set(id);
    void this.#remembered.keep(id);
    if (this.#video) await this.start(this.#video);
  }

  async toggleTorch(): Promise<void> {
    const isOn = !this.isTorchOn();
    await this.#camera?.setTorch(isOn).then(
      () => this.isTorchOn.set(isOn),
      () => this.hasTorch.set(false),
    );
  }

  async #show(camera: RunningCamera, video: HTMLVideoElement): Promise<void> {
    const start = this.#start;
    this.#camera = camera;
    void camera.ended.then(() => this.#end(camera));
    this.lensId.set(camera.lensId);
    this.hasTorch.set(camera.hasTorch);
    video.srcObject = camera.stream;
    this.#watchdog = setInterval(() => this.#watch(video), WATCHDOG_MS);
    await video.play();
    if (start !== this.#start) return;
    this.isLive.set(true);
    this.lenses.set(await listLenses());
  }

  /** Another lens is tried next: this one may be gone for good. */
  #end(camera: RunningCamera): void {
    if (camera !== this.#camera) return;
    this.#halt();
    this.lensId.set(null);
    this.problem.set('ended');
  }

  /** Who lifts the phone from the table gets rid of the words with it. */
  #watch(video: HTMLVideoElement): void {
    const isDead = isBlack(video);
    if (isDead || this.problem() === 'black') this.problem.set(isDead ? 'black' : null);
  }

  #halt(): void {
    this.#start++;
    clearInterval(this.#watchdog);
    this.#camera?.stop();
    this.#camera = null;
    if (this.#video) this.#video.srcObject = null;
    this.isLive.set(false);
    this.isTorchOn.set(false);
    this.hasTorch.set(false);
  }
}
