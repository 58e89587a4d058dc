/** Okapi BM25 (Robertson and Zaragoza 2009) in its parts. */

/** 1.2 and 0.75 are the usual values and the best measured here too. */
const K1 = 1.2;
const B = 0.75;
/** What a term frequency nears as it grows. */
export const SATURATION = K1 + 1;

/** What a term is worth by how few of `passages` hold it (`holding`): Lucene's form, which is never negative. */
export const inverseFrequency = (passages: number, holding: number): number =>
  Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));

/** The factor of a passage's length in the saturation: K1 x (1 - B + B x length / mean length). */
export const lengthNorm = (length: number, meanLength: number): number =>
  K1 * (1 - B + (B * length) / (meanLength || 1));

/** A term frequency, saturated and normalised by length; between 0 and `SATURATION`. */
export const saturate = (frequency: number, norm: number): number =>
  (frequency * SATURATION) / (frequency + norm);
