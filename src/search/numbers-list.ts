/** A growing list of numbers below 2^32 in one typed array: four bytes each, and no object for the collector to visit. */

export class NumbersList {
  /** Holds the numbers up to `length`; what follows is room. A longer list has another array. */
  values: Uint32Array;
  length = 0;

  constructor(room = 2) {
    this.values = new Uint32Array(room);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length + (this.length >> 1) + 1);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length++;
  }
}
