/** Why there is no picture from the camera; a key under `capture.problems`. */
export type CameraProblem = 'refused' | 'none' | 'busy' | 'ended' | 'failed';

/** The camera could not be had. */
export class CameraError extends Error {
  override readonly name = 'CameraError';
  readonly problem: CameraProblem;

  constructor(problem: CameraProblem, cause?: unknown) {
    super(`No camera: ${problem}`, { cause });
    this.problem = problem;
  }
}

/** A camera that runs until `stop`. */
export interface RunningCamera {
  readonly stream: MediaStream;
  readonly lensId: string | null;
  readonly hasTorch: boolean;
  /** Done when it ends by itself, as one that is unplugged; never when it was stopped. */
  readonly ended: Promise<void>;
  setTorch(isOn: boolean): Promise<void>;
  stop(): void;
}

/** A lens to choose from. Browsers name lenses only after the first permission. */
export interface Lens {
  readonly id: string;
  readonly name: string;
}

/** Starts the rear camera, or the lens asked for, at the highest resolution it has up to 4K. @throws CameraError */
export async function startCamera(lensId: string | null): Promise<RunningCamera> {
  const which: MediaTrackConstraints = lensId
    ? { deviceId: { exact: lensId } }
    : { facingMode: { ideal: 'environment' } };
  const stream = await openStream({ ...which, width: { ideal: 3840 }, height: { ideal: 2160 } });
  const [track] = stream.getVideoTracks();
  if (!track) throw new CameraError('none');
  const capabilities: MediaTrackCapabilities & { torch?: boolean } = track.getCapabilities?.() ?? {};
  return {
    stream,
    lensId: track.getSettings().deviceId ?? null,
    hasTorch: capabilities.torch === true,
    ended: new Promise((done) => track.addEventListener('ended', () => done(), { once: true })),
    setTorch: (isOn) => track.applyConstraints({ advanced: [{ torch: isOn } as MediaTrackConstraintSet] }),
    stop: () => stream.getTracks().forEach((it) => it.stop()),
  };
}

/** The lenses of the device. */
export async function listLenses(): Promise<Lens[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId)
    .map(({ deviceId, label }, index) => ({ id: deviceId, name: label || String(index + 1) }));
}

async function openStream(video: MediaTrackConstraints): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new CameraError('none');
  try {
    return await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch (error) {
    throw new CameraError(problemOf((error as DOMException).name), error);
  }
}

function problemOf(name: string): CameraProblem {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'failed';
}
