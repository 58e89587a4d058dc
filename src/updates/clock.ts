/** Time, so that a test can hold it. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something after so many milliseconds; the function returned calls it off. */
  after(milliseconds: number, run: () => void): () => void;
};

/** The system's time. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, Math.max(1, milliseconds)).unref();
    return () => clearTimeout(timer);
  },
};
