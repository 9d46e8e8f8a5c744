/** Milliseconds at a share of the sorted samples. */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** How long each of `times` calls took, in milliseconds, after a tenth as many to warm up. */
export const durations = async (
  times: number,
  work: (n: number) => Promise<unknown>,
): Promise<readonly number[]> => {
  for (let n = 0; n < times / 10; n++) await work(n)
  const samples: number[] = []
  for (let n = 0; n < times; n++) {
    const started = performance.now()
    await work(n)
    samples.push(performance.now() - started)
  }
  return samples
}

/** Calls a second, `lanes` at a time, for about `seconds`. */
export const rate = async (
  lanes: number,
  seconds: number,
  work: (n: number) => Promise<unknown>,
): Promise<number> => {
  for (let n = 0; n < 50; n++) await work(n)
  const started = performance.now()
  let done = 0
  const lane = async (): Promise<void> => {
    while (performance.now() - started < seconds * 1_000) {
      await work(done)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return done / ((performance.now() - started) / 1_000)
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))
