/** Bytes to write to, so many. */
export type Room = (size: number) => Uint8Array;

/** Room of its own, which nobody takes back. */
export const ownRoom: Room = (size) => new Uint8Array(size);

/** The least that is taken at once, and the most that is kept. */
const [least, most] = [2 ** 17, 2 ** 22];

/**
 * Memory that threads share. What is given back is given out again: buffers that were left to be collected would make
 * the thread that reads and writes collect most of its time.
 */
export class SharedRoom {
  readonly #free: SharedArrayBuffer[] = [];

  take(size: number): Uint8Array<SharedArrayBuffer> {
    const fits = this.#free.findIndex(({ byteLength }) => byteLength >= size);
    // One that is too small makes way, so that there are never more than were in use at once.
    const [kept] = this.#free.splice(fits, 1);
    const buffer = kept && fits >= 0 ? kept : new SharedArrayBuffer(Math.max(least, size));
    return new Uint8Array(buffer, 0, size);
  }

  giveBack({ buffer }: Uint8Array): void {
    if (buffer instanceof SharedArrayBuffer && buffer.byteLength <= most) this.#free.push(buffer);
  }
}
