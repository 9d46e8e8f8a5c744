// Two changes of one series at once: the database lets only one of them through, and the other one looks again and
// refuses in words.

export const inSeries = async <T>(change: () => Promise<T>): Promise<T> => {
  try {
    return await change()
  } catch (error) {
    if (!isOverlap(error)) throw error
    return change()
  }
}

const isOverlap = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'constraint' in error &&
  error.constraint === 'agreements_of_a_series_follow_each_other'
