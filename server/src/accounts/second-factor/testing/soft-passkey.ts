import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { PasskeyCreation, PasskeyMade, PasskeyRequest, PasskeyUsed } from '#contract/second-factor';

/** What a made-up authenticator does otherwise than the browser would have it. */
export interface PasskeyTricks {
  readonly origin?: string;
  readonly rpId?: string;
  /** Whether it asked for finger, face or PIN; it did unless it is said. */
  readonly isVerified?: boolean;
  readonly handle?: string;
  readonly counter?: number;
}

/** Where specs have the app. */
const ORIGIN = 'http://localhost:8080';

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** An authenticator in software (WebAuthn level 2, ES256, no attestation): what a browser and its device would answer. */
export class SoftPasskey {
  readonly id = base64url(randomBytes(16));
  readonly #key: KeyObject;
  readonly #publicPoint: { x: Buffer; y: Buffer };
  #handle = '';
  #counter = 0;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#key = privateKey;
    this.#publicPoint = { x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') };
  }

  make({ challenge, user, rp }: PasskeyCreation, tricks: PasskeyTricks = {}): PasskeyMade {
    this.#handle = user.id;
    const authData = this.#authenticatorData(tricks.rpId ?? rp.id, tricks, true);
    const attestationObject = cborMap(
      ['fmt', cborText('none')],
      ['attStmt', cborMap()],
      ['authData', cborBytes(authData)],
    );
    return {
      ...{ id: this.id, type: 'public-key' },
      response: {
        clientDataJSON: clientData('webauthn.create', challenge, tricks.origin ?? ORIGIN),
        attestationObject: base64url(attestationObject),
        transports: ['internal'],
      },
    };
  }

  use({ challenge, rpId }: PasskeyRequest, tricks: PasskeyTricks = {}): PasskeyUsed {
    this.#counter = tricks.counter ?? this.#counter + 1;
    const authenticatorData = this.#authenticatorData(tricks.rpId ?? rpId, tricks, false);
    const clientDataJSON = clientData('webauthn.get', challenge, tricks.origin ?? ORIGIN);
    const signed = Buffer.concat([
      authenticatorData,
      createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest(),
    ]);
    return {
      ...{ id: this.id, type: 'public-key' },
      response: {
        clientDataJSON,
        authenticatorData: base64url(authenticatorData),
        signature: base64url(sign('sha256', signed, this.#key)),
        userHandle: tricks.handle ?? this.#handle,
      },
    };
  }

  #authenticatorData(rpId: string, { isVerified = true }: PasskeyTricks, isNew: boolean): Buffer {
    const flags = 0x01 | (isVerified ? 0x04 : 0) | (isNew ? 0x40 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const id = Buffer.from(this.id, 'base64url');
    const credential = [Buffer.alloc(16), Buffer.from([0, id.length]), id, this.#coseKey()];
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter, ...(isNew ? credential : [])]);
  }

  /** RFC 9052: EC2 key, ES256, P-256. */
  #coseKey(): Buffer {
    const { x, y } = this.#publicPoint;
    const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]);
    return Buffer.concat([head, Buffer.from([0x21]), cborBytes(x), Buffer.from([0x22]), cborBytes(y)]);
  }
}

const clientData = (type: string, challenge: string, origin: string): string =>
  base64url(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })));

const cborText = (text: string): Buffer => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);

const cborBytes = (bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255]),
    bytes,
  ]);

const cborMap = (...entries: [string, Buffer][]): Buffer =>
  Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flatMap(([key, value]) => [cborText(key), value])]);
